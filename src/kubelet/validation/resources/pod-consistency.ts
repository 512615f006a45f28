import type { Quantity } from '../../../manifest/quantity-value.ts';
import type { PodSpec, ResourceRequirements } from '../../api/pod-types.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { aggregateResources, type Amounts } from './aggregate-resources.ts';
import { isHugePages } from './resource-names.ts';

/** The containers have to get along with what the Pod has (core/validation, validatePodResourceConsistency). */
export function* validateConsistency(
  spec: PodSpec,
  { limits = {}, requests = {} }: ResourceRequirements,
  path: FieldPath,
): FieldErrors {
  const together = { requests: aggregateResources(spec, 'requests'), limits: aggregateResources(spec, 'limits') };
  for (const { name, most, taken } of greater(together.requests, requests)) {
    const detail = `must be greater than or equal to aggregate container requests of ${taken}`;
    yield invalid(path.child('requests').key(name), most, detail);
  }
  for (const { name, most, taken } of greater(together.limits, limits)) {
    const detail = `must be greater than or equal to aggregate container limits of ${taken}`;
    if (isHugePages(name)) yield invalid(path.child('limits').key(name), most, detail);
  }
  for (const [index, { resources = {} }] of (spec.containers ?? []).entries()) {
    yield* validateLimits(resources, limits, path.child('containers').index(index));
  }
}

/** No container may have more than all together. */
function* validateLimits(
  { limits = {} }: ResourceRequirements,
  ofPod: Readonly<Record<string, Quantity>>,
  path: FieldPath,
): FieldErrors {
  for (const { name, most, taken } of greater(new Map(Object.entries(limits)), ofPod)) {
    // The field is Kubernetes' own slip.
    const detail = `must be less than or equal to pod limits of ${most}`;
    yield invalid(path.key(name).child('limits'), taken, detail);
  }
}

interface Excess {
  readonly name: string;
  readonly taken: string;
  readonly most: string;
}

/** What is greater than what the Pod has of it. */
function* greater(amounts: Amounts, ofPod: Readonly<Record<string, Quantity>>): Iterable<Excess> {
  const known = new Map(Object.entries(ofPod));
  for (const [name, { nano, text: taken }] of amounts) {
    const most = known.get(name);
    if (most !== undefined && nano > most.nano) yield { name, taken, most: most.text };
  }
}
