import { Failure } from '../../errors/failure.ts';
import { fieldsOf, isJsonTreeList, JsonObject, objectOf, type JsonList, type JsonTree } from '../json-tree.ts';
import { readJsonTree } from '../read-json-tree.ts';

/**
 * Applies a JSON Merge Patch (RFC 7396) as kubectl does (gopkg.in/evanphx/json-patch, merge.go).
 *
 * @throws Failure 'invalid' for what is no patch
 */
export function applyMergePatch(document: JsonTree, patchText: string): JsonTree {
  const reading = readJsonTree(patchText);
  if ('problem' in reading) throw new Failure('invalid', INVALID);
  const { tree: patch } = reading;
  if (patch instanceof JsonObject) {
    return document instanceof JsonObject ? mergeObjects(document, patch) : withoutNulls(patch);
  }
  // A list takes the document's place.
  if (isJsonTreeList(patch)) return withoutNulls(patch);
  throw new Failure('invalid', INVALID);
}

const INVALID = 'Invalid JSON Patch';

function mergeObjects(document: JsonObject, patch: JsonObject): JsonObject {
  const merged = fieldsOf(document);
  for (const [name, value] of fieldsOf(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergeValue(merged.get(name) ?? null, value));
  }
  return objectOf(merged);
}

function mergeValue(current: JsonTree, patch: JsonTree): JsonTree {
  if (!(current instanceof JsonObject)) return withoutNulls(patch);
  return patch instanceof JsonObject ? mergeObjects(current, patch) : patch;
}

// The library leaves no field that is null anywhere in what is new, not even within lists, where RFC 7396 would.
function withoutNulls(tree: JsonTree): JsonTree {
  if (tree instanceof JsonObject) return objectWithoutNulls(tree);
  return isJsonTreeList(tree) ? listWithoutNulls(tree) : tree;
}

function objectWithoutNulls(object: JsonObject): JsonObject {
  const fields = [...fieldsOf(object)].filter(([, value]) => value !== null);
  return objectOf(new Map(fields.map(([name, value]) => [name, withoutNulls(value)])));
}

function listWithoutNulls(list: JsonList): JsonList {
  return list.map(withoutNulls);
}
