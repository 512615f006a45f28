import type { ManagedFieldsEntry } from '../../api/pod-types.ts';
import { byteLength } from '../formats.ts';
import { invalid, notSupported, required, tooLong, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

const OPERATIONS = ['Apply', 'Update'];
const MOST_MANAGER_BYTES = 128;
const MOST_SUBRESOURCE_BYTES = 256;

/** What Kubernetes has against who set which field (apimachinery meta/v1/validation, ValidateManagedFields). */
export function* validateManagedFields(entries: readonly ManagedFieldsEntry[], path: FieldPath): FieldErrors {
  for (const [index, entry] of entries.entries()) yield* validateEntry(entry, path.index(index));
}

function* validateEntry(entry: ManagedFieldsEntry, path: FieldPath): FieldErrors {
  const { operation = '', fieldsType = '', manager = '', subresource = '' } = entry;
  if (operation === '') yield required(path.child('operation'), 'must not be empty');
  else if (!OPERATIONS.includes(operation)) yield notSupported(path.child('operation'), operation, OPERATIONS);
  if (fieldsType !== '' && fieldsType !== 'FieldsV1') {
    yield invalid(path.child('fieldsType'), fieldsType, 'must be `FieldsV1`');
  }
  yield* validateManager(manager, path.child('manager'));
  if (byteLength(subresource) > MOST_SUBRESOURCE_BYTES)
    yield tooLong(path.child('subresource'), MOST_SUBRESOURCE_BYTES);
}

/** Who did it, in characters that can be printed (ValidateFieldManager). */
function* validateManager(manager: string, path: FieldPath): FieldErrors {
  if (byteLength(manager) > MOST_MANAGER_BYTES) yield tooLong(path, MOST_MANAGER_BYTES);
  let position = 0;
  for (const character of manager) {
    if (!PRINTABLE.test(character)) {
      yield invalid(path, manager, `invalid character ${codePoint(character)} (at position ${position})`);
    }
    position += byteLength(character);
  }
}

/** Go's unicode.IsPrint. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
