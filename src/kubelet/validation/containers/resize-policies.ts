import type { Container, Pod } from '../../api/pod-types.ts';
import { duplicate, invalid, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

const RESOURCES = ['cpu', 'memory'];
const POLICIES = ['NotRequired', 'RestartContainer'];

/** What Kubernetes has against what a container does when it is resized (core/validation, validateResizePolicy). */
export function* validateResizePolicies({ resizePolicy = [] }: Container, pod: Pod, path: FieldPath): FieldErrors {
  const resources = new Set<string>();
  for (const [index, { resourceName = '', restartPolicy = '' }] of resizePolicy.entries()) {
    if (resources.has(resourceName)) yield duplicate(path.index(index), resourceName);
    resources.add(resourceName);
    yield* validateChoice(resourceName, RESOURCES, path);
    yield* validateChoice(restartPolicy, POLICIES, path);
    const isRestart = pod.spec?.restartPolicy === 'Never' && restartPolicy !== 'NotRequired';
    if (isRestart) yield invalid(path, restartPolicy, "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
  }
}

function* validateChoice(value: string, supported: readonly string[], path: FieldPath): FieldErrors {
  if (value === '') yield required(path);
  else if (!supported.includes(value)) yield notSupported(path, value, supported);
}
