import { goQuote } from '../command-line/flags/go-quote.ts';
import { Failure } from '../errors/failure.ts';
import { textAt } from '../runtimes/json.ts';
import { readPodSpec } from '../runtimes/pod-spec.ts';

/** The containers that a pod has, and which of them its author means. */
export interface PodContainers {
  /** As the kubelet calls it. */
  readonly podName: string;
  readonly containers: readonly string[];
  readonly initContainers: readonly string[];
  /** By the pod's annotation; '' without it. */
  readonly defaultContainer: string;
  /** Whether the first container is known to be the first of the file. */
  readonly isOrdered: boolean;
}

/** Reads the containers out of a manifest. */
export function containersOfManifest(pod: unknown, podName: string): PodContainers {
  const { containers, initContainers } = readPodSpec(pod);
  return {
    podName,
    containers: containers.map(({ name }) => name),
    initContainers: initContainers.map(({ name }) => name),
    defaultContainer: textAt(pod, 'metadata', 'annotations', 'kubectl.kubernetes.io/default-container'),
    isOrdered: true,
  };
}

/** Knows a pod by the containers that were made for it, in whatever order. */
export function containersOfRuns(names: readonly string[], podName: string): PodContainers {
  return { podName, containers: [...new Set(names)], initContainers: [], defaultContainer: '', isOrdered: false };
}

/** In kubectl's words for both commands that choose among them (k8s.io/kubectl/pkg/cmd/util/podcmd). */
export function isNotValid(name: string, pod: PodContainers): Failure {
  return new Failure('invalid', `container ${name} is not valid for pod ${pod.podName} out of: ${allNames(pod)}`);
}

/** What kubectl says where nobody has named one of several. */
export function defaulted(first: string, pod: PodContainers): string {
  return `Defaulted container ${goQuote(first)} out of: ${allNames(pod)}`;
}

function allNames({ containers, initContainers }: PodContainers): string {
  return [...containers, ...initContainers.map((name) => `${name} (init)`)].join(', ');
}
