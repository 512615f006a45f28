import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { askKubelet } from '../nodes/operations/ask-kubelet/ask-kubelet.ts';
import { readKubeletLog, type KubeletLogQuery } from '../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import type { LogLine } from '../nodes/operations/read-kubelet-log/log-line.ts';
import type { KubeletWord } from '../runtimes/kubelet-word.ts';
import { currentPod } from '../runtimes/pod-status.ts';
import { ADMISSION_DENIED, SYNC_ERROR, wordInLog, type LoggedPod } from '../runtimes/word-in-log.ts';
import { readReportedPods, wordInReport, type ReportedPod } from '../runtimes/words-in-pods.ts';
import type { FactsWithoutWords, KubeletWords, UntoldPod } from './kubelet-words.ts';
import type { NodeFacts } from './node-facts.ts';
import { podsOf } from './pod-state.ts';
import { changedAt } from './pod-versions.ts';

/** A pod to ask of, and how the kubelet calls it. */
interface AskedPod extends LoggedPod {
  readonly fileName: string;
  readonly untold: UntoldPod['untold'];
}

/**
 * Asks a kubelet of pods: itself, where it answers, which tells all; else its log, for why something was not made.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function askForWords(
  node: NodeConversation,
  facts: FactsWithoutWords,
  pods: readonly UntoldPod[],
): Promise<KubeletWords> {
  const asked = pods.map((pod) => askedPod(pod, facts));
  const reported = await readReported(node, facts);
  const told = wordsOf(asked, (pod) => wordInReport(reported, pod));
  const unstarted = asked.filter(({ fileName, untold }) => untold === 'start' && !told.has(fileName));
  const lines = await readLines(node, facts, unstarted);
  return new Map([...told, ...wordsOf(unstarted, (pod) => wordInLog(lines, pod))]);
}

function wordsOf(pods: readonly AskedPod[], find: (pod: AskedPod) => KubeletWord | undefined): KubeletWords {
  return new Map(
    pods.flatMap((pod) => {
      const word = find(pod);
      return word === undefined ? [] : [[pod.fileName, word] as const];
    }),
  );
}

async function readReported(node: NodeConversation, { view }: FactsWithoutWords): Promise<readonly ReportedPod[]> {
  const { kubelet, ports } = view.finding;
  if (kubelet === undefined) return [];
  const answer = await askKubelet(node, { pid: kubelet.pid, readOnlyPort: ports.readOnly, port: ports.secure });
  return answer === undefined ? [] : readReportedPods(answer);
}

/** It says once that it gives a pod up, and again and again what keeps it from starting one. */
async function readLines(
  node: NodeConversation,
  facts: FactsWithoutWords,
  pods: readonly LoggedPod[],
): Promise<readonly LogLine[]> {
  if (pods.length === 0) return [];
  const read = async (word: string): Promise<readonly LogLine[]> => {
    const reading = await readKubeletLog(node, { ...kubeletLogQuery(facts), words: [word], mostLines: MOST_LINES });
    return reading.kind === 'found' ? reading.lines : [];
  };
  const errors = await read(SYNC_ERROR);
  const rejections = pods.some(({ uid }) => uid === undefined) ? await read(ADMISSION_DENIED) : [];
  return [...rejections, ...errors].toSorted((one, other) => timeOf(one) - timeOf(other));
}

/** A pod that cannot be started is told of every minute, or more often. */
const MOST_LINES = 300;

/** Asks for what this kubelet logged: what an earlier one said is over. Its start is known to a second, or less. */
export function kubeletLogQuery({ view }: Pick<NodeFacts, 'view'>): Omit<KubeletLogQuery, 'words' | 'mostLines'> {
  const { kubelet } = view.finding;
  const since = kubelet?.startedAt && new Date(kubelet.startedAt.getTime() - 1000);
  return { pid: kubelet?.pid, unit: undefined, since };
}

function timeOf({ at }: LogLine): number {
  return at?.getTime() ?? 0;
}

function askedPod({ one, untold }: UntoldPod, facts: FactsWithoutWords): AskedPod {
  const { verdict, entry } = one;
  const { nodeName = '' } = facts.view.finding;
  const { podName, namespace } = verdict.kind === 'pod' ? verdict.manifest : { podName: '', namespace: '' };
  return {
    fileName: entry.name,
    untold,
    fullName: `${namespace}/${podName}-${nodeName.toLowerCase()}`,
    uid: currentPod(podsOf(one, facts) ?? [])?.uid,
    changedAt: changedAt(entry),
  };
}
