import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import { readPodSpec } from '../../runtimes/pod-spec.ts';
import { textAt } from '../../runtimes/json.ts';

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

export interface ContainerChoice {
  readonly chosen: readonly string[];
  /** What is to be said of the choice. */
  readonly notes: readonly string[];
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

export interface ContainerWish {
  /** '' for the pod's own choice. */
  readonly container: string;
  readonly allContainers: boolean;
  /** Nothing is said of a choice that every pod makes. */
  readonly allPods: boolean;
}

/**
 * Chooses the containers whose logs are wanted, in kubectl's words (logsForObjectWithClient of
 * k8s.io/kubectl/pkg/polymorphichelpers).
 *
 * @throws Failure 'invalid' where the pod has none of this name
 */
export function chooseContainers(pod: PodContainers, wish: ContainerWish): ContainerChoice {
  const { containers, initContainers, podName, defaultContainer } = pod;
  if (wish.allContainers) return { chosen: [...initContainers, ...containers], notes: [] };
  const names = [...containers, ...initContainers];
  if (wish.container !== '') {
    if (names.includes(wish.container)) return { chosen: [wish.container], notes: [] };
    const message = `container ${wish.container} is not valid for pod ${podName} out of: ${allNames(pod)}`;
    throw new Failure('invalid', message);
  }
  if (names.includes(defaultContainer)) return { chosen: [defaultContainer], notes: [] };
  const { chosen, notes } = chooseFirst(pod, wish);
  if (defaultContainer === '') return { chosen, notes };
  return {
    chosen,
    notes: [`Default container name ${goQuote(defaultContainer)} not found in pod ${podName}`, ...notes],
  };
}

function chooseFirst(pod: PodContainers, { allPods }: ContainerWish): ContainerChoice {
  const { podName, containers, initContainers, isOrdered } = pod;
  const [first] = containers;
  if (first === undefined) throw new Failure('invalid', `pod ${podName} has no containers`);
  if (containers.length + initContainers.length === 1) return { chosen: [first], notes: [] };
  if (!isOrdered) {
    // An API server's words for a pod of which none stands out (pkg/registry/core/pod/strategy.go).
    const choices = containers.join(' ');
    throw new Failure('invalid', `a container name must be specified for pod ${podName}, choose one of: [${choices}]`);
  }
  const notes = allPods ? [] : [`Defaulted container ${goQuote(first)} out of: ${allNames(pod)}`];
  return { chosen: [first], notes };
}

/** As AllContainerNames of k8s.io/kubectl/pkg/cmd/util/podcmd writes them. */
function allNames({ containers, initContainers }: PodContainers): string {
  return [...containers, ...initContainers.map((name) => `${name} (init)`)].join(', ');
}
