import { invalid, type FieldErrors } from './field-error.ts';
import type { FieldPath } from './field-path.ts';

/** Nothing may lead out of a directory by `..` (core/validation, validatePathNoBacksteps). */
export function* validatePathNoBacksteps(value: string, path: FieldPath): FieldErrors {
  if (value.split('/').includes('..')) yield invalid(path, value, "must not contain '..'");
}

/** A path within a directory (core/validation, validateLocalDescendingPath). */
export function* validateLocalDescendingPath(value: string, path: FieldPath): FieldErrors {
  if (isAbsolute(value)) yield invalid(path, value, 'must be a relative path');
  yield* validatePathNoBacksteps(value, path);
}

/** A path within a directory that keeps names with two dots in front to itself (ValidateLocalNonReservedPath). */
export function* validateLocalNonReservedPath(value: string, path: FieldPath): FieldErrors {
  yield* validateLocalDescendingPath(value, path);
  if (value.startsWith('..') && !value.startsWith('../')) yield invalid(path, value, "must not start with '..'");
}

/** Go's path.IsAbs. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}
