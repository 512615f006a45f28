import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { LogLine } from '../../nodes/operations/read-kubelet-log/log-line.ts';
import { readKubeletLog } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { kubeletLogQuery } from '../ask-for-words.ts';
import type { NodeFacts } from '../node-facts.ts';

/** What a node's kubelet logged of mirrors that it could not make; undefined where there is no log to read. */
export type MirrorTrouble = readonly LogLine[] | undefined;

/**
 * Reads what this kubelet logged of mirrors that it could not make.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readMirrorTrouble(
  node: NodeConversation,
  facts: Pick<NodeFacts, 'view'>,
): Promise<MirrorTrouble> {
  const reading = await readKubeletLog(node, {
    ...kubeletLogQuery(facts),
    words: [NOT_MADE, NO_NODE],
    mostLines: MOST_LINES,
  });
  return reading.kind === 'found' ? reading.lines : undefined;
}

/** What a kubelet logs each time that it cannot make one (tryReconcileMirrorPods of pkg/kubelet/kubelet.go). */
const NOT_MADE = 'Failed creating a mirror pod';
const NO_NODE = 'No need to create a mirror pod, since';

/** A kubelet tries again every minute or so. */
const MOST_LINES = 300;

/** Says why a pod has no mirror, as far as the log tells: in the API server's own words, as the kubelet had them. */
export function whyNoMirror({ namespace, name, annotations, createdAt }: RunningPod, lines: MirrorTrouble): string {
  if (lines === undefined) return 'nobody knows why, for the log of the kubelet cannot be read';
  // Before the kubelet saw this version it spoke of another.
  const since = annotations.configSeen ?? createdAt;
  const line = lines.findLast(
    ({ at, message, values }) =>
      at !== undefined &&
      at >= since &&
      (message.startsWith(NO_NODE) || (message.startsWith(NOT_MADE) && values.get('pod') === `${namespace}/${name}`)),
  );
  if (line === undefined) return 'nobody knows why, for the log of the kubelet says nothing of it';
  return line.values.get('err') ?? line.message;
}
