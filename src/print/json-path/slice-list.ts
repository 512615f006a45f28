import { goTypeName, isGoList, type GoList, type GoValue } from '../go-values/go-value.ts';
import type { Slice } from './nodes.ts';
import { PathError, type Found } from './path-error.ts';

/**
 * Takes an index or a slice of each list (client-go util/jsonpath/jsonpath.go, evalArray).
 *
 * @throws PathError for what is no list, and for an index that it does not have
 */
export function sliceList(slice: Slice, input: readonly Found[]): readonly GoValue[] {
  const taken: GoValue[] = [];
  for (const list of input) {
    if (list === null) continue;
    if (!isGoList(list)) throw new PathError(complaintAbout(list), input);
    const { start, end } = boundsOf(slice, list);
    // kubectl asks for nothing here, and then for nothing of the lists that follow, either.
    if (start === end) return taken;
    check(start, end, list, input);
    taken.push(...every(slice.step, list.slice(Number(start), Number(end)), input));
  }
  return taken;
}

function complaintAbout(value: NonNullable<GoValue> | undefined): string {
  // Go's reflect panics here, and kubectl with it.
  if (value === undefined) return 'reflect: call of reflect.Value.Type on zero Value';
  return `${goTypeName(value)} is not array or slice`;
}

interface Bounds {
  readonly start: bigint;
  readonly end: bigint;
}

/** Counted from the end where they are negative; the index -1 ends where the list ends. */
function boundsOf({ start = 0n, end, isIndex }: Slice, list: GoList): Bounds {
  const length = BigInt(list.length);
  const isFromEnd = end !== undefined && (end < 0n || (end === 0n && isIndex));
  return {
    start: start < 0n ? start + length : start,
    end: isFromEnd ? end + length : (end ?? length),
  };
}

function check(start: bigint, end: bigint, { length }: GoList, input: readonly Found[]): void {
  const outOfBounds = (index: bigint): PathError =>
    new PathError(`array index out of bounds: index ${String(index)}, length ${length}`, input);
  if (start >= length || start < 0n) throw outOfBounds(start);
  if (end > length || end < 0n) throw outOfBounds(end - 1n);
  if (start > end) {
    const message = `starting index ${String(start)} is greater than ending index ${String(end)}`;
    throw new PathError(message, input);
  }
}

function every(step: bigint | undefined, items: GoList, input: readonly Found[]): GoList {
  if (step === undefined) return items;
  if (step <= 0n) throw new PathError('step must be > 0', input);
  return items.filter((_, index) => BigInt(index) % step === 0n);
}
