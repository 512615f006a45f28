import type { EphemeralContainer, ResourceRequirements } from '../../api/pod-types.ts';
import { forbidden, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** What an ephemeral container cannot have (core/validation, allowedEphemeralContainerFields), in the order of its type. */
const FORBIDDEN = [
  'ports',
  'resources',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
] as const;

/** An empty list is something as well, and so is an empty map in the resources (validateFieldAllowList). */
export function* validateAllowedFields(container: EphemeralContainer, path: FieldPath): FieldErrors {
  for (const name of FORBIDDEN) {
    const isSet = name === 'resources' ? hasResources(container.resources) : container[name] !== undefined;
    if (isSet) yield forbidden(path.child(name), 'cannot be set for an Ephemeral Container');
  }
}

function hasResources({ limits, requests, claims }: ResourceRequirements = {}): boolean {
  return limits !== undefined || requests !== undefined || claims !== undefined;
}
