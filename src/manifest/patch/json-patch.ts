import { Failure } from '../../errors/failure.ts';
import {
  fieldsOf,
  goKindOf,
  isEqualTree,
  isJsonTreeList,
  JsonObject,
  objectOf,
  textOf,
  type JsonTree,
} from '../json-tree.ts';
import { readJsonTree } from '../read-json-tree.ts';
import { findPlace, valueOf } from './json-patch-place.ts';

/**
 * Applies a JSON Patch (RFC 6902) as kubectl does (gopkg.in/evanphx/json-patch.v4, patch.go): an index below nought counts
 * from the end, `replace` of a field that is not there adds it, and null is a patch without operations.
 *
 * @throws Failure 'invalid' in the words of the library
 */
export function applyJsonPatch(document: JsonTree, patchText: string): JsonTree {
  const operations = readOperations(patchText);
  return operations.reduce(applyOperation, document instanceof JsonObject ? objectOf(fieldsOf(document)) : document);
}

type Operation = ReadonlyMap<string, JsonTree>;

function readOperations(text: string): readonly Operation[] {
  const reading = readJsonTree(text);
  if ('problem' in reading) throw new Failure('invalid', reading.problem);
  const { tree } = reading;
  if (tree === null) return [];
  if (!isJsonTreeList(tree)) throw new Failure('invalid', mismatch(tree, 'jsonpatch.Patch'));
  const wrong = tree.find((item) => item !== null && !(item instanceof JsonObject));
  if (wrong !== undefined) throw new Failure('invalid', mismatch(wrong, 'jsonpatch.Operation'));
  return tree.map((item) => (item instanceof JsonObject ? fieldsOf(item) : new Map()));
}

function mismatch(tree: JsonTree, type: string): string {
  return `json: cannot unmarshal ${goKindOf(tree)} into Go value of type ${type}`;
}

function applyOperation(document: JsonTree, operation: Operation): JsonTree {
  const kind = textOf(operation.get('op')) ?? 'unknown';
  const apply = OPERATIONS.get(kind);
  if (apply === undefined) throw new Failure('invalid', `Unexpected kind: ${kind}`);
  return apply(document, operation);
}

const OPERATIONS: ReadonlyMap<string, (document: JsonTree, operation: Operation) => JsonTree> = new Map([
  ['add', add],
  ['remove', remove],
  ['replace', replace],
  ['move', move],
  ['test', test],
  ['copy', copy],
]);

const MISSING = 'missing value';

function add(document: JsonTree, operation: Operation): JsonTree {
  const path = pathOf(operation, () => `add operation failed to decode path: ${MISSING}`);
  const place = findPlace(document, path);
  if (place === undefined) fail(`add operation does not apply: doc is missing path: "${path}": ${MISSING}`);
  return within(`error in add for path: '${path}'`, () => place.add(operation.get('value') ?? null));
}

function remove(document: JsonTree, operation: Operation): JsonTree {
  const path = pathOf(operation, () => `remove operation failed to decode path: ${MISSING}`);
  const place = findPlace(document, path);
  if (place === undefined) fail(`remove operation does not apply: doc is missing path: "${path}": ${MISSING}`);
  return within(`error in remove for path: '${path}'`, () => place.remove());
}

function replace(document: JsonTree, operation: Operation): JsonTree {
  const path = pathOf(operation, (problem) => `replace operation failed to decode path: ${problem}`);
  const value = operation.get('value') ?? null;
  if (path === '') {
    // The new document is decoded, and so written sorted, but for what is in its fields.
    if (value instanceof JsonObject) return objectOf(fieldsOf(value));
    if (isJsonTreeList(value)) return value;
    // Go's %w of no error at all.
    fail('replace operation value must be object or array: %!w(<nil>)');
  }
  const place = findPlace(document, path);
  if (place === undefined) fail(`replace operation does not apply: doc is missing path: ${path}: ${MISSING}`);
  if ('problem' in place.get()) fail(`replace operation does not apply: doc is missing key: ${path}: ${MISSING}`);
  return place.set(value);
}

function move(document: JsonTree, operation: Operation): JsonTree {
  const from = fromOf(operation, 'move');
  const source = findPlace(document, from);
  if (source === undefined) fail(`move operation does not apply: doc is missing from path: ${from}: ${MISSING}`);
  const context = `error in move for path: '${source.key}'`;
  const value = within(context, () => valueOf(source));
  const without = within(context, () => source.remove());

  const path = pathOf(operation, (problem) => `move operation failed to decode path: ${problem}`);
  const place = findPlace(without, path);
  if (place === undefined) fail(`move operation does not apply: doc is missing destination path: ${path}: ${MISSING}`);
  return within(`error in move for path: '${path}'`, () => place.add(value));
}

function copy(document: JsonTree, operation: Operation): JsonTree {
  const from = fromOf(operation, 'copy');
  const source = findPlace(document, from);
  if (source === undefined) fail(`copy operation does not apply: doc is missing from path: ${from}: ${MISSING}`);
  const value = within(`error in copy for from: '${from}'`, () => valueOf(source));

  const path = pathOf(operation, () => `copy operation failed to decode path: ${MISSING}`);
  const place = findPlace(source.lookedAt(), path);
  if (place === undefined) fail(`copy operation does not apply: doc is missing destination path: ${path}: ${MISSING}`);
  return within('error while adding value during copy', () => place.add(value));
}

function test(document: JsonTree, operation: Operation): JsonTree {
  const path = pathOf(operation, (problem) => `test operation failed to decode path: ${problem}`);
  const expected = operation.get('value') ?? null;
  if (path === '') {
    return isEqualTree(document, expected) ? sortedTree(document) : fail('testing value  failed: test failed');
  }
  const place = findPlace(document, path);
  if (place === undefined) fail(`test operation does not apply: is missing path: ${path}: ${MISSING}`);
  const value = within(`error in test for path: '${path}'`, () => valueOf(place));
  if (!isEqualTree(value, expected)) fail(`testing value ${path} failed: test failed`);
  return value === null ? place.lookedAt() : place.set(sortedTree(value));
}

/** What is compared is decoded down to its last field, and then written sorted. */
function sortedTree(tree: JsonTree): JsonTree {
  if (isJsonTreeList(tree)) return tree.map(sortedTree);
  if (!(tree instanceof JsonObject)) return tree;
  return objectOf(new Map([...fieldsOf(tree)].map(([name, value]) => [name, sortedTree(value)])));
}

function pathOf(operation: Operation, explain: (problem: string) => string): string {
  const path = operation.get('path') ?? null;
  const text = textOf(path);
  if (text !== undefined) return text;
  fail(explain(path === null ? `operation missing path field: ${MISSING}` : mismatch(path, 'string')));
}

function fromOf(operation: Operation, kind: string): string {
  const from = operation.get('from') ?? null;
  const text = textOf(from);
  if (text !== undefined) return text;
  const problem = from === null ? `operation, missing from field: ${MISSING}` : mismatch(from, 'string');
  fail(`${kind} operation failed to decode from: ${problem}`);
}

function fail(message: string): never {
  throw new Failure('invalid', message);
}

function within<Value>(context: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    if (error instanceof Failure) fail(`${context}: ${error.message}`);
    throw error;
  }
}
