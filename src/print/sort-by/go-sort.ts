import { choosePivot } from './choose-pivot.ts';
import { heapSort } from './heap-sort.ts';
import { Places, type IsBefore } from './places.ts';

const LONGEST_INSERTION = 12;

/**
 * Sorts as Go's sort.Sort does, which is not stable: items that are alike end up where its pattern-defeating quicksort
 * leaves them (sort/zsortinterface.go), and so they do in kubectl's lists.
 */
export function goSort<Item>(items: readonly Item[], isBefore: IsBefore<Item>): readonly Item[] {
  const places = new Places([...items], isBefore);
  if (items.length > 1) quicksort(places, 0, items.length, bitLength(items.length));
  return places.items;
}

/** After so many bad pivots as `limit` says the heap takes over. */
function quicksort<Item>(places: Places<Item>, first: number, end: number, limit: number): void {
  let [low, high, badPivots, wasBalanced, wasPartitioned] = [first, end, limit, true, true];
  while (high - low > LONGEST_INSERTION) {
    if (badPivots === 0) {
      heapSort(places, low, high);
      return;
    }
    if (!wasBalanced) {
      breakPatterns(places, low, high);
      badPivots -= 1;
    }
    const { pivot, looksSorted } = choosePivot(places, low, high);
    if (wasBalanced && wasPartitioned && looksSorted && finishesSorted(places, low, high)) return;
    if (low > 0 && !places.isBefore(low - 1, pivot)) {
      low = partitionEqual(places, low, high, pivot);
      continue;
    }
    const { middle, isPartitioned } = partition(places, low, high, pivot);
    [wasBalanced, wasPartitioned] = [isBalanced(low, middle, high), isPartitioned];
    [low, high] = sortSmallerSide(places, { low, middle, high }, badPivots);
  }
  insertionSort(places, low, high);
}

interface Parts {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Sorts the side that has fewer items, and says where the other is. */
function sortSmallerSide<Item>(
  places: Places<Item>,
  { low, middle, high }: Parts,
  limit: number,
): readonly [low: number, high: number] {
  if (middle - low < high - middle) {
    quicksort(places, low, middle, limit);
    return [middle + 1, high];
  }
  quicksort(places, middle + 1, high, limit);
  return [low, middle];
}

function isBalanced(low: number, middle: number, high: number): boolean {
  return Math.min(middle - low, high - middle) >= Math.floor((high - low) / 8);
}

function insertionSort<Item>(places: Places<Item>, low: number, high: number): void {
  for (let place = low + 1; place < high; place += 1) {
    for (let at = place; at > low && places.isBefore(at, at - 1); at -= 1) places.swap(at, at - 1);
  }
}

/** Puts what stands before the pivot in front of it, the rest behind; says whether all was so already. */
function partition<Item>(
  places: Places<Item>,
  low: number,
  high: number,
  pivot: number,
): { readonly middle: number; readonly isPartitioned: boolean } {
  places.swap(low, pivot);
  let [left, right, swaps] = [low + 1, high - 1, 0];
  for (;;) {
    while (left <= right && places.isBefore(left, low)) left += 1;
    while (left <= right && !places.isBefore(right, low)) right -= 1;
    if (left > right) break;
    places.swap(left, right);
    [left, right, swaps] = [left + 1, right - 1, swaps + 1];
  }
  places.swap(right, low);
  return { middle: right, isPartitioned: swaps === 0 };
}

/** Puts what is like the pivot in front, where nothing stands before it; says where the rest begins. */
function partitionEqual<Item>(places: Places<Item>, low: number, high: number, pivot: number): number {
  places.swap(low, pivot);
  let [left, right] = [low + 1, high - 1];
  for (;;) {
    while (left <= right && !places.isBefore(low, left)) left += 1;
    while (left <= right && places.isBefore(low, right)) right -= 1;
    if (left > right) return left;
    places.swap(left, right);
    [left, right] = [left + 1, right - 1];
  }
}

const MOST_PAIRS = 5;
const SHORTEST_SHIFTING = 50;

/** Sorts what lacks little to be sorted, and says whether it is now. */
function finishesSorted<Item>(places: Places<Item>, low: number, high: number): boolean {
  let place = low + 1;
  for (let pairs = 0; pairs < MOST_PAIRS; pairs += 1) {
    while (place < high && !places.isBefore(place, place - 1)) place += 1;
    if (place === high) return true;
    if (high - low < SHORTEST_SHIFTING) return false;
    places.swap(place, place - 1);
    if (place - low >= 2) shiftDown(places, place - 1);
    if (high - place >= 2) shiftUp(places, place + 1, high);
  }
  return false;
}

function shiftDown<Item>(places: Places<Item>, from: number): void {
  for (let at = from; at >= 1 && places.isBefore(at, at - 1); at -= 1) places.swap(at, at - 1);
}

function shiftUp<Item>(places: Places<Item>, from: number, high: number): void {
  for (let at = from; at < high && places.isBefore(at, at - 1); at += 1) places.swap(at, at - 1);
}

/** Scatters three items, always the same ones of so many. */
function breakPatterns<Item>(places: Places<Item>, low: number, high: number): void {
  const length = high - low;
  const mask = (1n << BigInt(bitLength(length))) - 1n;
  const middle = low + Math.floor(length / 4) * 2;
  let state = BigInt(length);
  for (const at of [middle - 1, middle, middle + 1]) {
    state = nextRandom(state);
    const other = Number(state & mask);
    places.swap(at, low + (other >= length ? other - length : other));
  }
}

/** Marsaglia's xorshift, of 64 bits. */
function nextRandom(state: bigint): bigint {
  const first = BigInt.asUintN(64, state ^ (state << 13n));
  const second = first ^ (first >> 7n);
  return BigInt.asUintN(64, second ^ (second << 17n));
}

function bitLength(value: number): number {
  return value.toString(2).length;
}
