import { unquoteGo } from '../nodes/operations/read-kubelet-log/go-quote.ts';
import type { LogLine } from '../nodes/operations/read-kubelet-log/log-line.ts';
import type { ContainerWord, KubeletWord } from './kubelet-word.ts';

/** A pod of which a kubelet's log may tell. */
export interface LoggedPod {
  /** `NAMESPACE/NAME`, as the kubelet calls it. */
  readonly fullName: string;
  /** Its sandbox's; undefined where it has none. */
  readonly uid: string | undefined;
  /** Where it has none: when the file became what it is, before which its pod was another. */
  readonly changedAt: Date | undefined;
}

/** What a kubelet logs when it cannot bring a pod into its state (podWorkerLoop of pkg/kubelet/pod_workers.go). */
export const SYNC_ERROR = 'Error syncing pod, skipping';

/** What it logs, since 1.31, of a pod that it gives up at once (canAdmitPod of pkg/kubelet/allocation; PR 125631). */
export const ADMISSION_DENIED = 'Pod admission denied';

/** Finds what the kubelet's log, the oldest line first, says of a pod; undefined where it says nothing. */
export function wordInLog(lines: readonly LogLine[], pod: LoggedPod): KubeletWord | undefined {
  const candidates = lines.filter(({ values }) => values.get('pod') === pod.fullName).filter((line) => isOf(line, pod));
  // Without a sandbox, the last that the kubelet spoke of is the one that it has now.
  const uid = pod.uid ?? candidates.at(-1)?.values.get('podUID');
  const own = candidates.filter(({ values }) => values.get('podUID') === uid);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  return last.message === ADMISSION_DENIED ? rejectionIn(last) : troubleIn(own);
}

/** File times are known to the second. */
function isOf({ at, message }: LogLine, { uid, changedAt }: LoggedPod): boolean {
  if (message !== SYNC_ERROR && message !== ADMISSION_DENIED) return false;
  return uid !== undefined || (at !== undefined && changedAt !== undefined && at >= changedAt);
}

/** As the kubelet writes it into the pod's status (rejectPod of pkg/kubelet/kubelet.go). */
function rejectionIn({ values }: LogLine): KubeletWord | undefined {
  const reason = values.get('reason');
  // A pod that may not have more of something runs on with what it has.
  if (reason === undefined || (values.get('operation') ?? 'add') !== 'add') return undefined;
  return { reason, message: `Pod was rejected: ${values.get('message') ?? ''}`, containers: new Map() };
}

/**
 * Of each container the last word counts, until it is made (ReasonCache of pkg/kubelet/reason_cache.go). What is not of
 * a container is over as soon as something else is in the way.
 */
function troubleIn(lines: readonly LogLine[]): KubeletWord {
  const words = lines.map(({ values }) => containersIn(values.get('err') ?? ''));
  const isOfContainers = (words.at(-1)?.length ?? 0) > 0;
  return {
    reason: undefined,
    message: isOfContainers ? undefined : lines.at(-1)?.values.get('err'),
    containers: new Map(words.flat()),
  };
}

/**
 * Picks out of an error which containers could not be started, and why: `failed to "StartContainer" for "main" with
 * ErrImagePull: "no such image"`, several in brackets (PodSyncResult of pkg/kubelet/container/sync_result.go).
 */
function containersIn(error: string): readonly (readonly [name: string, word: ContainerWord])[] {
  return [...error.matchAll(START_FAILURE)].flatMap(({ groups }) => {
    const { name, reason, message } = groups ?? {};
    if (name === undefined || reason === undefined) return [];
    return [[name, { waiting: { reason, message: message && unquoteGo(message) } }] as const];
  });
}

const START_FAILURE =
  /failed to "StartContainer" for "(?<name>[a-z0-9-]+)" with (?<reason>[A-Za-z]+): "(?<message>(?:[^"\\]|\\.)*)"/gs;
