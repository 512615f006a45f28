import { isBackingOff, type KubeletMoment } from './back-off.ts';
import type { KubeletWord } from './kubelet-word.ts';
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
  const restarts = newest?.restartCount ?? 0;
  if (newest !== undefined && moment !== undefined && isBackingOff(newest, container, moment)) {
    return { state: { kind: 'waiting', reason: 'CrashLoopBackOff' }, restarts, lastEndedAt: newest.run?.finishedAt };
  }
  return {
    state: newest === undefined ? whyMissing(container, word) : stateOf(newest),
    restarts,
    lastEndedAt: runs.at(-2)?.run?.finishedAt,
  };
}

function whyMissing({ name }: ContainerSpec, word: KubeletWord | undefined): ContainerState {
  const waiting = word?.containers.get(name)?.waiting;
  return waiting === undefined ? { kind: 'missing' } : { kind: 'waiting', ...waiting };
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
