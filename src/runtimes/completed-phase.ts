import { containerStatus } from './container-status.ts';
import { readPodSpec } from './pod-spec.ts';
import { currentPod } from './pod-status.ts';
import type { RunningPod } from './running-pod.ts';

/**
 * Tells the phase of a pod that will never run again, because all its containers have ended and none is made anew
 * (pkg/kubelet/kubelet_pods.go, getPhase); undefined for any other, and where nobody can tell.
 */
export function completedPhase(pod: unknown, pods: readonly RunningPod[]): 'Succeeded' | 'Failed' | undefined {
  const current = currentPod(pods);
  const { containers } = readPodSpec(pod);
  if (current === undefined || containers.length === 0) return undefined;
  const exitCodes: number[] = [];
  for (const container of containers) {
    const { state } = containerStatus(container, current.containers, undefined);
    if (state.kind !== 'terminated') return undefined;
    const isFinal = container.restarts === 'never' || (container.restarts === 'on failure' && state.exitCode === 0);
    if (!isFinal) return undefined;
    exitCodes.push(state.exitCode);
  }
  return exitCodes.every((exitCode) => exitCode === 0) ? 'Succeeded' : 'Failed';
}
