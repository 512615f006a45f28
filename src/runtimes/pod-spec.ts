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
  /** When the kubelet makes it anew once it has ended; `by rules` that its exit code decides. */
  readonly restarts: 'always' | 'on failure' | 'never' | 'by rules';
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
    restarts: restartsOf(pod, container, key),
  }));
}

/** A container's own policy goes before the pod's; what initializes is made anew until it succeeds, if at all. */
function restartsOf(pod: unknown, container: unknown, key: 'initContainers' | 'containers'): ContainerSpec['restarts'] {
  if (isSet(at(container, 'restartPolicyRules'))) return 'by rules';
  const own = textAt(container, 'restartPolicy');
  const policy = RESTARTS.get(own || textAt(pod, 'spec', 'restartPolicy')) ?? 'always';
  return key === 'initContainers' && own === '' && policy === 'always' ? 'on failure' : policy;
}

const RESTARTS: ReadonlyMap<string, ContainerSpec['restarts']> = new Map([
  ['OnFailure', 'on failure'],
  ['Never', 'never'],
]);

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
