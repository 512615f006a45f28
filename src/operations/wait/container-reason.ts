import type { Waiting } from '../../runtimes/kubelet-word.ts';
import type { ContainerStand, Stand } from './judge-containers.ts';
import type { Reason } from './progress.ts';
import { shorten } from './shorten.ts';

type Crash = Extract<Stand, { kind: 'failed' | 'crashed' }>;

/** A container whose run ended and should not have. */
export type CrashedContainer = ContainerStand & { readonly stand: Crash };

export function isCrashed(one: ContainerStand): one is CrashedContainer {
  return one.stand.kind === 'failed' || one.stand.kind === 'crashed';
}

/** Says how a container ended, how often it did, and what it wrote last. */
export function crashReason({ spec, stand }: CrashedContainer, words: readonly string[]): Reason {
  const { run } = stand.run;
  const how = run === undefined ? 'ended' : `ended with exit code ${String(run.exitCode)}${inBrackets(run.reason)}`;
  const times = stand.count > 1 ? `, for the ${ordinal(stand.count)} time` : '';
  // What was not even started says nothing itself.
  const said = [...(run?.message === undefined ? [] : [run.message]), ...words].join(' | ');
  return {
    key: `crash ${spec.name}`,
    count: stand.count,
    text: `container "${spec.name}" ${how}${times}${said === '' ? '' : `: ${shorten(said)}`}`,
    weight: stand.kind === 'failed' ? 'final' : 'trouble',
  };
}

/** What the exit code says by itself is not said again. */
function inBrackets(reason: string | undefined): string {
  return reason === undefined || reason === 'Error' || reason === 'Completed' ? '' : ` (${reason})`;
}

function ordinal(count: number): string {
  const ending = count % 100 >= 11 && count % 100 <= 13 ? 'th' : (ENDINGS[count % 10] ?? 'th');
  return `${String(count)}${ending}`;
}

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/**
 * Says why the kubelet cannot make a container. What is written in the manifest stays so (pkg/kubelet/images/types.go);
 * anything else may pass.
 */
export function blockedReason(name: string, { reason, message }: Waiting): Reason {
  const said = message === undefined ? '' : `: ${shorten(message)}`;
  return {
    key: PULLING.has(reason) ? `pull ${name}` : `blocked ${name} ${reason}`,
    text: `container "${name}" cannot be started: ${reason}${said}`,
    weight: FOR_GOOD.has(reason) ? 'final' : 'trouble',
  };
}

/** These take turns while a pull fails. */
const PULLING: ReadonlySet<string> = new Set(['ErrImagePull', 'ImagePullBackOff', 'RegistryUnavailable']);

const FOR_GOOD: ReadonlySet<string> = new Set(['InvalidImageName', 'ErrImageNeverPull']);

/** Says what a container is at that has not come to its end, nor to its readiness. */
export function wayReason({ spec, stand }: ContainerStand): Reason {
  const text = WAY[stand.kind] ?? '';
  const weight = stand.kind === 'young' ? 'way' : 'wait';
  return { key: `${stand.kind} ${spec.name}`, text: `container "${spec.name}" ${text}`, weight };
}

const WAY: Partial<Readonly<Record<Stand['kind'], string>>> = {
  unmade: 'is not there yet: its image may be on its way',
  starting: 'is being started',
  initializing: 'initializes the pod, and has not ended yet',
  young: 'has only just started',
  unready: 'is not ready yet by its probe',
  unknown: 'is in a state that nobody can tell',
};
