import type { ContainerReport } from './container-report.ts';
import type { PodPhase } from './pod-phase.ts';
import type { ContainersReport } from './report-containers.ts';

/** A condition as far as it is a fact: when it last changed only the kubelet knows. */
export interface PodCondition {
  readonly type: string;
  readonly status: 'True' | 'False';
  readonly reason?: string;
  readonly message?: string;
}

export interface ConditionFacts {
  readonly report: ContainersReport;
  /** Undefined where it cannot be told. */
  readonly phase: PodPhase | undefined;
  /** Whether the newest sandbox is ready, alone, and has what network it needs; undefined where nobody can tell. */
  readonly sandboxProblem: string | undefined;
  readonly hasReadinessGates: boolean;
}

/** A pod's conditions in the kubelet's order (pkg/kubelet/status/generate.go), without those that nobody can tell. */
export function podConditions({
  report,
  phase,
  sandboxProblem,
  hasReadinessGates,
}: ConditionFacts): readonly PodCondition[] {
  const containersReady = isReady(report, phase);
  return [
    sandboxProblem === undefined
      ? { type: 'PodReadyToStartContainers', status: 'True' }
      : { type: 'PodReadyToStartContainers', status: 'False', reason: 'PodSandboxNotReady', message: sandboxProblem },
    ...named('Initialized', isInitialized(report, phase)),
    // What a readiness gate waits for is written by somebody else, into the API server.
    ...(hasReadinessGates && containersReady?.status === 'True' ? [] : named('Ready', containersReady)),
    ...named('ContainersReady', containersReady),
    { type: 'PodScheduled', status: 'True' },
  ];
}

type Verdict = Omit<PodCondition, 'type'>;

function named(type: string, verdict: Verdict | undefined): readonly PodCondition[] {
  return verdict === undefined ? [] : [{ type, ...verdict }];
}

/** GenerateContainersReadyCondition. */
function isReady({ initContainers, containers }: ContainersReport, phase: PodPhase | undefined): Verdict | undefined {
  if (phase === 'Succeeded') return { status: 'False', reason: 'PodCompleted' };
  if (phase === 'Failed') return { status: 'False', reason: 'PodFailed' };
  const counted = [...initContainers.filter(({ spec }) => spec.isSidecar), ...containers];
  return verdictOf(
    counted.map((one) => ({ name: one.spec.name, isFulfilled: one.isReady })),
    { reason: 'ContainersNotReady', status: 'unready' },
  );
}

/** GeneratePodInitializedCondition. */
function isInitialized(
  { initContainers, containers }: ContainersReport,
  phase: PodPhase | undefined,
): Verdict | undefined {
  if (phase === 'Succeeded') return { status: 'True', reason: 'PodCompleted' };
  if (containers.some(wasStarted)) return { status: 'True' };
  return verdictOf(
    initContainers.map((one) => ({
      name: one.spec.name,
      isFulfilled: one.spec.isSidecar ? one.isStarted : one.isReady,
    })),
    { reason: 'ContainersNotInitialized', status: 'incomplete' },
  );
}

function wasStarted({ state }: ContainerReport): boolean {
  return state.kind === 'running' || state.kind === 'terminated';
}

interface Requirement {
  readonly name: string;
  readonly isFulfilled: boolean | undefined;
}

/** One that is not fulfilled decides; which ones they are can be said only where all are known. */
function verdictOf(
  requirements: readonly Requirement[],
  words: { readonly reason: string; readonly status: string },
): Verdict | undefined {
  const lacking = requirements.filter(({ isFulfilled }) => isFulfilled === false).map(({ name }) => name);
  const areAllKnown = requirements.every(({ isFulfilled }) => isFulfilled !== undefined);
  if (lacking.length === 0) return areAllKnown ? { status: 'True' } : undefined;
  const message = `containers with ${words.status} status: [${lacking.join(' ')}]`;
  return { status: 'False', reason: words.reason, ...(areAllKnown ? { message } : {}) };
}
