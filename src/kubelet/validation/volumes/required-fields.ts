import type { LocalObjectReference } from '../../api/pod-types.ts';
import { required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** Where a source may have texts or lists in fields of these names. */
type Fields<Name extends string> = Readonly<Partial<Record<Name, string | readonly string[] | undefined>>>;

/** A rule that asks for nothing but that these fields are not empty. */
export function requiring<Name extends string>(
  names: readonly Name[],
): (source: Fields<Name>, path: FieldPath) => FieldErrors {
  return (source, path) => validateRequired(source, names, path);
}

/** Asks for texts and lists that are not empty, in this order. */
export function* validateRequired<Name extends string>(
  source: Fields<Name>,
  names: readonly Name[],
  path: FieldPath,
): FieldErrors {
  for (const name of names) {
    if ((source[name] ?? '').length === 0) yield required(path.child(name));
  }
}

/** A secret that is referred to has a name. */
export function* validateSecretReference(secret: LocalObjectReference | undefined, path: FieldPath): FieldErrors {
  if (secret !== undefined) yield* validateRequired(secret, ['name'], path);
}
