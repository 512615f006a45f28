import { parseGoDecimal } from '../../command-line/flags/go-number.ts';
import { Failure } from '../../errors/failure.ts';
import { fieldsOf, isJsonTreeList, JsonObject, objectOf, type JsonList, type JsonTree } from '../json-tree.ts';

/** Where a path leads to: a field of an object or an item of a list. What changes there gives a new document. */
export interface Place {
  readonly key: string;
  get(): { readonly value: JsonTree } | { readonly problem: string };
  set(value: JsonTree): JsonTree;
  add(value: JsonTree): JsonTree;
  remove(): JsonTree;
  /** The document after somebody has only looked: what was walked through the library has decoded, and writes sorted. */
  lookedAt(): JsonTree;
}

/** Finds the place; undefined where something on the way there is missing, or is neither an object nor a list. */
export function findPlace(document: JsonTree, path: string): Place | undefined {
  const [, ...keys] = path.split('/').map(unescape);
  return keys.length === 0 ? undefined : placeWithin(document, keys, (changed) => changed);
}

/** What stands there; null for a field that does not. @throws Failure where a list has no such item */
export function valueOf(place: Place): JsonTree {
  const found = place.get();
  if ('problem' in found) throw new Failure('invalid', found.problem);
  return found.value;
}

type Rebuild = (changed: JsonTree) => JsonTree;

function placeWithin(container: JsonTree, keys: readonly string[], rebuild: Rebuild): Place | undefined {
  const [key = '', ...rest] = keys;
  const place = placeIn(container, key, rebuild);
  if (place === undefined || rest.length === 0) return place;
  const found = place.get();
  return 'problem' in found ? undefined : placeWithin(found.value, rest, (changed) => place.set(changed));
}

function placeIn(container: JsonTree, key: string, rebuild: Rebuild): Place | undefined {
  if (container instanceof JsonObject) return new FieldPlace(container, key, rebuild);
  return isJsonTreeList(container) ? new ItemPlace(container, key, rebuild) : undefined;
}

class FieldPlace implements Place {
  readonly key: string;
  readonly #fields: ReadonlyMap<string, JsonTree>;
  readonly #rebuild: Rebuild;

  constructor(object: JsonObject, key: string, rebuild: Rebuild) {
    this.key = key;
    this.#fields = fieldsOf(object);
    this.#rebuild = rebuild;
  }

  get(): { readonly value: JsonTree } {
    return { value: this.#fields.get(this.key) ?? null };
  }

  set(value: JsonTree): JsonTree {
    return this.#rebuild(objectOf(new Map([...this.#fields, [this.key, value]])));
  }

  add(value: JsonTree): JsonTree {
    return this.set(value);
  }

  lookedAt(): JsonTree {
    return this.#rebuild(objectOf(this.#fields));
  }

  remove(): JsonTree {
    if (!this.#fields.has(this.key)) fail(`Unable to remove nonexistent key: ${this.key}: missing value`);
    return this.#rebuild(objectOf(new Map([...this.#fields].filter(([name]) => name !== this.key))));
  }
}

class ItemPlace implements Place {
  readonly key: string;
  readonly #list: JsonList;
  readonly #rebuild: Rebuild;

  constructor(list: JsonList, key: string, rebuild: Rebuild) {
    this.key = key;
    this.#list = list;
    this.#rebuild = rebuild;
  }

  get(): { readonly value: JsonTree } | { readonly problem: string } {
    const index = readIndex(this.key, this.#list.length);
    return 'problem' in index ? index : { value: this.#list[index.value] ?? null };
  }

  set(value: JsonTree): JsonTree {
    return this.#rebuild(this.#list.with(this.#index(), value));
  }

  add(value: JsonTree): JsonTree {
    if (this.key === '-') return this.#rebuild([...this.#list, value]);
    const number = parseGoDecimal(this.key);
    if ('problem' in number) fail(`value was not a proper array index: '${this.key}': ${number.problem}`);
    // One more place than there are items, also when counting from the end.
    const index = readIndex(this.key, this.#list.length + 1);
    if ('problem' in index) fail(index.problem);
    return this.#rebuild(this.#list.toSpliced(index.value, 0, value));
  }

  lookedAt(): JsonTree {
    return this.#rebuild(this.#list);
  }

  remove(): JsonTree {
    return this.#rebuild(this.#list.toSpliced(this.#index(), 1));
  }

  #index(): number {
    const index = readIndex(this.key, this.#list.length);
    if ('problem' in index) fail(index.problem);
    return index.value;
  }
}

/** Reads an index into so many items; one below nought counts from the end. */
function readIndex(key: string, length: number): { readonly value: number } | { readonly problem: string } {
  const number = parseGoDecimal(key);
  if ('problem' in number) return number;
  const given = Number(number.value);
  const index = given < 0 ? given + length : given;
  if (index >= 0 && index < length) return { value: index };
  return { problem: `Unable to access invalid index: ${number.value.toString()}: invalid index referenced` };
}

/** As RFC 6901 has it: `~1` is a slash, `~0` a tilde. */
function unescape(key: string): string {
  return key.replaceAll(/~[01]/g, (escape) => (escape === '~1' ? '/' : '~'));
}

function fail(message: string): never {
  throw new Failure('invalid', message);
}
