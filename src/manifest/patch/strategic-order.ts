import { findByKey, keyOf, mapOf } from './merge-key.ts';
import { isSame, type PatchList, type PatchValue } from './patch-value.ts';

/** The items that the patch speaks of, and those that it does not. */
export interface Partition {
  readonly patched: PatchList;
  readonly live: PatchList;
}

/** The orders that the two have. */
export interface Orders {
  readonly patch: PatchList;
  readonly live: PatchList;
}

export interface Identity {
  readonly mergeKey: string;
  readonly isOfMaps: boolean;
}

/** Parts a list by whether the items are in another, too (partitionMapsByPresentInList, partitionPrimitives…). */
export function partition(list: PatchList, by: PatchList, mergeKey: string): Partition {
  const areIn = list.map((item) =>
    mergeKey === ''
      ? by.some((each) => isSame(each, item))
      : findByKey(by, mergeKey, keyOf(mapOf(item), mergeKey)) >= 0,
  );
  return {
    patched: list.filter((_, index) => areIn[index] === true),
    live: list.filter((_, index) => areIn[index] === false),
  };
}

/** Puts the items in order: those of the patch as they stand there, the others as they stood before (normalizeElementOrder). */
export function normalizeOrder({ patched, live }: Partition, orders: Orders, identity: Identity): PatchList {
  const left = sortBy(live, orders.live, identity);
  const right = sortBy(patched, orders.patch, identity);
  return interleave(left, right, orders.live, identity);
}

function sortBy(list: PatchList, order: PatchList, identity: Identity): PatchList {
  if (!identity.isOfMaps) return sorted(list, order, identity);
  for (const item of [...list, ...order]) keyOf(mapOf(item), identity.mergeKey);
  const isDeletion = (item: PatchValue): boolean => mapOf(item).get('$patch') === 'delete';
  const kept = list.filter((item) => !isDeletion(item));
  return [...sorted(kept, order, identity), ...list.filter(isDeletion)];
}

// Go's comparison calls an item that is not in the order less than every other: its sort, for up to 20 of them by
// insertion, then turns them around.
function sorted(list: PatchList, order: PatchList, identity: Identity): PatchList {
  const items = [...list];
  for (let end = 1; end < items.length; end += 1) {
    for (let at = end; at > 0 && isLess(items[at], items[at - 1], order, identity); at -= 1) {
      [items[at], items[at - 1]] = [items[at - 1] ?? null, items[at] ?? null];
    }
  }
  return items;
}

type Item = PatchValue | undefined;

function isLess(left: Item, right: Item, order: PatchList, identity: Identity): boolean {
  const [leftIndex, rightIndex] = [indexIn(order, left, identity), indexIn(order, right, identity)];
  return leftIndex < 0 || rightIndex < 0 || leftIndex < rightIndex;
}

function indexIn(list: PatchList, item: Item, identity: Identity): number {
  return list.findIndex((each) => isSame(identityOf(each, identity), identityOf(item, identity)));
}

function identityOf(item: Item, { mergeKey, isOfMaps }: Identity): Item {
  if (!isOfMaps) return item;
  return item instanceof Map ? item.get(mergeKey) : null;
}

/** Puts each of the left before the first of the right that stood behind it (mergeSortedSlice). */
function interleave(left: PatchList, right: PatchList, order: PatchList, identity: Identity): PatchList {
  const merged: PatchValue[] = [];
  let next = 0;
  for (const item of right) {
    while (next < left.length && standsBefore(left[next], item, order, identity)) {
      merged.push(left[next] ?? null);
      next += 1;
    }
    merged.push(item);
  }
  return [...merged, ...left.slice(next)];
}

function standsBefore(left: Item, right: Item, order: PatchList, identity: Identity): boolean {
  const [leftIndex, rightIndex] = [indexIn(order, left, identity), indexIn(order, right, identity)];
  return leftIndex >= 0 && rightIndex >= 0 && leftIndex < rightIndex;
}
