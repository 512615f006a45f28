import { choosePodsToRead } from '../change/choose-pods.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { Orphan } from '../runtimes/orphans.ts';
import { chooseOrphans, isCalled } from './list-orphans.ts';
import type { NodePods } from './node-pods.ts';

/** What names mean on a node. */
export interface ChosenOnNode {
  readonly files: readonly JudgedEntry<DirectoryEntry>[];
  /** What runs without a file. */
  readonly orphans: readonly Orphan[];
  /** The names that nothing here has. */
  readonly notFound: readonly string[];
}

/**
 * Finds the files (see `choosePodsToRead`) and what runs without one that names mean, for who only looks at them; none
 * for all.
 *
 * @throws Failure 'conflict' when a name means two pods
 */
export function chooseOnNode(
  { view, orphans }: Pick<NodePods, 'view' | 'orphans'>,
  names: readonly string[],
  namespace: string,
): ChosenOnNode {
  const { nodeName } = view.finding;
  const named = chooseOrphans(orphans, { names, nodeName, namespace });
  if (names.length === 0) return { files: view.entries, orphans: named, notFound: [] };
  const { chosen, notFound } = choosePodsToRead(names, view.entries, nodeName, namespace);
  const lacking = notFound.filter((name) => !named.some((orphan) => isCalled(orphan, name, nodeName)));
  return { files: chosen, orphans: named, notFound: lacking };
}
