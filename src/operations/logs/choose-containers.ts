import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import { defaulted, isNotValid, type PodContainers } from '../pod-containers.ts';

export interface ContainerChoice {
  readonly chosen: readonly string[];
  /** What is to be said of the choice. */
  readonly notes: readonly string[];
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
    throw isNotValid(wish.container, pod);
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
  return { chosen: [first], notes: allPods ? [] : [defaulted(first, pod)] };
}
