import type { PodSpec } from '../../api/pod-types.ts';
import type { FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelProblems, subdomainProblems } from '../formats.ts';
import { invalidText } from './invalid-text.ts';

/** Fields of a Pod's spec that hold a name, and the form of it. */
const FORMS = {
  serviceAccountName: subdomainProblems,
  nodeName: subdomainProblems,
  hostname: labelProblems,
  subdomain: labelProblems,
  priorityClassName: subdomainProblems,
} as const;

/** What Kubernetes has against the name in a field (core/validation, ValidatePodSpec); none is as good as an empty one. */
export function validateName(field: keyof typeof FORMS, spec: PodSpec, path: FieldPath): FieldErrors {
  const name = spec[field] ?? '';
  return name === '' ? [] : invalidText(path.child(field), name, FORMS[field](name));
}

/** As `validateName`; an empty one is refused (ValidateRuntimeClassName). */
export function validateRuntimeClassName({ runtimeClassName: name }: PodSpec, path: FieldPath): FieldErrors {
  return name === undefined ? [] : invalidText(path.child('runtimeClassName'), name, subdomainProblems(name));
}
