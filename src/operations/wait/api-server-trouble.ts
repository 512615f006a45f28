import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import { readKubeletLog } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { kubeletLogQuery } from '../ask-for-words.ts';
import type { NodeFacts } from '../node-facts.ts';

/** What a kubelet logs while its API server does not answer: client-go's reflector.go, its own lease and node status. */
const COMPLAINTS = [
  'failed to list *v1.',
  'Failed to ensure lease exists',
  'Failed to update lease',
  'Unable to register node with API server',
];

/** It tries for its lease every seven seconds. */
const RECENT_MILLISECONDS = 30_000;

/**
 * Reads in the kubelet's log why its API server does not answer; undefined where it says nothing of that of late.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function apiServerTrouble(
  node: NodeConversation,
  facts: NodeFacts,
  { now }: NodeClock,
): Promise<string | undefined> {
  const reading = await readKubeletLog(node, { ...kubeletLogQuery(facts), words: COMPLAINTS, mostLines: MOST_LINES });
  if (reading.kind !== 'found') return undefined;
  return reading.lines
    .filter(({ at }) => at !== undefined && now.getTime() - at.getTime() < RECENT_MILLISECONDS)
    .flatMap(({ values }) => NO_CONNECTION.exec(values.get('err') ?? '')?.groups?.['why'] ?? [])
    .at(-1);
}

const MOST_LINES = 20;

/** `Get "https://10.0.0.1:6443/api/v1/nodes?…": dial tcp 10.0.0.1:6443: connect: connection refused`: not what a server says. */
const NO_CONNECTION = /": (?<why>(?:dial|net|read|EOF|http|context|unexpected EOF|remote error|tls|x509)\b.*)$/s;
