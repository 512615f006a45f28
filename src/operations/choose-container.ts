import { Failure } from '../errors/failure.ts';
import { defaulted, isNotValid, type PodContainers } from './pod-containers.ts';

export interface ContainerChoice {
  readonly name: string;
  /** Why it is this one, in kubectl's words, where nobody has named one of several. */
  readonly remark: string | undefined;
}

/**
 * Chooses the container of a pod that a command means: the one that is named, else the one that the pod's annotation
 * names, else the first (kubectl pkg/cmd/util/podcmd/podcmd.go, FindOrDefaultContainerByName).
 *
 * @throws Failure 'invalid' where it has none of this name, 'not found' where it has none at all, in kubectl's words
 */
export function chooseContainer(pod: PodContainers, named: string): ContainerChoice {
  const { podName, containers, initContainers, defaultContainer } = pod;
  const wanted = named === '' ? defaultContainer : named;
  if (wanted !== '') {
    if ([...containers, ...initContainers].includes(wanted)) return { name: wanted, remark: undefined };
    throw isNotValid(wanted, pod);
  }
  const [first] = containers;
  if (first === undefined) throw new Failure('not found', `pod ${podName} does not have any containers`);
  const isOnlyOne = containers.length + initContainers.length === 1;
  return { name: first, remark: isOnlyOne ? undefined : defaulted(first, pod) };
}
