import type { Pod, PodResourceClaim, ResourceRequirements } from '../../api/pod-types.ts';
import { forbidden, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateConsistency } from './pod-consistency.ts';
import { validateContainerResourceName, validatePodResourceName } from './resource-names.ts';
import { validateResourceRequirements } from './resource-requirements.ts';

/** What Kubernetes has against a container's resources (core/validation, ValidateContainerResourceRequirements). */
export function validateContainerResources(resources: ResourceRequirements, pod: Pod, path: FieldPath): FieldErrors {
  const scope = { validateName: validateContainerResourceName, claims: claimNames(pod) };
  return validateResourceRequirements(resources, scope, path);
}

/** As `validateContainerResources`, of the Pod as a whole (validatePodResources). `path` is that of the field. */
export function* validatePodResources(pod: Pod, path: FieldPath): FieldErrors {
  const { spec = {} } = pod;
  const { resources, os } = spec;
  if (resources === undefined) return;
  if (os?.name === 'windows') {
    yield forbidden(path, 'may not be set for a windows pod');
    return;
  }
  if (resources.claims !== undefined) {
    yield forbidden(path.child('claims'), 'claims may not be set for Resources at pod-level');
  }
  const scope = { validateName: validatePodResourceName, claims: claimNames(pod) };
  yield* validateResourceRequirements(resources, scope, path);
  yield* validateConsistency(spec, resources, path);
}

/** gatherPodResourceClaimNames. */
function claimNames({ spec }: Pod): ReadonlySet<string> {
  return spec?.resourceClaims === undefined ? NONE : namesOf(spec.resourceClaims);
}

const NONE: ReadonlySet<string> = new Set();

function namesOf(claims: readonly PodResourceClaim[]): ReadonlySet<string> {
  return new Set(claims.map(({ name = '' }) => name).filter((name) => name !== ''));
}
