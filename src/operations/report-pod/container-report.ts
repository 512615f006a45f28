import { isBackingOff, type KubeletMoment } from '../../runtimes/back-off.ts';
import type { ContainerDetails, PodDetails } from '../../runtimes/pod-details.ts';
import type { KubeletWord } from '../../runtimes/kubelet-word.ts';
import type { ContainerSpec } from '../../runtimes/pod-spec.ts';
import type { ContainerRun, RunningContainer } from '../../runtimes/running-pod.ts';

/** A container as the kubelet would report it from what the runtime has; undefined is what nobody can tell. */
export interface ContainerReport {
  readonly spec: ContainerSpec;
  /** The newest that the runtime has of it; undefined where it has none. */
  readonly container: RunningContainer | undefined;
  readonly details: ContainerDetails | undefined;
  readonly state: ReportedState;
  /** How the run went that was over before. */
  readonly lastEnd: ReportedEnd | undefined;
  readonly isStarted: boolean | undefined;
  readonly isReady: boolean | undefined;
}

export type ReportedState =
  /** The runtime has it, but nobody can tell how it is. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'running'; readonly startedAt: Date | undefined }
  /** Without a reason where it may be any. */
  | { readonly kind: 'waiting'; readonly reason: string | undefined; readonly message?: string | undefined }
  | (ReportedEnd & { readonly kind: 'terminated' });

export interface ReportedEnd {
  readonly run: ContainerRun;
  /** Undefined where the runtime has nothing left of it. */
  readonly containerId: string | undefined;
}

/** What a pod's containers are told from. */
export interface ReportFacts {
  /** All that the runtime has of the pod, the oldest first. */
  readonly made: readonly RunningContainer[];
  readonly details: PodDetails;
  /** Without it nobody can tell whether the kubelet waits before it makes a container anew. */
  readonly moment: KubeletMoment | undefined;
  /** What the kubelet says where the runtime cannot tell. */
  readonly word: KubeletWord | undefined;
}

/**
 * Reports a container (convertToAPIContainerStatuses of pkg/kubelet/kubelet_pods.go, UpdatePodStatus of its
 * prober_manager.go). Why one was not made a runtime does not know: without the kubelet's word `reasonIfMissing` says what
 * follows from the others.
 */
export function reportContainer(
  spec: ContainerSpec,
  facts: ReportFacts,
  reasonIfMissing: string | undefined,
): ContainerReport {
  const { made, details, moment } = facts;
  const runs = made.filter(({ name }) => name === spec.name);
  const container = runs.at(-1);
  if (container === undefined) return { ...NOTHING_MADE, spec, state: whyMissing(spec, facts, reasonIfMissing) };
  const told = details.containers.get(container.id);
  const own = stateOf(container, told);
  const isWaiting = own.kind === 'terminated' && moment !== undefined && isBackingOff(container, spec, moment);
  return {
    spec,
    container,
    details: told,
    state: isWaiting ? { kind: 'waiting', reason: 'CrashLoopBackOff' } : own,
    lastEnd: isWaiting ? own : endOf(runs.at(-2)),
    ...readinessOf(spec, container, own, facts),
  };
}

function whyMissing({ name }: ContainerSpec, { word }: ReportFacts, reason: string | undefined): ReportedState {
  return { kind: 'waiting', ...(word?.containers.get(name)?.waiting ?? { reason }) };
}

function readinessOf(
  { name, hasStartupProbe, hasReadinessProbe }: ContainerSpec,
  { id }: RunningContainer,
  own: ReportedState,
  { word }: ReportFacts,
): Pick<ContainerReport, 'isStarted' | 'isReady'> {
  const said = word?.containers.get(name);
  // What it says of another run is over.
  const probed = said?.id === id ? said : undefined;
  const isStarted = isRunningSince(own, hasStartupProbe, probed?.isStarted);
  const isReady = isStarted === true ? isRunningSince(own, hasReadinessProbe, probed?.isReady) : isStarted;
  return { isStarted, isReady };
}

/** An init container that is no sidecar is ready when it has done its work. */
export function reportInitContainer(
  spec: ContainerSpec,
  facts: ReportFacts,
  reasonIfMissing: string | undefined,
): ContainerReport {
  const report = reportContainer(spec, facts, reasonIfMissing);
  if (spec.isSidecar || report.state.kind === 'unknown') return report;
  return { ...report, isReady: report.state.kind === 'terminated' && report.state.run.exitCode === 0 };
}

/** An init container of which the runtime has nothing left, in a pod whose own containers were made since. */
export function reportDone(spec: ContainerSpec): ContainerReport {
  const run = { exitCode: 0, reason: 'Completed', startedAt: undefined, finishedAt: undefined };
  return { ...NOTHING_MADE, spec, state: { kind: 'terminated', run, containerId: undefined }, isReady: true };
}

const NOTHING_MADE = {
  container: undefined,
  details: undefined,
  lastEnd: undefined,
  isStarted: false,
  isReady: false,
} as const;

function stateOf(container: RunningContainer, details: ContainerDetails | undefined): ReportedState {
  switch (container.state) {
    case 'running':
      return { kind: 'running', startedAt: details?.startedAt };
    case 'created':
      return { kind: 'waiting', reason: undefined };
    case 'exited': {
      const end = endOf(container);
      return end === undefined ? { kind: 'unknown' } : { kind: 'terminated', ...end };
    }
    case 'unknown':
      return { kind: 'unknown' };
  }
}

function endOf(container: RunningContainer | undefined): ReportedEnd | undefined {
  return container?.run && { run: container.run, containerId: container.id };
}

/** Where there is a probe, only that could tell, and the kubelet knows what it told. */
function isRunningSince({ kind }: ReportedState, hasProbe: boolean, probed: boolean | undefined): boolean | undefined {
  if (kind === 'unknown') return undefined;
  if (kind !== 'running') return false;
  return hasProbe ? probed : true;
}
