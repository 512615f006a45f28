import type { ContainerRun, RunningContainer } from './running-pod.ts';

/** What stands where nobody can tell. */
export const UNKNOWN = '<unknown>';

/** A container as the kubelet would report it from what the runtime has. */
export interface ContainerStatus {
  readonly state: ContainerState;
  readonly restarts: number;
  /** When the run before this one ended, where the runtime still has it. */
  readonly lastEndedAt: Date | undefined;
}

/** `unknown`: the runtime has it, but nobody can tell how it is. Reasons are as kubectl prints them. */
export type ContainerState =
  | { readonly kind: 'missing' | 'created' | 'running' | 'unknown' }
  | { readonly kind: 'terminated'; readonly exitCode: number; readonly reason: string };

/** Reads how a pod's container of this name is, from all that the runtime has of the pod, the oldest first. */
export function containerStatus(name: string, containers: readonly RunningContainer[]): ContainerStatus {
  const runs = containers.filter((container) => container.name === name);
  const newest = runs.at(-1);
  return {
    state: newest === undefined ? { kind: 'missing' } : stateOf(newest),
    restarts: newest?.restartCount ?? 0,
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
