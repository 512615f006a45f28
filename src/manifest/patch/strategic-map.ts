import { Failure } from '../../errors/failure.ts';
import { applyElementOrders, ELEMENT_ORDER } from './element-order.ts';
import { listField, structField, type PatchSchema } from './patch-schema.ts';
import {
  goPrint,
  goPrintText,
  goTypeOf,
  isPatchList,
  isSame,
  type PatchList,
  type PatchMap,
  type PatchValue,
} from './patch-value.ts';
import { deleteFromList, mergeList } from './strategic-list.ts';
import { withoutDirectives, withoutNullFields } from './without-directives.ts';

/** Merges a patch into a map of a type, with the directives that it holds (strategicpatch/patch.go, mergeMap). */
export function mergeMap(original: PatchMap, patch: PatchMap, schema: PatchSchema): PatchMap {
  const directive = patch.get('$patch');
  if (directive !== undefined) return directedMap(directive, patch);

  applyRetainKeys(original, patch);
  applyElementOrders(original, patch, schema, mergeMap);
  for (const name of [...patch.keys()].sort()) mergeField(original, name, patch.get(name) ?? null, schema);
  return original;
}

function directedMap(directive: PatchValue, patch: PatchMap): PatchMap {
  if (directive === 'delete') return new Map();
  if (directive === 'replace') {
    patch.delete('$patch');
    return patch;
  }
  throw new Failure('invalid', `unknown patch type: ${goPrintText(directive)} in map: ${goPrint(patch)}`);
}

const DELETE_FROM_LIST = '$deleteFromPrimitiveList';

/** Clears the fields that `$retainKeys` does not name (applyRetainKeysDirective). */
function applyRetainKeys(original: PatchMap, patch: PatchMap): void {
  const kept = patch.get('$retainKeys');
  if (kept === undefined) return;
  patch.delete('$retainKeys');
  const isNamed = (name: string): boolean => isPatchList(kept) && kept.some((each) => isSame(each, name));
  const isLackingOne = [...patch].some(
    ([name, value]) =>
      value !== null && !name.startsWith(DELETE_FROM_LIST) && !name.startsWith(ELEMENT_ORDER) && !isNamed(name),
  );
  if (!isPatchList(kept) || isLackingOne) throw new Failure('invalid', 'invalid patch format of retainKeys');
  for (const name of original.keys()) if (!isNamed(name)) original.delete(name);
}

function mergeField(original: PatchMap, patchName: string, patched: PatchValue, schema: PatchSchema): void {
  const isDeletion = patchName.startsWith(DELETE_FROM_LIST);
  const name = isDeletion ? listNameOf(patchName) : patchName;
  if (patched === null) {
    original.delete(name);
    return;
  }
  const current = original.get(name);
  if (current === undefined || goTypeOf(current) !== goTypeOf(patched)) {
    if (!isDeletion) replaceField(original, name, patched);
  } else if (current instanceof Map && patched instanceof Map) {
    original.set(name, mergeStruct(current, patched, name, schema));
  } else if (isPatchList(current) && isPatchList(patched)) {
    original.set(name, mergeListField(current, patched, { name, schema, isDeletion }));
  } else original.set(name, patched);
}

function listNameOf(directive: string): string {
  const [prefix, ...rest] = directive.split('/');
  if (prefix !== DELETE_FROM_LIST || rest.length === 0) {
    throw new Failure('invalid', 'invalid patch format of primitive list');
  }
  return rest.join('/');
}

function replaceField(original: PatchMap, name: string, patched: PatchValue): void {
  const value = withoutDirectives(withoutNullFields(patched));
  if (value === undefined) original.delete(name);
  else original.set(name, value);
}

function mergeStruct(current: PatchMap, patched: PatchMap, name: string, schema: PatchSchema): PatchMap {
  const field = structField(schema, name);
  return field.strategy === 'replace' ? patched : mergeMap(current, patched, field.schema);
}

interface ListPlace {
  readonly name: string;
  readonly schema: PatchSchema;
  readonly isDeletion: boolean;
}

function mergeListField(current: PatchList, patched: PatchList, { name, schema, isDeletion }: ListPlace): PatchList {
  const field = listField(schema, name);
  if (isDeletion) return deleteFromList(current, patched, field, mergeMap);
  return field.strategy === 'merge' ? mergeList(current, patched, field, mergeMap) : patched;
}
