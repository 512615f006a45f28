import { isBackingOff, type KubeletMoment } from './back-off.ts';
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
}

/** `unknown`: the runtime has it, but nobody can tell how it is. Reasons are as kubectl prints them. */
export type ContainerState =
  | { readonly kind: 'missing' | 'created' | 'running' | 'unknown' }
  /** The kubelet waits before it makes it anew. */
  | { readonly kind: 'waiting'; readonly reason: 'CrashLoopBackOff' }
  | { readonly kind: 'terminated'; readonly exitCode: number; readonly reason: string };

/**
 * Reads how a pod's container is, from all that the runtime has of the pod, the oldest first. Without a `moment` nobody
 * can tell whether the kubelet waits before it makes one anew.
 */
export function containerStatus(
  container: ContainerSpec,
  containers: readonly RunningContainer[],
  moment: KubeletMoment | undefined,
): ContainerStatus {
  const runs = containers.filter(({ name }) => name === container.name);
  const newest = runs.at(-1);
  const restarts = newest?.restartCount ?? 0;
  if (newest !== undefined && moment !== undefined && isBackingOff(newest, container, moment)) {
    return { state: { kind: 'waiting', reason: 'CrashLoopBackOff' }, restarts, lastEndedAt: newest.run?.finishedAt };
  }
  return {
    state: newest === undefined ? { kind: 'missing' } : stateOf(newest),
    restarts,
    lastEndedAt: runs.at(-2)?.run?.finishedAt,
  };
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
