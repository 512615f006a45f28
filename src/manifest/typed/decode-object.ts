import { Failure } from '../../errors/failure.ts';
import {
  goKindOf,
  isJsonTreeList,
  JsonNumber,
  JsonObject,
  textOf,
  type JsonList,
  type JsonTree,
} from '../json-tree.ts';
import { decodeOwn } from './decode-own.ts';
import { GoList, GoMap, GoStruct, type GoValue } from './go-value.ts';
import { goTypeName, type GoField, type TypeTable } from './type-table.ts';

/**
 * Decodes JSON into a type as Kubernetes does (sigs.k8s.io/json, decode.go): names of fields count with their case, what
 * the type does not know is dropped, and of a field that stands there twice the second is decoded into the first.
 *
 * @throws Failure 'invalid' in the words of Go's decoder, for the first value that its field cannot hold
 */
export function decodeObject(tree: JsonTree, type: string, table: TypeTable): GoStruct {
  const decoder = new Decoder(table);
  const decoded = decoder.value(tree, type, undefined);
  if (decoder.problem !== undefined) throw new Failure('invalid', decoder.problem);
  return decoded instanceof GoStruct ? decoded : new GoStruct();
}

type Range = readonly [least: bigint, most: bigint];

const INTEGERS: ReadonlyMap<string, Range> = new Map(
  [8, 16, 32, 64].flatMap((width) => [
    [`int${width}`, [-(1n << BigInt(width - 1)), (1n << BigInt(width - 1)) - 1n]] as const,
    [`uint${width}`, [0n, (1n << BigInt(width)) - 1n]] as const,
  ]),
);

class Decoder {
  /** The first value of a wrong type. Go reads on behind it, and ends at what a type that reads itself refuses. */
  problem: string | undefined = undefined;
  readonly #table: TypeTable;
  /** Where the value stands, for messages: the struct, and the fields that lead to it. */
  #place: { readonly struct: string; readonly path: readonly string[] } | undefined = undefined;

  constructor(table: TypeTable) {
    this.#table = table;
  }

  value(tree: JsonTree, name: string, before: GoValue): GoValue {
    const type = this.#table.typeOf(name);
    switch (type.form) {
      case 'pointer':
        return tree === null ? undefined : this.#pointed(tree, type.of, before);
      case 'own':
        return this.#own(tree, type.name, before);
      case 'list':
        return this.#list(tree, name, type.of, before);
      case 'map':
        return this.#map(tree, name, type.of, before);
      case 'struct':
        return this.#struct(tree, name, type.fields, before);
      case 'scalar':
        return tree === null ? before : this.#scalar(tree, name, type.scalar, before);
    }
  }

  // What a pointer points to is there, if only as a zero.
  #pointed(tree: JsonTree, name: string, before: GoValue): GoValue {
    return this.value(tree, name, before) ?? zeroOf(this.#table, name);
  }

  #own(tree: JsonTree, name: string, before: GoValue): GoValue {
    const decoded = decodeOwn(tree, name);
    if ('value' in decoded) return decoded.value;
    if ('bytesProblem' in decoded) {
      this.problem ??= decoded.bytesProblem;
      return before;
    }
    throw new Failure('invalid', 'wrong' in decoded ? this.#mismatch(decoded.wrong, decoded.type) : decoded.problem);
  }

  #list(tree: JsonTree, name: string, itemType: string, before: GoValue): GoValue {
    if (tree === null) return undefined;
    if (!isJsonTreeList(tree)) return this.#refuse(tree, name, before);
    const list = new GoList();
    list.items = this.#items(tree, itemType, before instanceof GoList ? before.items : []);
    return list;
  }

  #items(tree: JsonList, itemType: string, before: readonly GoValue[]): readonly GoValue[] {
    return tree.map((item, index) => this.value(item, itemType, before[index]));
  }

  #map(tree: JsonTree, name: string, valueType: string, before: GoValue): GoValue {
    if (tree === null) return undefined;
    if (!(tree instanceof JsonObject)) return this.#refuse(tree, name, before);
    const map = before instanceof GoMap ? before : new GoMap();
    for (const [key, value] of tree.fields) map.entries.set(key, this.value(value, valueType, undefined));
    return map;
  }

  #struct(tree: JsonTree, name: string, fields: ReadonlyMap<string, GoField>, before: GoValue): GoValue {
    if (tree === null) return before;
    if (!(tree instanceof JsonObject)) return this.#refuse(tree, name, before);
    const struct = before instanceof GoStruct ? before : new GoStruct();
    const place = this.#place;
    for (const [fieldName, value] of tree.fields) {
      const field = fields.get(fieldName);
      if (field === undefined) continue;
      this.#place = { struct: name, path: [...(place?.path ?? []), ...field.embeddedIn, field.name] };
      struct.fields.set(field.name, this.value(value, field.type, struct.fields.get(field.name)));
      this.#place = place;
    }
    return struct;
  }

  #scalar(tree: JsonTree, name: string, scalar: string, before: GoValue): GoValue {
    const text = scalar === 'string' ? textOf(tree) : undefined;
    if (text !== undefined) return text;
    if (scalar === 'bool' && typeof tree === 'boolean') return tree;
    const range = INTEGERS.get(scalar);
    if (range === undefined || !(tree instanceof JsonNumber)) return this.#refuse(tree, name, before);
    const integer = integerWithin(tree.text, range);
    if (integer === undefined) this.problem ??= this.#mismatch(`number ${tree.text}`, goTypeName(name));
    return integer ?? before;
  }

  #refuse(tree: JsonTree, name: string, before: GoValue): GoValue {
    this.problem ??= this.#mismatch(goKindOf(tree), goTypeName(name));
    return before;
  }

  #mismatch(value: string, type: string): string {
    if (this.#place === undefined) return `json: cannot unmarshal ${value} into Go value of type ${type}`;
    const { struct, path } = this.#place;
    const field = `${struct.slice(struct.lastIndexOf('.') + 1)}.${path.join('.')}`;
    return `json: cannot unmarshal ${value} into Go struct field ${field} of type ${type}`;
  }
}

// To Go `80.0` and `8e1` are no integers.
function integerWithin(text: string, [least, most]: Range): bigint | undefined {
  if (!/^-?[0-9]+$/.test(text)) return undefined;
  const integer = BigInt(text);
  return integer >= least && integer <= most ? integer : undefined;
}

function zeroOf(table: TypeTable, name: string): GoValue {
  const type = table.typeOf(name);
  if (type.form === 'struct') return new GoStruct();
  if (type.form !== 'scalar') return undefined;
  if (type.scalar === 'string') return '';
  return type.scalar === 'bool' ? false : 0n;
}
