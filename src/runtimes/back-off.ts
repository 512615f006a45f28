import type { ContainerSpec } from './pod-spec.ts';
import type { RunningContainer } from './running-pod.ts';

/** What is known of the kubelet that would restart what has ended. */
export interface KubeletMoment {
  /** The node's time. */
  readonly now: Date;
  /** Undefined where nobody can tell. */
  readonly kubeletStartedAt: Date | undefined;
}

/**
 * Whether the kubelet waits before it makes a container anew, which kubectl calls CrashLoopBackOff
 * (doBackOff of pkg/kubelet/kuberuntime, IsInBackOffSince of client-go's util/flowcontrol/backoff.go): not the first
 * time; then 10 s since the end, twice as long each time, 300 s at most; and not after it ran for 600 s.
 * A kubelet forgets all that when it is restarted. Where it must have had the time to make it anew and did not, it does
 * not wait but is stuck, and nothing is said.
 */
export function isBackingOff(
  { createdAt, restartCount, run }: RunningContainer,
  { restarts }: ContainerSpec,
  { now, kubeletStartedAt }: KubeletMoment,
): boolean {
  if (run?.finishedAt === undefined || restartCount === 0 || !restartIsDue(restarts, run.exitCode)) return false;
  if (kubeletStartedAt !== undefined && createdAt < kubeletStartedAt) return false;
  if (run.finishedAt.getTime() - createdAt.getTime() > STABLE_MILLISECONDS) return false;
  const longest = Math.min(INITIAL_MILLISECONDS * 2 ** (restartCount - 1), LONGEST_MILLISECONDS);
  return now.getTime() - run.finishedAt.getTime() < longest + RESTART_MILLISECONDS;
}

const INITIAL_MILLISECONDS = 10_000;
const LONGEST_MILLISECONDS = 300_000;
const STABLE_MILLISECONDS = 2 * LONGEST_MILLISECONDS;
/** The kubelet looks at the pod again this long after the wait at the latest, and the new container is made. */
const RESTART_MILLISECONDS = 15_000;

function restartIsDue(restarts: ContainerSpec['restarts'], exitCode: number): boolean {
  return restarts === 'always' || (restarts === 'on failure' && exitCode !== 0);
}
