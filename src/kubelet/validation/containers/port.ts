import { invalidFor, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { portNameProblems, portNumberProblems } from '../formats.ts';

/** What Kubernetes has against a port by its number or name (core/validation, ValidatePortNumOrName). */
export function validatePort(port: number | string, path: FieldPath): FieldErrors {
  return invalidFor(path, port, typeof port === 'string' ? portNameProblems(port) : portNumberProblems(port));
}
