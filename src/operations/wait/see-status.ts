import type { Failure } from '../../errors/failure.ts';
import type { AwaitedPod } from './awaited-pod.ts';
import { failureOfWait, joinFailures } from './failure-of-wait.ts';
import { podLooker } from './look-at-pods.ts';
import type { NodeWait, WaitSink, WaitWish } from './see-pods.ts';
import { waitFor } from './wait-loop.ts';

/** That it is to be told how pods are. */
export interface StatusWish extends WaitWish {
  /** Else one look is all, and that a pod is on its way is no failure. */
  readonly isWatched: boolean;
  readonly sink: StatusSink;
}

export interface StatusSink extends WaitSink {
  /** A pod is on its way, and nobody waits for it. */
  tellWaiting(nodeName: string, podName: string, reason: string): void;
}

/** The files are there for a while: whatever could be known of their pods is asked for at the first look. */
const FILE_AGE_MILLISECONDS = 60_000;

/**
 * Tells of pods whether they run as their files say and are ready, at once or as soon as that is so. The conversation
 * needs `lookAtPodsScripts`.
 *
 * @returns what to tell of those that are not, in kubectl's words; undefined where all are
 * @throws Failure 'cancelled' when the user interrupts
 */
export async function seeStatus(
  pods: readonly AwaitedPod[],
  wait: NodeWait & StatusWish,
): Promise<Failure | undefined> {
  const { nodeName, line, discovery, signal, isWatched, sink, say } = wait;
  const failures: Failure[] = [];
  const look = podLooker(discovery);
  say(`looking at ${pods.map(({ podName }) => `pod/${podName}`).join(', ')}`);
  const outcomes = waitFor(line, pods, {
    look: (node, items, elapsed) => look(node, items, elapsed + FILE_AGE_MILLISECONDS),
    timeout: isWatched ? wait.timeout : 0,
    signal,
    onReason: ({ podName }, { text }) => {
      sink.tellReason(nodeName, podName, text);
      say(`waiting for pod/${podName}: ${text}`);
    },
  });
  for await (const outcome of outcomes) {
    const { podName } = outcome.item;
    if (outcome.kind === 'met') sink.tellMet(nodeName, podName, outcome.doubts);
    else if (!isWatched && outcome.because === 'time-out') sink.tellWaiting(nodeName, podName, outcome.reason.text);
    else failures.push(failureOfWait(podName, outcome));
  }
  return joinFailures(failures);
}
