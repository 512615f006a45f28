import { Failure } from '../../errors/failure.ts';
import { keyOf, listOf, mapOf } from './merge-key.ts';
import { listField, type FieldSchema, type PatchSchema } from './patch-schema.ts';
import { goPrint, isPatchList, isSame, type PatchList, type PatchMap, type PatchValue } from './patch-value.ts';
import { elementType, mergeList } from './strategic-list.ts';
import { normalizeOrder, partition } from './strategic-order.ts';
import type { MergeMap } from './strategic-types.ts';
import { withoutDirectives } from './without-directives.ts';

export const ELEMENT_ORDER = '$setElementOrder';

/** Merges the lists whose order a `$setElementOrder` gives, and takes them out of the patch (mergePatchIntoOriginal). */
export function applyElementOrders(original: PatchMap, patch: PatchMap, schema: PatchSchema, mergeMap: MergeMap): void {
  for (const directive of [...patch.keys()].sort()) {
    if (!directive.startsWith(ELEMENT_ORDER)) continue;
    const order = listOf(patch.get(directive) ?? null);
    patch.delete(directive);
    const name = listNameOf(directive);
    const lists = { original: original.get(name), patch: patch.get(name) };
    const merged = mergeInOrder(lists, order, () => listField(schema, name), mergeMap);
    if (merged === undefined) continue;
    original.set(name, merged);
    patch.delete(name);
  }
}

function listNameOf(directive: string): string {
  const [prefix, ...rest] = directive.split('/');
  if (prefix === ELEMENT_ORDER && rest.length > 0) return rest.join('/');
  throw new Failure('invalid', 'invalid patch format of setElementOrder list');
}

interface Lists {
  readonly original: PatchValue | undefined;
  readonly patch: PatchValue | undefined;
}

function mergeInOrder(
  lists: Lists,
  order: PatchList,
  findField: () => FieldSchema,
  mergeMap: MergeMap,
): PatchList | undefined {
  const original = lists.original === undefined ? undefined : listOf(lists.original);
  const patch = lists.patch === undefined ? undefined : listOf(lists.patch);
  const field = findField();
  checkOrder(patch ?? [], order, field.mergeKey);
  const merged = mergeEither(original, patch, field, mergeMap);
  if (merged === undefined) return undefined;

  const parts = partition(merged, order, field.mergeKey);
  const isOfMaps = elementType([original ?? [], patch ?? []]) === 'map[string]interface {}';
  return normalizeOrder(parts, { patch: order, live: original ?? [] }, { mergeKey: field.mergeKey, isOfMaps });
}

function mergeEither(
  original: PatchList | undefined,
  patch: PatchList | undefined,
  field: FieldSchema,
  mergeMap: MergeMap,
): PatchList | undefined {
  if (patch === undefined) return original;
  if (original === undefined) {
    const added = withoutDirectives(patch);
    return isPatchList(added) ? added : undefined;
  }
  return field.strategy === 'merge' ? mergeList(original, patch, field, mergeMap) : patch;
}

/** The items of the patch have to be in the order, and in that order (validatePatchWithSetOrderList). */
function checkOrder(patch: PatchList, order: PatchList, mergeKey: string): void {
  if (patch.length === 0 || order.length === 0) return;
  const ordered = mergeKey === '' ? patch : patch.filter((item) => mapOf(item).get('$patch') !== 'delete');
  if (areInOrder(ordered, order, mergeKey)) return;
  // Kubernetes' message ends with a newline, which kubectl then need not add.
  throw new Failure(
    'invalid',
    `The order in patch list:\n${goPrint(patch)}\n doesn't match ${ELEMENT_ORDER} list:\n${goPrint(order)}`,
  );
}

function areInOrder(patch: PatchList, order: PatchList, mergeKey: string): boolean {
  const waiting = [...patch];
  const steps = [...order];
  while (waiting.length > 0 && steps.length > 0) {
    const [item = null] = waiting;
    const isDirective = item instanceof Map && item.has('$patch');
    if (isDirective || isSameItem(item, steps.shift() ?? null, mergeKey)) waiting.shift();
  }
  return waiting.length === 0;
}

function isSameItem(left: PatchValue, right: PatchValue, mergeKey: string): boolean {
  if (mergeKey === '') return isSame(left, right);
  const [leftMap, rightMap] = [mapOf(left), mapOf(right)];
  return isSame(keyOf(leftMap, mergeKey), keyOf(rightMap, mergeKey));
}
