import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { LogLine } from '../../nodes/operations/read-kubelet-log/log-line.ts';
import { readKubeletLog } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import type { ManifestLocation } from '../find-manifest-path.ts';

/** The lines of a kubelet's log that are of something, or why nobody can tell. */
export type KubeletLines = { readonly lines: readonly LogLine[] } | { readonly problem: string };

/**
 * Reads the lines of a kubelet's log that hold one of these words: a pod's name, its UID, the path of its file.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readKubeletLines(
  node: NodeConversation,
  { kubelet }: ManifestLocation,
  words: readonly string[],
): Promise<KubeletLines> {
  if (node.root !== '') return { lines: [] };
  const reading = await readKubeletLog(node, {
    pid: kubelet?.pid,
    unit: undefined,
    since: undefined,
    words,
    mostLines: MOST_LINES,
  });
  if (reading.kind === 'found') return { lines: reading.lines };
  const complaint = reading.complaint === undefined ? '' : `: ${reading.complaint}`;
  return { problem: `what the kubelet logged cannot be told: ${WHY_NO_LOG[reading.reason]}${complaint}` };
}

const MOST_LINES = 1000;

const WHY_NO_LOG = {
  'no log': 'there is no log of it',
  denied: 'only root may read its log',
  'timed out': 'reading its log takes too long',
} as const;
