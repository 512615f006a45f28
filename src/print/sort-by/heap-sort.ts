import type { Places } from './places.ts';

/** Sorts by a heap, in the steps of Go (sort/zsortinterface.go, heapSort). */
export function heapSort<Item>(places: Places<Item>, low: number, high: number): void {
  const length = high - low;
  for (let root = Math.floor((length - 1) / 2); root >= 0; root -= 1) siftDown(places, root, length, low);
  for (let end = length - 1; end >= 0; end -= 1) {
    places.swap(low, low + end);
    siftDown(places, 0, end, low);
  }
}

/** `first` is the place of the heap's root. */
function siftDown<Item>(places: Places<Item>, from: number, end: number, first: number): void {
  let root = from;
  for (;;) {
    let child = 2 * root + 1;
    if (child >= end) return;
    if (child + 1 < end && places.isBefore(first + child, first + child + 1)) child += 1;
    if (!places.isBefore(first + root, first + child)) return;
    places.swap(first + root, first + child);
    root = child;
  }
}
