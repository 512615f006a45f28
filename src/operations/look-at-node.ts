import { posix } from 'node:path';
import type { ManifestDirectory } from '../change/wanted-manifest.ts';
import { Failure } from '../errors/failure.ts';
import { judgeDirectory, loadRules } from '../kubelet/read-directory.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import { readVersionScript } from '../nodes/operations/find-kubelets/read-version.ts';
import {
  scanDirectory,
  scanDirectoryScript,
  type DirectoryEntry,
  type DirectoryScan,
} from '../nodes/operations/scan-directory/scan-directory.ts';
import { kubeletMinor } from './kubelet-minor.ts';
import {
  locateManifestPath,
  findManifestPathScripts,
  type FindManifestPathOptions,
  type ManifestLocation,
} from './find-manifest-path.ts';

/** The scripts that a conversation needs for `lookAtNode`. */
export const lookAtNodeScripts: readonly OperationScript[] = [
  ...findManifestPathScripts,
  readVersionScript,
  scanDirectoryScript,
];

/** The kubelet's directory on a node, and what the kubelet makes of it. */
export interface NodeView extends ManifestDirectory<DirectoryEntry> {
  readonly finding: ManifestLocation;
  /** The kubelet's path is not there: it reads no pods. */
  readonly isMissing: boolean;
  readonly isWritable: boolean;
}

/**
 * Finds the kubelet's directory on a node and reads everything in it. `onRead` is told as soon as the node has nothing
 * more to do for it, so that it can be asked for something else while its answer is made out.
 *
 * @throws Failure 'not found' when no path is set, 'node' when the directory cannot be read
 */
export async function lookAtNode(
  node: NodeConversation,
  options: FindManifestPathOptions,
  say: (step: string) => void,
  onRead?: (finding: ManifestLocation) => void,
): Promise<NodeView> {
  say('finding the directory of the kubelet');
  const finding = await locateManifestPath(node, options);
  say(`reading ${finding.path}`);
  const [scan] = await Promise.all([scanDirectory(node, finding.path), loadRules()]);
  refuseUnreadable(scan, finding.path);
  onRead?.(finding);
  const isFile = scan.kind === 'file';
  let minor: Promise<number> | undefined;
  return {
    finding,
    directory: isFile ? posix.dirname(finding.path) : finding.path.replace(/(?<=.)\/+$/, ''),
    singleFile: isFile ? posix.basename(finding.path) : undefined,
    entries: await judgeDirectory(scan.entries, {
      nodeName: finding.nodeName,
      minor: () => (minor ??= kubeletMinor(node, finding)),
    }),
    distribution: finding.distribution,
    isMissing: scan.kind === 'missing',
    isWritable: scan.isWritable,
  };
}

function refuseUnreadable({ kind }: DirectoryScan, path: string): void {
  if (kind === 'denied') {
    throw new Failure('node', `cannot read ${path}: permission denied`, { hint: 'root may: see --sudo' });
  }
  if (kind === 'other') throw new Failure('node', `${path} is neither a directory nor a file`);
}

/**
 * Refuses a directory into which nothing can be written, before anything is tried.
 *
 * @throws Failure saying why
 */
export function requireWritable({ directory, isMissing, isWritable }: NodeView): void {
  if (isMissing) {
    throw new Failure('not found', `${directory} does not exist`, {
      hint: `the kubelet reads it as soon as it is there: mkdir -m 0755 ${directory}`,
    });
  }
  if (!isWritable) {
    throw new Failure('node', `cannot write ${directory}: it is read-only for this user`, {
      hint: 'see whether its file system is mounted read-only; root may be needed: see --sudo',
    });
  }
}
