import type { SeccompProfile } from '../../api/pod-types.ts';
import { invalid, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateLocalDescendingPath } from '../paths.ts';
import { shownProfile } from './shown-security-context.ts';

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** What Kubernetes has against a filter of system calls (core/validation, validateSeccompProfileField). */
export function* validateSeccompProfile(profile: SeccompProfile | undefined, path: FieldPath): FieldErrors {
  if (profile === undefined) return;
  const { type = '', localhostProfile } = profile;
  if (type === '') yield required(path.child('type'), 'type is required when seccompProfile is set');
  else if (!TYPES.includes(type)) yield notSupported(path.child('type'), type, TYPES);
  const at = path.child('localhostProfile');
  if (type !== 'Localhost') {
    const reason = 'can only be set when seccomp type is Localhost';
    if (localhostProfile !== undefined) yield invalid(at, shownProfile(profile), reason);
  } else if (localhostProfile === undefined) yield required(at, 'must be set when seccomp type is Localhost');
  else yield* validateLocalDescendingPath(localhostProfile, at);
}
