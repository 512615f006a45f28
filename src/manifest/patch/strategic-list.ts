import { Failure } from '../../errors/failure.ts';
import { deleteMatching, findByKey, keyOf, mapOf } from './merge-key.ts';
import { kindOfSchema, type FieldSchema } from './patch-schema.ts';
import { goPrint, goPrintText, goTypeOf, isPatchList, isSame, type PatchList, type PatchValue } from './patch-value.ts';
import { normalizeOrder, partition } from './strategic-order.ts';
import type { MergeMap } from './strategic-types.ts';

/** Merges two lists by their merge key, or as sets of scalars (strategicpatch/patch.go, mergeSlice). */
export function mergeList(original: PatchList, patch: PatchList, field: FieldSchema, mergeMap: MergeMap): PatchList {
  if (original.length === 0 && patch.length === 0) return original;
  const isOfMaps = elementType([original, patch]) === MAP;
  return isOfMaps ? mergeMaps(original, patch, field, mergeMap) : mergeScalars(original, patch, field);
}

/** The list without the scalars that the patch names. */
export function deleteFromList(
  original: PatchList,
  patch: PatchList,
  field: FieldSchema,
  mergeMap: MergeMap,
): PatchList {
  if (original.length === 0 && patch.length === 0) return original;
  if (elementType([original, patch]) === MAP) return mergeMaps(original, patch, field, mergeMap);
  return original.filter((item) => !patch.some((each) => isSame(each, item)));
}

const MAP = 'map[string]interface {}';

function mergeScalars(original: PatchList, patch: PatchList, { mergeKey }: FieldSchema): PatchList {
  const merged = withoutRepetition([...original, ...patch]);
  const order = { patch, live: original };
  return normalizeOrder(partition(merged, patch, mergeKey), order, { mergeKey, isOfMaps: false });
}

function mergeMaps(
  original: PatchList,
  patch: PatchList,
  { schema, mergeKey }: FieldSchema,
  mergeMap: MergeMap,
): PatchList {
  if (mergeKey === '') {
    throw new Failure('invalid', `cannot merge lists without merge key for ${kindOfSchema(schema)}`);
  }
  const { live, additions } = applyDirectives(original, patch, mergeKey);
  const merged = [...live];
  for (const item of additions) {
    const map = mapOf(item);
    const found = findByKey(merged, mergeKey, keyOf(map, mergeKey));
    if (found < 0) merged.push(map);
    else merged[found] = mergeMap(mapOf(merged[found] ?? null), map, schema);
  }
  const order = { patch: additions, live };
  return normalizeOrder(partition(merged, additions, mergeKey), order, { mergeKey, isOfMaps: true });
}

interface Directed {
  readonly live: PatchList;
  readonly additions: PatchList;
}

/** Carries out the items that are a directive, and answers the others (mergeSliceWithSpecialElements). */
function applyDirectives(original: PatchList, patch: PatchList, mergeKey: string): Directed {
  let live = original;
  let isReplacement = false;
  const additions: PatchValue[] = [];
  for (const item of patch) {
    const map = mapOf(item);
    const directive = map.get('$patch');
    if (directive === undefined) additions.push(map);
    else if (directive === 'delete') live = deleteMatching(live, mergeKey, keyOf(map, mergeKey));
    else if (directive === 'replace') isReplacement = true;
    else throw new Failure('invalid', problemOf(directive, map));
  }
  return isReplacement ? { live: additions, additions: [] } : { live, additions };
}

function problemOf(directive: PatchValue, item: PatchValue): string {
  if (directive === 'merge') return 'merging lists cannot yet be specified in the patch';
  return `unknown patch type: ${goPrintText(directive)} in map: ${goPrint(item)}`;
}

/** The one type that all items have (sliceElementType). */
export function elementType(lists: readonly PatchList[]): string {
  const [first, ...rest] = lists.flat();
  if (first === undefined) throw new Failure('invalid', 'no elements in any of the given slices');
  if (isPatchList(first)) throw new Failure('invalid', 'lists of lists are not supported');
  const type = goTypeOf(first);
  if (rest.every((item) => goTypeOf(item) === type)) return type;
  throw new Failure('invalid', `list element types are not identical: ${goPrint(lists)}`);
}

// In Kubernetes' own way: the last takes the place of one that is there twice (deduplicateScalars).
function withoutRepetition(list: readonly PatchValue[]): PatchList {
  const kept = [...list];
  for (let index = 0; index < kept.length - 1; index += 1) {
    for (let other = index + 1; other < kept.length; other += 1) {
      if (!isSame(kept[index], kept[other])) continue;
      const last = kept.pop() ?? null;
      if (other < kept.length) kept[other] = last;
      other -= 1;
    }
  }
  return kept;
}
