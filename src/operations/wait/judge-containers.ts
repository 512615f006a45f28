import type { KubeletMoment } from '../../runtimes/back-off.ts';
import { containerStatus, type ContainerState, type ContainerStatus } from '../../runtimes/container-status.ts';
import type { KubeletWord } from '../../runtimes/kubelet-word.ts';
import type { ContainerSpec, PodSpec } from '../../runtimes/pod-spec.ts';
import { readinessOf } from '../../runtimes/readiness.ts';
import type { RunningContainer } from '../../runtimes/running-pod.ts';

/** How one container stands to its being ready. */
export type Stand =
  | { readonly kind: 'ready' }
  /** It has done its work and is not made anew. */
  | { readonly kind: 'done' }
  /** It runs, and whether it is ready only its probe could tell. */
  | { readonly kind: 'untold' }
  /** It ended and should not have: for good, or it is made again and again. */
  | { readonly kind: 'failed' | 'crashed'; readonly run: RunningContainer; readonly count: number }
  /** The kubelet says why it cannot make it. */
  | { readonly kind: 'blocked'; readonly reason: string; readonly message: string | undefined }
  /** It is on its way: not made yet, made, initializing, too young to be trusted, or not ready by its probe. */
  | { readonly kind: 'unmade' | 'starting' | 'initializing' | 'young' | 'unready' | 'unknown' };

export interface ContainerStand {
  readonly spec: ContainerSpec;
  /** What runs of it; undefined where nothing was made. */
  readonly newest: RunningContainer | undefined;
  readonly stand: Stand;
}

/** What the containers of a pod are judged by. */
export interface ContainersSight {
  readonly spec: PodSpec;
  /** What was made in its newest sandbox, the oldest first: how what was in another ended is no crash. */
  readonly containers: readonly RunningContainer[];
  readonly moment: KubeletMoment;
  readonly word: KubeletWord | undefined;
}

/**
 * For how long a container must have run whose readiness no probe tells, in milliseconds: most of those that crash do so
 * in their first seconds, and until then look as if all were well.
 */
export const YOUNG_MILLISECONDS = 5000;

/** One that was made anew is trusted later, and till then its last crash is what there is to tell. */
const DOUBTED_MILLISECONDS = 10_000;

/**
 * Tells how the containers stand that count now: those of the pod proper and its sidecars, or, while one that initializes
 * is not done, that one alone, for nothing else begins before.
 */
export function judgeContainers(sight: ContainersSight): readonly ContainerStand[] {
  const { initContainers, containers } = sight.spec;
  const names = new Set(containers.map(({ name }) => name));
  const isInitialized = sight.containers.some(({ name }) => names.has(name));
  const judged = initContainers.map((spec) => ({ spec, ...judge(spec, sight) }));
  const open = isInitialized ? undefined : judged.find((one) => !isDone(one));
  if (open !== undefined) return [initializing(open)];
  return [
    ...judged.filter(({ spec }) => spec.isSidecar),
    ...containers.map((spec) => ({ spec, ...judge(spec, sight) })),
  ];
}

interface Judged extends Omit<ContainerStand, 'spec'> {
  readonly status: ContainerStatus;
}

function judge(spec: ContainerSpec, sight: ContainersSight): Judged {
  const runs = sight.containers.filter(({ name }) => name === spec.name);
  const status = containerStatus(spec, sight.containers, sight.moment, sight.word);
  return { newest: runs.at(-1), status, stand: standOf(spec, status, runs, sight) };
}

function standOf(
  spec: ContainerSpec,
  status: ContainerStatus,
  runs: readonly RunningContainer[],
  sight: ContainersSight,
): Stand {
  const { state } = status;
  switch (state.kind) {
    case 'missing':
      return { kind: 'unmade' };
    case 'created':
      return { kind: 'starting' };
    case 'unknown':
      return { kind: 'unknown' };
    case 'running':
      return standOfRunning({ ...status, container: spec }, runs, sight);
    case 'waiting':
      return (state.reason === 'CrashLoopBackOff' ? crashed(runs) : undefined) ?? blocked(state);
    case 'terminated':
      return standOfEnded(spec, state, runs);
  }
}

function blocked({ reason, message }: Extract<ContainerState, { kind: 'waiting' }>): Stand {
  return { kind: 'blocked', reason, message };
}

function standOfEnded(
  { restarts }: ContainerSpec,
  { exitCode }: Extract<ContainerState, { kind: 'terminated' }>,
  runs: readonly RunningContainer[],
): Stand {
  if (exitCode === 0 && restarts !== 'always') return { kind: 'done' };
  return crashed(runs, restarts === 'never' ? 'failed' : 'crashed') ?? { kind: 'unknown' };
}

/** By the last run that is over; undefined without one. */
function crashed(runs: readonly RunningContainer[], kind: 'crashed' | 'failed' = 'crashed'): Stand | undefined {
  const run = runs.findLast(({ state }) => state === 'exited');
  return run && { kind, run, count: run.restartCount + 1 };
}

function standOfRunning(
  status: ContainerStatus & { readonly container: ContainerSpec },
  runs: readonly RunningContainer[],
  { moment }: ContainersSight,
): Stand {
  const { hasReadinessProbe, hasStartupProbe } = status.container;
  const isProbed = hasReadinessProbe || hasStartupProbe;
  const readiness = readinessOf(status);
  if (isProbed && readiness === 'ready') return { kind: 'ready' };
  const age = ageOf(runs.at(-1), moment);
  // It was made anew just now.
  const crash = age < DOUBTED_MILLISECONDS ? crashed(runs) : undefined;
  if (crash !== undefined) return crash;
  if (isProbed) return { kind: readiness === 'not ready' ? 'unready' : 'untold' };
  return { kind: age < YOUNG_MILLISECONDS ? 'young' : 'ready' };
}

function ageOf(container: RunningContainer | undefined, { now }: KubeletMoment): number {
  return container === undefined ? 0 : now.getTime() - container.createdAt.getTime();
}

/** One that keeps running beside the others has done what they wait for when it has started. */
function isDone({ spec, stand, status }: Judged & { readonly spec: ContainerSpec }): boolean {
  if (!spec.isSidecar) return stand.kind === 'done';
  return status.state.kind === 'running' && (!spec.hasStartupProbe || status.probed?.isStarted === true);
}

/** What initializes and runs is at its work; the kubelet knows when a sidecar has started, and goes on. */
function initializing({ spec, newest, stand }: ContainerStand): ContainerStand {
  const isAtWork = RUNNING.has(stand.kind);
  return { spec, newest, stand: isAtWork ? { kind: 'initializing' } : stand };
}

const RUNNING: ReadonlySet<Stand['kind']> = new Set(['ready', 'young', 'unready', 'untold']);
