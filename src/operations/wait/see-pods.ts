import type { Failure } from '../../errors/failure.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import type { AwaitedPod } from './awaited-pod.ts';
import { failureOfWait, joinFailures } from './failure-of-wait.ts';
import { goneLooker, type GonePod } from './gone-pod.ts';
import { podLooker } from './look-at-pods.ts';
import type { ReopenedLine } from './reopened-line.ts';
import { stoppingLooker } from './stopping-looker.ts';
import { waitFor } from './wait-loop.ts';

/** That something is to be seen on the nodes, and who is told how that goes. */
export interface WaitWish {
  /** In milliseconds; with 0 one look is all. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly sink: WaitSink;
  /** `--stop-stale`: what the kubelet leaves running is stopped through the container runtime. */
  readonly stopsStale?: boolean;
}

/** Where it is told how waiting goes on. */
export interface WaitSink {
  /** Why a pod is not as it is to be yet. */
  tellReason(nodeName: string, podName: string, reason: string): void;
  /** A pod is as it is to be; with what nobody could tell of it, a sentence each. */
  tellMet(nodeName: string, podName: string, doubts: readonly string[]): void;
  /** What the kubelet has left was stopped. */
  tellStopped?(nodeName: string, podName: string, sandboxId: string): void;
}

/** What is waited for on a node. */
export interface NodeWait extends WaitWish {
  readonly nodeName: string;
  readonly line: ReopenedLine;
  readonly discovery: FindManifestPathOptions;
  /** Names the step that begins. */
  readonly say: (step: string) => void;
}

/** What follows when it is known what became of a pod; undefined where all is well then. */
export interface PodEnding {
  readonly onMet: (pod: AwaitedPod) => Promise<Failure | undefined>;
  readonly onLost: (pod: AwaitedPod, failure: Failure, reasonKey: string) => Promise<Failure>;
}

const NOTHING_MORE: PodEnding = {
  onMet: () => Promise.resolve(undefined),
  onLost: (_pod, failure) => Promise.resolve(failure),
};

/**
 * Waits on a node until pods run as their files say and are ready. The conversation needs `lookAtPodsScripts`.
 *
 * @returns what to tell of those that did not become so, in kubectl's words; undefined where all did
 * @throws Failure 'cancelled' when the user interrupts
 */
export async function seePods(
  pods: readonly AwaitedPod[],
  wait: NodeWait,
  ending: PodEnding = NOTHING_MORE,
): Promise<Failure | undefined> {
  const { nodeName, line, discovery, sink } = wait;
  const failures: Failure[] = [];
  const loop = loopOf(podLooker(discovery), ({ podName }) => podName, pods, wait);
  for await (const outcome of waitFor(line, pods, loop)) {
    const { item: pod } = outcome;
    const failure =
      outcome.kind === 'met'
        ? await ending.onMet(pod)
        : await ending.onLost(pod, failureOfWait(pod.podName, outcome), outcome.reason.key);
    if (failure !== undefined) failures.push(failure);
    else if (outcome.kind === 'met') sink.tellMet(nodeName, pod.podName, outcome.doubts);
  }
  return joinFailures(failures);
}

/**
 * Waits on a node until nothing is left of pods whose files are gone. The conversation needs `goneLookerScripts`.
 *
 * @returns what to tell of those that did not end; undefined where all did
 * @throws Failure 'cancelled' when the user interrupts
 */
export async function seeGone(pods: readonly GonePod[], wait: NodeWait): Promise<Failure | undefined> {
  const failures: Failure[] = [];
  const nameOf = ({ manifest }: GonePod): string => manifest.podName;
  for await (const outcome of waitFor(wait.line, pods, loopOf(goneLooker(wait.discovery), nameOf, pods, wait))) {
    const name = nameOf(outcome.item);
    if (outcome.kind === 'give up') failures.push(failureOfWait(name, outcome));
    else wait.sink.tellMet(wait.nodeName, name, outcome.doubts);
  }
  return joinFailures(failures);
}

function loopOf<Item extends AwaitedPod | GonePod>(
  look: Parameters<typeof waitFor<Item>>[2]['look'],
  nameOf: (item: Item) => string,
  items: readonly Item[],
  { nodeName, discovery, timeout, signal, sink, stopsStale = false, say }: NodeWait,
): Parameters<typeof waitFor<Item>>[2] {
  say(`waiting for ${items.map((item) => `pod/${nameOf(item)}`).join(', ')}`);
  const onStopped = (podName: string, sandboxId: string): void => {
    sink.tellStopped?.(nodeName, podName, sandboxId);
  };
  return {
    look: stopsStale ? stoppingLooker(look, { discovery, onStopped }) : look,
    timeout,
    signal,
    onReason: (item, { text }) => {
      sink.tellReason(nodeName, nameOf(item), text);
      say(`waiting for pod/${nameOf(item)}: ${text}`);
    },
  };
}
