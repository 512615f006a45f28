import { containerStatus, UNKNOWN, type ContainerStatus } from './container-status.ts';
import type { KubeletMoment } from './back-off.ts';
import type { KubeletWord } from './kubelet-word.ts';
import type { ContainerSpec, PodSpec } from './pod-spec.ts';
import { addReady, latest, readinessOf, type ReadyCount } from './readiness.ts';
import type { RunningContainer } from './running-pod.ts';

/** How far a pod's init containers have come. */
export interface Initialization {
  /** kubectl's word for where it stands: `Init:0/2`, `Init:Error`; undefined when it is done. */
  readonly problem: string | undefined;
  /** What the kubelet says to that. */
  readonly message: string | undefined;
  /** Sidecars count among the ready. */
  readonly ready: ReadyCount;
  readonly restarts: number;
  readonly lastRestartAt: Date | undefined;
  /** A pod that is initialized has only its sidecars' restarts to show. */
  readonly sidecarRestarts: number;
  readonly lastSidecarRestartAt: Date | undefined;
}

interface InitStatus extends ContainerStatus {
  readonly container: ContainerSpec;
}

/** Looks at the init containers in order, up to the first that is not done (printPod's first loop). */
export function initialize(
  spec: PodSpec,
  containers: readonly RunningContainer[],
  moment: KubeletMoment | undefined,
  word?: KubeletWord,
): Initialization {
  const names = new Set(spec.containers.map(({ name }) => name));
  // The kubelet makes the others only when these are done, and may have removed what is left of them since.
  const isInitialized = containers.some(({ name }) => names.has(name));
  const statuses = spec.initContainers.map((container) => ({
    container,
    ...containerStatus(container, containers, moment, word),
  }));
  const firstOpen = statuses.findIndex((status) => !isDone(status, isInitialized));
  const seen = firstOpen < 0 ? statuses : statuses.slice(0, firstOpen + 1);
  const open = statuses[firstOpen];
  const sidecars = seen.filter(({ container }) => container.isSidecar);
  return {
    problem:
      isInitialized || open === undefined
        ? undefined
        : problemOf(open, `${String(firstOpen)}/${String(statuses.length)}`),
    message: open?.state.kind === 'waiting' ? open.state.message : word?.message,
    ready: sidecars.reduce<ReadyCount>((count, status) => addReady(count, readinessOf(status)), 0),
    ...sumOf(seen),
    sidecarRestarts: sumOf(sidecars).restarts,
    lastSidecarRestartAt: sumOf(sidecars).lastRestartAt,
  };
}

function isDone({ container, state, probed }: InitStatus, isInitialized: boolean): boolean {
  if (state.kind === 'terminated') return state.exitCode === 0;
  if (!container.isSidecar) return isInitialized;
  return state.kind === 'running' && (isInitialized || !container.hasStartupProbe || probed?.isStarted === true);
}

function problemOf({ state }: InitStatus, progress: string): string {
  if (state.kind === 'unknown') return UNKNOWN;
  return `Init:${state.kind === 'terminated' || state.kind === 'waiting' ? state.reason : progress}`;
}

function sumOf(statuses: readonly InitStatus[]): Pick<Initialization, 'restarts' | 'lastRestartAt'> {
  return {
    restarts: statuses.reduce((sum, { restarts }) => sum + restarts, 0),
    lastRestartAt: latest(statuses.map(({ lastEndedAt }) => lastEndedAt)),
  };
}
