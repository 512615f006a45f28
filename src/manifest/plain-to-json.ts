import { Failure } from '../errors/failure.ts';
import type { JsonValue } from './json-value.ts';
import { isPlainList, type PlainObject, type PlainValue } from './plain-value.ts';

/** Makes what was read ready to be written: objects become maps, for their keys are whatever a file says. */
export function jsonOf(value: PlainValue): JsonValue {
  return convert(value, (object) => Object.entries(object), 0);
}

// Go's decoder leaves a field that is null empty, so that the kubelet never sees it.
/** As `jsonOf`, without the fields that are null. */
export function seenJsonOf(value: PlainValue): JsonValue {
  return convert(value, (object) => Object.entries(object).filter(([, field]) => field !== null), 0);
}

/** A kubelet reads ten times as many levels, in fields that it then drops; what writes them has to come back from each. */
const DEEPEST = 1000;

type Entries = readonly (readonly [key: string, field: PlainValue])[];

function convert(value: PlainValue, entriesOf: (object: PlainObject) => Entries, depth: number): JsonValue {
  if (depth > DEEPEST) throw new Failure('invalid', `a value of more than ${DEEPEST} levels is not printed`);
  if (isPlainList(value)) return value.map((item) => convert(item, entriesOf, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return new Map(entriesOf(value).map(([key, field]) => [key, convert(field, entriesOf, depth + 1)]));
}
