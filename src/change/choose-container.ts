import { Failure } from '../errors/failure.ts';
import { isPlainList, plainObjectOf, type PlainObject } from '../manifest/plain-value.ts';

export interface ContainerChoice {
  readonly name: string;
  /** Why it is this one, in kubectl's words, where nobody has named one of several. */
  readonly remark: string | undefined;
}

/**
 * Chooses the container of a pod that a command means: the one that is named, else the one that the pod's annotation
 * names, else the first (kubectl pkg/cmd/util/podcmd/podcmd.go).
 *
 * @throws Failure 'not found' in kubectl's words
 */
export function chooseContainer(pod: PlainObject, podName: string, named: string): ContainerChoice {
  const spec = plainObjectOf(pod['spec']);
  const containers = namesIn(spec, 'containers');
  const initContainers = namesIn(spec, 'initContainers');
  const all = [...containers, ...initContainers.map((name) => `${name} (init)`)].join(', ');
  const wanted = named === '' ? annotatedName(pod) : named;
  if (wanted !== '') {
    if ([...containers, ...initContainers].includes(wanted)) return { name: wanted, remark: undefined };
    throw new Failure('not found', `container ${wanted} is not valid for pod ${podName} out of: ${all}`);
  }
  const [first] = containers;
  if (first === undefined) throw new Failure('not found', `pod ${podName} does not have any containers`);
  const isOnlyOne = containers.length + initContainers.length === 1;
  return { name: first, remark: isOnlyOne ? undefined : `Defaulted container "${first}" out of: ${all}` };
}

function annotatedName(pod: PlainObject): string {
  const annotations = plainObjectOf(plainObjectOf(pod['metadata'])['annotations']);
  const name = annotations['kubectl.kubernetes.io/default-container'];
  return typeof name === 'string' ? name : '';
}

function namesIn(spec: PlainObject, key: 'containers' | 'initContainers'): readonly string[] {
  const containers = spec[key];
  if (!isPlainList(containers)) return [];
  return containers.flatMap((container) => {
    const { name } = plainObjectOf(container);
    return typeof name === 'string' ? [name] : [];
  });
}
