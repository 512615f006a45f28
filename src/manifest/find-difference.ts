import { isPlainList, isPlainObject, type PlainObject, type PlainValue } from './plain-value.ts';

/**
 * Finds the way to the first place where two values differ: keys and numbers of items. A field that is null is another
 * thing than none. Undefined where the values are the same; the order of fields counts for nothing.
 */
export function findDifference(left: PlainValue, right: PlainValue): readonly (string | number)[] | undefined {
  if (left === right) return undefined;
  if (isPlainList(left) && isPlainList(right)) return differenceOfLists(left, right);
  if (isPlainObject(left) && isPlainObject(right)) return differenceOfObjects(left, right);
  return [];
}

export function isEqualPlain(left: PlainValue, right: PlainValue): boolean {
  return findDifference(left, right) === undefined;
}

function differenceOfLists(
  left: readonly PlainValue[],
  right: readonly PlainValue[],
): readonly (string | number)[] | undefined {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, other] = [left[index], right[index]];
    const way = one === undefined || other === undefined ? [] : findDifference(one, other);
    if (way !== undefined) return [index, ...way];
  }
  return undefined;
}

function differenceOfObjects(left: PlainObject, right: PlainObject): readonly (string | number)[] | undefined {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) {
    const isInBoth = Object.hasOwn(left, key) && Object.hasOwn(right, key);
    const way = isInBoth ? findDifference(left[key] ?? null, right[key] ?? null) : [];
    if (way !== undefined) return [key, ...way];
  }
  return undefined;
}
