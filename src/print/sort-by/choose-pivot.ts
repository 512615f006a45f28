import type { Places } from './places.ts';

const SHORTEST_NINTHER = 50;
const MOST_SWAPS = 12;

interface Pivot {
  readonly pivot: number;
  /** No item that was looked at stood before one in front of it. */
  readonly looksSorted: boolean;
}

/**
 * Chooses the median of three, or of nine, in the steps of Go (sort/zsortinterface.go, choosePivot); what looks sorted
 * the other way round is turned round. There are more than eight items.
 */
export function choosePivot<Item>(places: Places<Item>, low: number, high: number): Pivot {
  const length = high - low;
  const quarter = Math.floor(length / 4);
  const count: Count = { swaps: 0 };
  const quartiles: Triple = [low + quarter, low + quarter * 2, low + quarter * 3];
  const [first, second, third] = length >= SHORTEST_NINTHER ? adjacentMedians(places, quartiles, count) : quartiles;
  const pivot = median(places, [first, second, third], count);
  if (count.swaps !== MOST_SWAPS) return { pivot, looksSorted: count.swaps === 0 };

  for (let [left, right] = [low, high - 1]; left < right; left += 1, right -= 1) places.swap(left, right);
  return { pivot: high - 1 - (pivot - low), looksSorted: true };
}

type Triple = readonly [number, number, number];

interface Count {
  swaps: number;
}

function adjacentMedians<Item>(places: Places<Item>, [first, second, third]: Triple, count: Count): Triple {
  return [around(places, first, count), around(places, second, count), around(places, third, count)];
}

function around<Item>(places: Places<Item>, place: number, count: Count): number {
  return median(places, [place - 1, place, place + 1], count);
}

function median<Item>(places: Places<Item>, [first, second, third]: Triple, count: Count): number {
  const [low, middle] = inOrder(places, first, second, count);
  const [upper] = inOrder(places, middle, third, count);
  const [, result] = inOrder(places, low, upper, count);
  return result;
}

function inOrder<Item>(places: Places<Item>, one: number, other: number, count: Count): readonly [number, number] {
  if (!places.isBefore(other, one)) return [one, other];
  count.swaps += 1;
  return [other, one];
}
