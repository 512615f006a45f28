import { readPodSpec, type ContainerSpec, type PodManifest, type PodSpec } from './pod-spec.ts';
import { currentPod } from './pod-status.ts';
import type { RunningContainer, RunningPod } from './running-pod.ts';

/** What a runtime cannot tell of a pod, and its kubelet could: `start`, why something was not made; whether it is ready. */
export type Untold = 'nothing' | 'readiness' | 'start';

/** Tells what is left to ask the kubelet of a manifest's pod, of which `pods` are the sandboxes. */
export function untoldOf(manifest: PodManifest, pods: readonly RunningPod[]): Untold {
  const spec = readPodSpec(manifest.pod);
  const current = currentPod(pods);
  if (current === undefined) return 'start';
  // Nothing is made in a sandbox that has ended.
  if (current.sandboxState === 'not ready') return 'nothing';
  const containers = pods.filter(({ uid }) => uid === current.uid).flatMap((pod) => pod.containers);
  if (lacksContainer(spec, containers)) return 'start';
  return [...spec.containers, ...spec.initContainers].some((one) => hasOpenProbe(one, containers))
    ? 'readiness'
    : 'nothing';
}

function lacksContainer(
  { initContainers, containers: wanted }: PodSpec,
  containers: readonly RunningContainer[],
): boolean {
  const isThere = ({ name }: ContainerSpec): boolean => containers.some((container) => container.name === name);
  if (wanted.every(isThere)) return false;
  // While one initializes, the others wait for it, and need no reason.
  return !initContainers.some((one) => !one.isSidecar && isRunning(one, containers));
}

function hasOpenProbe(container: ContainerSpec, containers: readonly RunningContainer[]): boolean {
  return (container.hasReadinessProbe || container.hasStartupProbe) && isRunning(container, containers);
}

function isRunning({ name }: ContainerSpec, containers: readonly RunningContainer[]): boolean {
  return containers.some((container) => container.name === name && container.state === 'running');
}
