import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { readKubeletLog, type KubeletLogQuery } from '../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import type { LogLine } from '../nodes/operations/read-kubelet-log/log-line.ts';
import { currentPod } from '../runtimes/pod-status.ts';
import { ADMISSION_DENIED, SYNC_ERROR, wordInLog, type LoggedPod } from '../runtimes/word-in-log.ts';
import type { KubeletWords, UntoldPod } from './kubelet-words.ts';
import type { NodeFacts } from './node-facts.ts';
import { changedAt, podsOf } from './pod-state.ts';

type Facts = Omit<NodeFacts, 'words'>;

/**
 * Asks a kubelet of pods: its log, for why something was not made.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function askKubelet(
  node: NodeConversation,
  facts: Facts,
  pods: readonly UntoldPod[],
): Promise<KubeletWords> {
  const unstarted = pods
    .filter(({ untold }) => untold === 'start')
    .map((pod) => ({ pod, logged: loggedPod(pod, facts) }));
  const lines = await readLines(
    node,
    facts,
    unstarted.map(({ logged }) => logged),
  );
  return new Map(
    unstarted.flatMap(({ pod, logged }) => {
      const word = wordInLog(lines, logged);
      return word === undefined ? [] : [[pod.one.entry.name, word]];
    }),
  );
}

/** It says once that it gives a pod up, and again and again what keeps it from starting one. */
async function readLines(
  node: NodeConversation,
  facts: Facts,
  pods: readonly LoggedPod[],
): Promise<readonly LogLine[]> {
  if (pods.length === 0) return [];
  const read = async (word: string): Promise<readonly LogLine[]> => {
    const reading = await readKubeletLog(node, { ...queryOf(facts), words: [word], mostLines: MOST_LINES });
    return reading.kind === 'found' ? reading.lines : [];
  };
  const errors = await read(SYNC_ERROR);
  const rejections = pods.some(({ uid }) => uid === undefined) ? await read(ADMISSION_DENIED) : [];
  return [...rejections, ...errors].toSorted((one, other) => timeOf(one) - timeOf(other));
}

/** A pod that cannot be started is told of every minute, or more often. */
const MOST_LINES = 300;

/** What an earlier kubelet said is over. Its start is known to a second, or less. */
function queryOf({ view }: Facts): Omit<KubeletLogQuery, 'words' | 'mostLines'> {
  const { kubelet } = view.finding;
  const since = kubelet?.startedAt && new Date(kubelet.startedAt.getTime() - 1000);
  return { pid: kubelet?.pid, unit: undefined, since };
}

function timeOf({ at }: LogLine): number {
  return at?.getTime() ?? 0;
}

function loggedPod({ one }: UntoldPod, facts: Facts): LoggedPod {
  const { verdict, entry } = one;
  const { nodeName = '' } = facts.view.finding;
  const { podName, namespace } = verdict.kind === 'pod' ? verdict.manifest : { podName: '', namespace: '' };
  return {
    fullName: `${namespace}/${podName}-${nodeName.toLowerCase()}`,
    uid: currentPod(podsOf(one, facts) ?? [])?.uid,
    changedAt: changedAt(entry),
  };
}
