import { isPatchList, type PatchMap, type PatchValue } from './patch-value.ts';

/** The value without the maps in it that hold a directive; undefined where it is one itself (removeDirectives). */
export function withoutDirectives(value: PatchValue): PatchValue | undefined {
  if (isPatchList(value)) return value.map(withoutDirectives).filter((item) => item !== undefined);
  if (!(value instanceof Map)) return value;
  if (value.has('$patch')) return undefined;
  const kept: PatchMap = new Map();
  for (const [name, field] of value) {
    const inner = withoutDirectives(field);
    if (inner !== undefined) kept.set(name, inner);
  }
  return kept;
}

/** The value without the fields in it that are null; a list keeps its nulls (discardNullValuesFromPatch). */
export function withoutNullFields(value: PatchValue): PatchValue {
  if (isPatchList(value)) return value.map(withoutNullFields);
  if (!(value instanceof Map)) return value;
  const fields = [...value].filter(([, field]) => field !== null);
  return new Map(fields.map(([name, field]) => [name, withoutNullFields(field)]));
}
