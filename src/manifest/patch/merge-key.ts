import { Failure } from '../../errors/failure.ts';
import {
  goPrint,
  goTypeOf,
  isPatchList,
  isSame,
  type PatchList,
  type PatchMap,
  type PatchValue,
} from './patch-value.ts';

// The functions of strategicpatch/patch.go that look into lists, with what they say where a list holds something else.

/** @throws Failure 'invalid' for what is no map */
export function mapOf(value: PatchValue): PatchMap {
  if (value instanceof Map) return value;
  throw wrongArgument('map[string]interface {}', value);
}

/** @throws Failure 'invalid' for what is no list */
export function listOf(value: PatchValue): PatchList {
  if (isPatchList(value)) return value;
  throw wrongArgument('[]interface {}', value);
}

function wrongArgument(expected: string, value: PatchValue): Failure {
  return new Failure('invalid', `expected a ${expected}, but received a ${goTypeOf(value)}`);
}

/** What an item has for a merge key. @throws Failure 'invalid' where it has nothing */
export function keyOf(item: PatchMap, mergeKey: string): PatchValue {
  const key = item.get(mergeKey);
  if (key !== undefined) return key;
  throw new Failure('invalid', `map: ${goPrint(item)} does not contain declared merge key: ${mergeKey}`);
}

/** Where the item with that key is, or -1 (findMapInSliceBasedOnKeyValue). */
export function findByKey(list: PatchList, mergeKey: string, key: PatchValue): number {
  for (const [index, item] of list.entries()) {
    if (!(item instanceof Map)) throw new Failure('invalid', `value for key ${String(index)} is not a map`);
    if (isSame(item.get(mergeKey), key)) return index;
  }
  return -1;
}

/** The list without the items that have the key. */
export function deleteMatching(list: PatchList, mergeKey: string, key: PatchValue): PatchList {
  const found = findByKey(list, mergeKey, key);
  return found < 0 ? list : deleteMatching(list.toSpliced(found, 1), mergeKey, key);
}
