import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** A text at a field, with every complaint about it. */
export function invalidText(path: FieldPath, text: string, problems: readonly string[]): FieldErrors {
  return problems.map((problem) => invalid(path, text, problem));
}
