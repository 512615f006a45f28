import { isBackingOff, type KubeletMoment } from './back-off.ts';
import type { ContainerWord, KubeletWord } from './kubelet-word.ts';
import type { ContainerSpec } from './pod-spec.ts';
import type { ContainerRun, RunningContainer } from './running-pod.ts';

/** What stands where nobody can tell. */
export const UNKNOWN = '<unknown>';

/** A container as the kubelet would report it from what the runtime has. */
export interface ContainerStatus {
  readonly state: ContainerState;
  readonly restarts: number;
  /** When the last run ended that is over: the one before this, where the runtime still has it. */
  readonly lastEndedAt: Date | undefined;
  /** What the kubelet says of its probes, where it says it of this very container. */
  readonly probed?: Pick<ContainerWord, 'isReady' | 'isStarted'> | undefined;
}

/** `unknown`: the runtime has it, but nobody can tell how it is. Reasons are as kubectl prints them. */
export type ContainerState =
  | { readonly kind: 'missing' | 'created' | 'running' | 'unknown' }
  /** The kubelet cannot make it, or waits before it makes it anew. */
  | { readonly kind: 'waiting'; readonly reason: string; readonly message?: string | undefined }
  | { readonly kind: 'terminated'; readonly exitCode: number; readonly reason: string };

/**
 * Reads how a pod's container is, from all that the runtime has of the pod, the oldest first. Without a `moment` nobody
 * can tell whether the kubelet waits before it makes one anew, without its `word` why there is none.
 */
export function containerStatus(
  container: ContainerSpec,
  containers: readonly RunningContainer[],
  moment: KubeletMoment | undefined,
  word?: KubeletWord,
): ContainerStatus {
  const runs = containers.filter(({ name }) => name === container.name);
  const newest = runs.at(-1);
  if (newest === undefined) return { state: whyMissing(container, word), restarts: 0, lastEndedAt: undefined };
  const restarts = newest.restartCount;
  if (moment !== undefined && isBackingOff(newest, container, moment)) {
    return { state: { kind: 'waiting', reason: 'CrashLoopBackOff' }, restarts, lastEndedAt: newest.run?.finishedAt };
  }
  return {
    state: stateOf(newest),
    restarts,
    lastEndedAt: runs.at(-2)?.run?.finishedAt,
    probed: probesOf(newest, word),
  };
}

function whyMissing({ name }: ContainerSpec, word: KubeletWord | undefined): ContainerState {
  const waiting = word?.containers.get(name)?.waiting;
  return waiting === undefined ? { kind: 'missing' } : { kind: 'waiting', ...waiting };
}

/** What it says of another run is over. */
function probesOf({ id, name }: RunningContainer, word: KubeletWord | undefined): ContainerWord | undefined {
  const own = word?.containers.get(name);
  return own?.id === id ? own : undefined;
}

function stateOf({ state, run }: RunningContainer): ContainerState {
  if (state !== 'exited') return { kind: state };
  return run === undefined
    ? { kind: 'unknown' }
    : { kind: 'terminated', exitCode: run.exitCode, reason: printedReason(run) };
}

function printedReason({ reason, exitCode }: ContainerRun): string {
  return reason ?? `ExitCode:${String(exitCode)}`;
}
