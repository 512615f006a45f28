import type { ResourceClaim } from '../../api/pod-types.ts';
import { duplicate, invalidFor, notFound, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelProblems } from '../formats.ts';

/** What Kubernetes has against the claims that a container takes (core/validation, validateResourceClaimNames). */
export function* validateClaimNames(
  claims: readonly ResourceClaim[],
  podClaims: ReadonlySet<string>,
  path: FieldPath,
): FieldErrors {
  const taken = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    const { name = '' } = claim;
    const at = path.index(index);
    if (name === '') {
      yield required(at);
      continue;
    }
    yield* validateOverlap(claim, taken, at);
    if (!podClaims.has(name)) yield { ...notFound(at, name), detail: describeNames(podClaims) };
  }
}

/** Whoever has a whole claim has each request of it; the claim is put to those taken. */
function* validateOverlap(
  { name = '', request = '' }: ResourceClaim,
  taken: Set<string>,
  path: FieldPath,
): FieldErrors {
  if (taken.has(name)) {
    yield duplicate(path, name);
    return;
  }
  const key = request === '' ? name : `${name}/${request}`;
  if (request !== '') yield* invalidFor(path.child('request'), request, labelProblems(request));
  if (taken.has(key)) yield duplicate(path, key);
  else if (request === '') {
    const parts = [...taken].filter((other) => other.includes('/') && other.slice(0, other.indexOf('/')) === name);
    yield* parts.map(() => duplicate(path, name));
  }
  taken.add(key);
}

function describeNames(names: ReadonlySet<string>): string {
  const known = names.size === 0 ? ' which is empty' : `: ${[...names].sort().join(', ')}`;
  return `must be one of the names in pod.spec.resourceClaims${known}`;
}
