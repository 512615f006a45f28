import { containerStatus, UNKNOWN, type ContainerStatus } from './container-status.ts';
import type { KubeletMoment } from './back-off.ts';
import { initialize } from './initialize.ts';
import type { KubeletWord } from './kubelet-word.ts';
import { readPodSpec, type ContainerSpec, type PodManifest, type PodSpec } from './pod-spec.ts';
import { addReady, latest, printReady, readinessOf, type ReadyCount } from './readiness.ts';
import { byAge, type RunningContainer, type RunningPod } from './running-pod.ts';

/** A pod's cells in kubectl's table, as far as a runtime can fill them. */
export interface PodStatus {
  /** `1/1`; `?/1` where only a probe could tell. */
  readonly ready: string;
  /** kubectl's word, or `<unknown>`. */
  readonly status: string;
  /** Undefined where nobody can tell. */
  readonly restarts: number | undefined;
  /** When the last run ended that was followed by another; kubectl's `3 (5m ago)`. */
  readonly lastRestartAt: Date | undefined;
  /** When the sandbox was made. */
  readonly startedAt: Date | undefined;
  /** What the kubelet says to the status, where it was asked and says something: anything may stand in it. */
  readonly message?: string | undefined;
}

/** Picks a manifest's pods: the kubelet appends the node's name in lower case (pkg/kubelet/config/common.go). */
export function podsOfManifest(
  { podName, namespace }: PodManifest,
  nodeName: string,
  pods: readonly RunningPod[],
): readonly RunningPod[] {
  const name = `${podName}-${nodeName.toLowerCase()}`;
  return pods.filter((pod) => pod.name === name && pod.namespace === namespace);
}

/** The sandbox that counts where a pod has several: the newest. */
export function currentPod(pods: readonly RunningPod[]): RunningPod | undefined {
  return pods.reduce<RunningPod | undefined>(
    (newest, pod) => (newest === undefined || newest.createdAt <= pod.createdAt ? pod : newest),
    undefined,
  );
}

/**
 * Tells how a manifest's pod is, by the rules of kubectl's table (printPod of pkg/printers/internalversion) over what
 * the kubelet would report of its containers. `pods` are those of this manifest; undefined where no runtime answered.
 *
 * A runtime does not know why a container was not made: kubectl's `ImagePullBackOff` is `ContainerCreating` without the
 * kubelet's `word`. That the kubelet waits before it makes one again follows from when it ended, with a `moment` to hold
 * that against; without one it is the word for the last end.
 */
export function podStatus(
  manifest: PodManifest,
  pods: readonly RunningPod[] | undefined,
  moment?: KubeletMoment,
  word?: KubeletWord,
): PodStatus {
  const spec = readPodSpec(manifest.pod);
  const total = spec.containers.length + spec.initContainers.filter(({ isSidecar }) => isSidecar).length;
  if (pods === undefined) return { ...NOTHING, ready: `?/${String(total)}`, status: UNKNOWN };
  const current = currentPod(pods);
  if (current === undefined) return { ...NOTHING, ...unstarted(spec, word), ready: `0/${String(total)}`, restarts: 0 };

  const { ready, ...rest } = statusOf(
    spec,
    containersOf(current, pods),
    current.sandboxState === 'ready' ? moment : undefined,
    word,
  );
  return { ...rest, ready: `${printReady(ready)}/${String(total)}`, startedAt: current.createdAt };
}

/** Tells how a pod is that has no manifest any more: how many containers it shall have is not known. */
export function podStatusWithoutManifest(pods: readonly RunningPod[]): PodStatus {
  const current = currentPod(pods);
  if (current === undefined) return { ...NOTHING, ready: '?/?', status: UNKNOWN };
  const isRunning = containersOf(current, pods).some(({ state }) => state === 'running');
  const status = isRunning ? 'Running' : UNKNOWN;
  return { ...NOTHING, ready: '?/?', status, startedAt: current.createdAt };
}

/**
 * The kubelet may not have seen the file, or have given the pod up, or fail to make a sandbox: nothing was started yet.
 * What it tries to start it says it is creating.
 */
function unstarted(spec: PodSpec, word: KubeletWord | undefined): Pick<PodStatus, 'status' | 'message'> {
  if (word === undefined) return { status: 'Pending' };
  if (word.reason !== undefined) return { status: word.reason, message: word.message };
  const { status, message } = statusOf(spec, [], undefined, word);
  return { status, message };
}

const NOTHING = { restarts: undefined, lastRestartAt: undefined, startedAt: undefined } as const;

/** A pod that gets a new sandbox keeps its UID, and what its containers did in the old one still counts. */
export function containersOf(current: RunningPod, pods: readonly RunningPod[]): readonly RunningContainer[] {
  return pods
    .filter(({ uid }) => uid === current.uid)
    .flatMap(({ containers }) => containers)
    .sort(byAge);
}

interface Cells extends Omit<PodStatus, 'ready' | 'startedAt'> {
  readonly ready: ReadyCount;
}

function statusOf(
  spec: PodSpec,
  containers: readonly RunningContainer[],
  moment: KubeletMoment | undefined,
  word: KubeletWord | undefined,
): Cells {
  const started = initialize(spec, containers, moment, word);
  if (started.problem !== undefined) {
    return {
      ready: started.ready,
      status: started.problem,
      restarts: started.restarts,
      lastRestartAt: started.lastRestartAt,
      message: started.message,
    };
  }
  const statuses = spec.containers.map((container) => ({
    container,
    ...containerStatus(container, containers, moment, word),
  }));
  const waitingReason = spec.initContainers.length === 0 ? 'ContainerCreating' : 'PodInitializing';
  const status = reasonOf(statuses, waitingReason);
  return {
    ready: statuses.reduce((count, one) => addReady(count, readinessOf(one)), started.ready),
    status,
    message: status === waitingReason ? word?.message : messageOf(statuses, status),
    restarts: statuses.reduce((sum, { restarts }) => sum + restarts, started.sidecarRestarts),
    lastRestartAt: latest([started.lastSidecarRestartAt, ...statuses.map(({ lastEndedAt }) => lastEndedAt)]),
  };
}

interface AppStatus extends ContainerStatus {
  readonly container: ContainerSpec;
}

/** The first container that has something to say decides; where all run it is the pod's phase. */
function reasonOf(statuses: readonly AppStatus[], waitingReason: string): string {
  const reasons = statuses.map((status) => reasonOfOne(status, waitingReason)).filter((reason) => reason !== undefined);
  const reason = reasons[0];
  if (reason === undefined) return statuses.some(({ state }) => state.kind === 'created') ? 'Pending' : 'Running';
  if (reason !== 'Completed') return reason;
  const running = statuses.map(readinessOf);
  // Beside one that has ended a pod is never ready as a whole.
  if (running.includes('ready')) return 'NotReady';
  return running.includes('unknown') ? UNKNOWN : reason;
}

function messageOf(statuses: readonly AppStatus[], reason: string): string | undefined {
  return statuses.flatMap(({ state }) =>
    state.kind === 'waiting' && state.reason === reason ? [state.message] : [],
  )[0];
}

function reasonOfOne({ state }: ContainerStatus, waitingReason: string): string | undefined {
  if (state.kind === 'terminated' || state.kind === 'waiting') return state.reason;
  if (state.kind === 'missing') return waitingReason;
  return state.kind === 'unknown' ? UNKNOWN : undefined;
}
