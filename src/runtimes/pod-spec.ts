import { at, listAt, textAt } from './json.ts';

/** A manifest, as far as it matters here. */
export interface PodManifest {
  readonly podName: string;
  readonly namespace: string;
  readonly pod: unknown;
}

/** What a manifest says of the containers that its pod shall have. */
export interface PodSpec {
  readonly initContainers: readonly ContainerSpec[];
  readonly containers: readonly ContainerSpec[];
}

export interface ContainerSpec {
  readonly name: string;
  readonly hasStartupProbe: boolean;
  readonly hasReadinessProbe: boolean;
  /** An init container that keeps running beside the others. */
  readonly isSidecar: boolean;
}

export function readPodSpec(pod: unknown): PodSpec {
  return {
    initContainers: readContainers(pod, 'initContainers'),
    containers: readContainers(pod, 'containers'),
  };
}

function readContainers(pod: unknown, key: 'initContainers' | 'containers'): readonly ContainerSpec[] {
  return (listAt(pod, 'spec', key) ?? []).map((container) => ({
    name: textAt(container, 'name'),
    hasStartupProbe: isSet(at(container, 'startupProbe')),
    hasReadinessProbe: isSet(at(container, 'readinessProbe')),
    isSidecar: key === 'initContainers' && textAt(container, 'restartPolicy') === 'Always',
  }));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
