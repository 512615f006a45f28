import { Failure } from '../../errors/failure.ts';
import type { JsonTree } from '../json-tree.ts';
import { readJsonTree } from '../read-json-tree.ts';
import type { PatchSchema } from './patch-schema.ts';
import { toTree, toValue, type PatchMap, type PatchValue } from './patch-value.ts';
import { mergeMap } from './strategic-map.ts';

/**
 * Applies a strategic merge patch to an object of a type (apimachinery, pkg/util/strategicpatch). Where several things are
 * wrong Go says any of them, for it goes through maps in no order; here it is the first by name.
 *
 * @throws Failure 'invalid' in Kubernetes' words
 */
export function applyStrategicMergePatch(document: JsonTree, patchText: string, schema: PatchSchema): JsonTree {
  const reading = readJsonTree(patchText);
  if ('problem' in reading) throw new Failure('invalid', INVALID);
  return toTree(mergeMap(readMap(document), readMap(reading.tree), schema));
}

const INVALID = 'invalid JSON document';

function readMap(tree: JsonTree): PatchMap {
  // Go decodes null into no map at all, which it then takes for an empty one.
  const value = tree === null ? new Map<string, PatchValue>() : toValue(tree);
  if (value instanceof Map) return value;
  throw new Failure('invalid', INVALID);
}
