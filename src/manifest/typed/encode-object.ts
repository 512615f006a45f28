import type { JsonStruct, JsonValue } from '../json-value.ts';
import { GoList, GoMap, GoStruct, OwnValue, type GoValue } from './go-value.ts';
import type { GoField, TypeTable } from './type-table.ts';

/**
 * Encodes what was decoded into a type as Go's encoding/json does: fields in the order of the Go source, without those
 * that are empty and say `omitempty`.
 */
export function encodeObject(value: GoStruct, type: string, table: TypeTable): JsonStruct {
  return new Encoder(table).struct(value, type);
}

class Encoder {
  readonly #table: TypeTable;

  constructor(table: TypeTable) {
    this.#table = table;
  }

  struct(value: GoStruct, name: string): JsonStruct {
    const type = this.#table.typeOf(name);
    const fields = type.form === 'struct' ? [...type.fields.values()] : [];
    return Object.fromEntries(
      fields
        .map((field) => [field, value.fields.get(field.name)] as const)
        .filter(([field, fieldValue]) => !this.#isLeftOut(fieldValue, field))
        .map(([field, fieldValue]) => [field.name, this.#value(fieldValue, field.type)]),
    );
  }

  #value(value: GoValue, name: string): JsonValue {
    const type = this.#table.typeOf(name);
    switch (type.form) {
      case 'pointer':
      case 'list':
      case 'map':
        return value === undefined ? null : this.#content(value, type.of);
      case 'own':
        return value instanceof OwnValue ? value.json : zeroOfOwn(type.name);
      case 'struct':
        return this.struct(value instanceof GoStruct ? value : new GoStruct(), name);
      case 'scalar':
        return scalarOf(value, type.scalar);
    }
  }

  /** What a pointer, a list or a map that is not nil leads to. */
  #content(value: GoValue, of: string): JsonValue {
    if (value instanceof GoList) return value.items.map((item) => this.#value(item, of));
    if (value instanceof GoMap) return new Map([...value.entries].map(([key, each]) => [key, this.#value(each, of)]));
    return this.#value(value, of);
  }

  #isLeftOut(value: GoValue, { type, omitsEmpty, omitsZero }: GoField): boolean {
    return (omitsEmpty && this.#isEmpty(value, type)) || (omitsZero && this.#isZero(value, type));
  }

  // What Go calls empty: false, 0, nil, and texts, lists and maps without anything in them; a struct never is.
  #isEmpty(value: GoValue, name: string): boolean {
    const type = this.#table.typeOf(name);
    if (type.form === 'struct') return false;
    if (type.form === 'pointer') return value === undefined;
    if (type.form === 'own') return type.name === '[]uint8' && (value === undefined || isEmptyText(value));
    if (value instanceof GoList) return value.items.length === 0;
    if (value instanceof GoMap) return value.entries.size === 0;
    return isZeroScalar(value);
  }

  #isZero(value: GoValue, name: string): boolean {
    if (value instanceof OwnValue) return value.json === null;
    if (!(value instanceof GoStruct)) return isZeroScalar(value);
    const type = this.#table.typeOf(name);
    return (
      type.form === 'struct' &&
      [...value.fields].every(([field, inner]) => this.#isZero(inner, type.fields.get(field)?.type ?? ''))
    );
  }
}

function isZeroScalar(value: GoValue): boolean {
  return value === undefined || value === '' || value === 0n || value === false;
}

function isEmptyText(value: GoValue): boolean {
  return value instanceof OwnValue && value.json === '';
}

function scalarOf(value: GoValue, scalar: string): JsonValue {
  if (typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean') return value;
  if (scalar === 'string') return '';
  return scalar === 'bool' ? false : 0n;
}

/** What a type that writes its JSON itself writes of its zero. */
function zeroOfOwn(name: string): JsonValue {
  if (name === 'api/resource.Quantity') return '0';
  return name === 'util/intstr.IntOrString' ? 0n : null;
}
