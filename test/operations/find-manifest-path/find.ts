import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  findManifestPath,
  findManifestPathScripts,
  type FindManifestPathOptions,
  type ManifestPathFinding,
} from '../../../src/operations/find-manifest-path.ts';
import { ManifestPathNotFound } from '../../../src/operations/find-manifest-path/not-found.ts';
import { openShell } from '../../nodes/operations/open-shell.ts';
import type { TestNode } from '../../support/node.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';

/** Text of a file, or where a symlink leads; a path that ends in `/` is an empty directory. */
export type Tree = Readonly<Record<string, string | { readonly linkTo: string }>>;

/** A KubeletConfiguration with this path. */
export function configuration(staticPodPath: string): string {
  return `apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nstaticPodPath: ${staticPodPath}\n`;
}

/** Finds the path in a file system that is mounted somewhere. */
export function findInTree(test: Test, tree: Tree, options?: FindManifestPathOptions): Promise<ManifestPathFinding> {
  const root = temporaryDirectory(test);
  for (const [path, content] of Object.entries(tree)) {
    const place = join(root, path);
    mkdirSync(path.endsWith('/') ? place : dirname(place), { recursive: true });
    if (typeof content !== 'string') symlinkSync(content.linkTo, place);
    else if (!path.endsWith('/')) writeFileSync(place, content);
  }
  return findManifestPath(openShell(test, { shell: 'sh', operations: findManifestPathScripts, root }), options);
}

/** Finds the path on a node of a test, as root. */
export function findOnNode(
  test: Test,
  node: TestNode,
  options?: FindManifestPathOptions,
): Promise<ManifestPathFinding> {
  const { enter } = node;
  return findManifestPath(openShell(test, { shell: 'sh', operations: findManifestPathScripts, enter }), options);
}

/** The reason why nothing was found. */
export async function notFound(finding: Promise<ManifestPathFinding>): Promise<ManifestPathNotFound> {
  try {
    const { path } = await finding;
    throw new Error(`found ${path}`);
  } catch (failure) {
    if (failure instanceof ManifestPathNotFound) return failure;
    throw failure;
  }
}
