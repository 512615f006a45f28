import { UNKNOWN } from './container-status.ts';
import type { RunningPod } from './running-pod.ts';

/** What tells whether a pod that the kubelet has no file for any more should have been stopped by now. */
export interface StopMoment {
  /** The node's time. */
  readonly now: Date;
  /** When the kubelet could see at the latest that the file is gone, or another; undefined where nobody can tell. */
  readonly changedAt: Date | undefined;
  readonly isKubeletRunning: boolean;
  /** How often the kubelet reads its directory anew, in milliseconds. */
  readonly fileCheckFrequency: number;
}

/** Whether a pod is being stopped, or should have been; `<unknown>` where nobody can tell which. */
export type StopStatus = 'Terminating' | 'overdue' | typeof UNKNOWN;

/**
 * Tells whether a pod is being stopped whose file is gone, or another: the kubelet sees that at its next look at the
 * latest, and gives the containers the pod's grace period. Where no kubelet runs nobody stops it.
 */
export function stopStatus(pods: readonly RunningPod[], moment: StopMoment): StopStatus {
  if (!moment.isKubeletRunning) return 'overdue';
  if (moment.changedAt === undefined) return UNKNOWN;
  const elapsed = moment.now.getTime() - moment.changedAt.getTime();
  const limit = moment.fileCheckFrequency + gracePeriod(pods) * 1000 + STOP_MILLISECONDS;
  return elapsed <= limit ? 'Terminating' : 'overdue';
}

/** Ending containers, and then the sandbox, takes a busy node some seconds beyond the grace period. */
const STOP_MILLISECONDS = 10_000;

/** In seconds; Kubernetes' own where no container tells it. */
function gracePeriod(pods: readonly RunningPod[]): number {
  const periods = pods.flatMap(({ containers }) => containers.map((container) => container.gracePeriod ?? 30));
  return Math.max(...periods, periods.length === 0 ? 30 : 0);
}
