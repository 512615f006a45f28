import type { JsonValue } from './json-value.ts';
import { isPlainList, type PlainValue } from './plain-value.ts';

/** Makes what was read ready to be written: objects become maps, for their keys are whatever a file says. */
export function jsonOf(value: PlainValue): JsonValue {
  if (isPlainList(value)) return value.map(jsonOf);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, field]) => [key, jsonOf(field)]));
}

// Go's decoder leaves a field that is null empty, so that the kubelet never sees it.
/** As `jsonOf`, without the fields that are null. */
export function seenJsonOf(value: PlainValue): JsonValue {
  if (isPlainList(value)) return value.map(seenJsonOf);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  return new Map(fields.map(([key, field]) => [key, seenJsonOf(field)]));
}
