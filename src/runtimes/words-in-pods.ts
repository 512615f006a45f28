import { at, listAt, parseJson, textAt, textsAt } from './json.ts';
import type { ContainerWord, KubeletWord, Waiting } from './kubelet-word.ts';
import { dateOf } from './kubelet-marks.ts';
import type { LoggedPod } from './word-in-log.ts';

/** A pod as its kubelet reports it. */
export interface ReportedPod {
  /** `NAMESPACE/NAME`, as the kubelet calls it. */
  readonly fullName: string;
  readonly uid: string;
  /** When it first saw this version of the pod. */
  readonly seenAt: Date | undefined;
  readonly word: KubeletWord;
}

/** Reads the PodList of a kubelet, as far as it is of files; none of what is no PodList. */
export function readReportedPods(answer: Uint8Array): readonly ReportedPod[] {
  const items = listAt(parseJson(answer), 'items') ?? [];
  return items.flatMap((pod) => {
    const annotations = textsAt(pod, 'metadata', 'annotations');
    if (annotations['kubernetes.io/config.source'] !== 'file') return [];
    return [
      {
        fullName: `${textAt(pod, 'metadata', 'namespace')}/${textAt(pod, 'metadata', 'name')}`,
        uid: textAt(pod, 'metadata', 'uid'),
        seenAt: dateOf(annotations['kubernetes.io/config.seen']),
        word: wordInPod(pod),
      },
    ];
  });
}

/**
 * Finds what a kubelet reports of a pod: of the one whose sandbox it is, or, where there is none, of the one that it has
 * seen since the file is what it is.
 */
export function wordInReport(
  pods: readonly ReportedPod[],
  { fullName, uid, changedAt }: LoggedPod,
): KubeletWord | undefined {
  const own = pods.filter((pod) => pod.fullName === fullName);
  if (uid !== undefined) return own.find((pod) => pod.uid === uid)?.word;
  return own.find(({ seenAt }) => seenAt !== undefined && changedAt !== undefined && seenAt >= changedAt)?.word;
}

/**
 * Reads what the kubelet says in a Pod. One that has failed as a whole says why; of one that was only ended by its
 * containers they say it.
 */
export function wordInPod(pod: unknown): KubeletWord {
  const statuses = ['initContainerStatuses', 'containerStatuses'].flatMap((key) => listAt(pod, 'status', key) ?? []);
  return {
    reason: textAt(pod, 'status', 'reason') || undefined,
    message: textAt(pod, 'status', 'message') || undefined,
    containers: new Map(statuses.map((status) => [textAt(status, 'name'), containerWord(status)])),
  };
}

function containerWord(status: unknown): ContainerWord {
  const isReady = at(status, 'ready');
  return {
    waiting: waitingOf(status),
    // `containerd://ID`.
    id: textAt(status, 'containerID').split('://')[1],
    isReady: typeof isReady === 'boolean' ? isReady : undefined,
    isStarted: at(status, 'started') === true,
  };
}

/** What every container waits for at first is no reason of its own. */
function waitingOf(status: unknown): Waiting | undefined {
  const reason = textAt(status, 'state', 'waiting', 'reason');
  if (reason === '' || reason === 'ContainerCreating' || reason === 'PodInitializing') return undefined;
  return { reason, message: textAt(status, 'state', 'waiting', 'message') || undefined };
}
