import type { RunningPod } from './running-pod.ts';

/** The sandboxes of a pod that still runs though nothing in the kubelet's directory asks for it, the oldest first. */
export type Orphan = readonly RunningPod[];

/** Picks the pods that still run and of which `hasFile` knows no file. Of what has ended there is nothing to tell. */
export function findOrphans(pods: readonly RunningPod[], hasFile: (pod: RunningPod) => boolean): readonly Orphan[] {
  const names = new Set(pods.filter((pod) => isAlive(pod) && !hasFile(pod)).map(fullName));
  return [...names].map((name) => pods.filter((pod) => fullName(pod) === name));
}

function isAlive({ sandboxState, containers }: RunningPod): boolean {
  return sandboxState === 'ready' || containers.some(({ state }) => state === 'running');
}

function fullName({ namespace, name }: RunningPod): string {
  return `${namespace}/${name}`;
}
