import type { ContainerReport } from './container-report.ts';
import type { ContainersReport } from './report-containers.ts';

export type PodPhase = 'Pending' | 'Running' | 'Succeeded' | 'Failed';

/**
 * The phase of a pod whose sandbox was made (getPhase of pkg/kubelet/kubelet_pods.go); undefined where it hangs on what
 * nobody can tell.
 */
export function podPhase(report: ContainersReport): PodPhase | undefined {
  const { initContainers, containers } = report;
  if ([...initContainers, ...containers].some(isUnclear)) return undefined;
  const regular = initContainers.filter(({ spec }) => !spec.isSidecar);
  const sidecars = initContainers.filter(({ spec }) => spec.isSidecar);
  if (regular.some((one) => hasFailed(one) && !isRestarted(one))) return 'Failed';
  if (regular.some(isPending) || isWaitingForSidecars(sidecars, containers)) return 'Pending';
  if ([...sidecars, ...containers].some(isWaiting)) return 'Pending';
  if ([...sidecars, ...containers].some(({ state }) => state.kind === 'running')) return 'Running';
  return phaseOfEnded(containers);
}

/** What decides is unknown: how it is, or whether rules of its own have it made anew. */
function isUnclear(report: ContainerReport): boolean {
  return report.state.kind === 'unknown' || (report.spec.restarts === 'by rules' && endOf(report) !== undefined);
}

function phaseOfEnded(containers: readonly ContainerReport[]): PodPhase {
  if (containers.length === 0) return 'Pending';
  if (containers.some(isRestarted)) return 'Running';
  return containers.some(hasFailed) ? 'Failed' : 'Succeeded';
}

/** A sidecar that has not started holds the others up, but only until the first of them was made. */
function isWaitingForSidecars(sidecars: readonly ContainerReport[], containers: readonly ContainerReport[]): boolean {
  if (containers.some(({ container }) => container !== undefined)) return false;
  return sidecars.some((one) => one.isStarted !== true && (one.state.kind === 'running' || isWaiting(one)));
}

function isPending({ state, lastEnd }: ContainerReport): boolean {
  return state.kind === 'running' || (state.kind === 'waiting' && lastEnd === undefined);
}

function isWaiting({ state, lastEnd }: ContainerReport): boolean {
  return state.kind === 'waiting' && lastEnd === undefined;
}

/** The exit code that counts: of one that waits to be made anew the last. */
function endOf({ state, lastEnd }: ContainerReport): number | undefined {
  if (state.kind === 'terminated') return state.run.exitCode;
  return state.kind === 'waiting' ? lastEnd?.run.exitCode : undefined;
}

function hasFailed(report: ContainerReport): boolean {
  return (endOf(report) ?? 0) !== 0;
}

function isRestarted(report: ContainerReport): boolean {
  const { restarts } = report.spec;
  return restarts === 'always' || (restarts === 'on failure' && hasFailed(report));
}
