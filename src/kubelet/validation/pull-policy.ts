import { notSupported, required, type FieldErrors } from './field-error.ts';
import type { FieldPath } from './field-path.ts';

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

/** What Kubernetes has against a container's or a volume's pull policy (core/validation, validatePullPolicy). */
export function* validatePullPolicy(policy: string, path: FieldPath): FieldErrors {
  if (policy === '') yield required(path);
  else if (!PULL_POLICIES.includes(policy)) yield notSupported(path, policy, PULL_POLICIES);
}
