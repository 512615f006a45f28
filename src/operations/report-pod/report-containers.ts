import type { ContainerSpec, PodSpec } from '../../runtimes/pod-spec.ts';
import {
  reportContainer,
  reportDone,
  reportInitContainer,
  type ContainerReport,
  type ReportFacts,
} from './container-report.ts';

/** A pod's containers as the kubelet would report them. */
export interface ContainersReport {
  readonly initContainers: readonly ContainerReport[];
  readonly containers: readonly ContainerReport[];
}

/** Reports all containers of a pod whose sandbox was made. */
export function reportContainers(spec: PodSpec, facts: ReportFacts): ContainersReport {
  const names = new Set(spec.containers.map(({ name }) => name));
  // The kubelet makes these only when what initializes has, and may have removed what is left of that since.
  const isInitialized = facts.made.some(({ name }) => names.has(name));
  const initContainers = reportInitContainers(spec.initContainers, facts, isInitialized);
  const isTheirTurn = isInitialized || initContainers.every(isInitialization);
  return {
    initContainers,
    containers: spec.containers.map((container) =>
      reportContainer(container, facts, isTheirTurn ? undefined : 'PodInitializing'),
    ),
  };
}

function reportInitContainers(
  specs: readonly ContainerSpec[],
  facts: ReportFacts,
  isInitialized: boolean,
): readonly ContainerReport[] {
  const reports: ContainerReport[] = [];
  for (const spec of specs) {
    const isTheirTurn = reports.every(isInitialization);
    const report = reportInitContainer(spec, facts, isTheirTurn ? undefined : 'PodInitializing');
    const isGone = report.container === undefined && isInitialized && !spec.isSidecar;
    reports.push(isGone ? reportDone(spec) : report);
  }
  return reports;
}

/** Whether what comes after an init container may be made; a sidecar's probe only the kubelet knows. */
function isInitialization({ spec, isStarted, isReady }: ContainerReport): boolean {
  return (spec.isSidecar ? isStarted : isReady) !== false;
}
