import type { Quantity } from '../../../manifest/quantity-value.ts';
import type { ResourceRequirements } from '../../api/pod-types.ts';
import { forbidden, invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateClaimNames } from './claim-names.ts';
import { isWholePages } from './huge-pages.ts';
import { milliValue } from './int64-value.ts';
import { isHugePages, isOvercommitAllowed, isWhole } from './resource-names.ts';

/** What resources are looked at with. */
export interface ResourceScope {
  /** What there is against the name of a resource. */
  readonly validateName: (name: string, path: FieldPath) => FieldErrors;
  /** What the Pod claims, by name. */
  readonly claims: ReadonlySet<string>;
}

/** What Kubernetes has against what a container, or a Pod, takes (core/validation, validateResourceRequirements). */
export function* validateResourceRequirements(
  { limits = {}, requests = {}, claims = [] }: ResourceRequirements,
  scope: ResourceScope,
  path: FieldPath,
): FieldErrors {
  for (const [name, quantity] of Object.entries(limits)) {
    const at = path.child('limits').key(name);
    yield* scope.validateName(name, at);
    yield* validateAmount(name, quantity, at);
    yield* validatePages(name, quantity, at);
  }
  for (const [name, quantity] of Object.entries(requests)) {
    const at = path.child('requests').key(name);
    yield* scope.validateName(name, at);
    yield* validateAmount(name, quantity, at);
    yield* validateAgainstLimit(name, quantity, Object.hasOwn(limits, name) ? limits[name] : undefined, path);
    yield* validatePages(name, quantity, at);
  }
  const names = [...Object.keys(limits), ...Object.keys(requests)];
  if (names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory')) {
    yield forbidden(path, 'HugePages require cpu or memory');
  }
  yield* validateClaimNames(claims, scope.claims, path.child('claims'));
}

/** ValidateResourceQuantityValue. */
function* validateAmount(name: string, quantity: Quantity, path: FieldPath): FieldErrors {
  const { text, nano } = quantity;
  if (nano < 0n) yield invalid(path, text, 'must be greater than or equal to 0');
  if (milliValue(quantity) % 1000n !== 0n && isWhole(name)) yield invalid(path, text, 'must be an integer');
}

/** validateResourceQuantityHugePageValue. */
function* validatePages(name: string, quantity: Quantity, path: FieldPath): FieldErrors {
  if (!isHugePages(name) || isWholePages(name, quantity)) return;
  yield invalid(path, quantity.text, `${quantity.text} is not positive integer multiple of ${name}`);
}

function* validateAgainstLimit(
  name: string,
  { text, nano }: Quantity,
  limit: Quantity | undefined,
  path: FieldPath,
): FieldErrors {
  const isElastic = isOvercommitAllowed(name);
  const requestsPath = path.child('requests');
  if (limit === undefined) {
    if (!isElastic) yield required(path.child('limits'), 'Limit must be set for non overcommitable resources');
  } else if (!isElastic && nano !== limit.nano) {
    yield invalid(requestsPath, text, `must be equal to ${name} limit of ${limit.text}`);
  } else if (nano > limit.nano) {
    yield invalid(requestsPath, text, `must be less than or equal to ${name} limit of ${limit.text}`);
  }
}
