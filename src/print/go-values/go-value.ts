import { isJsonList, jsonEntries, type JsonValue } from '../../manifest/json-value.ts';

/**
 * A value as kubectl's printers see it once Go has decoded the JSON: a JavaScript number is a float64, whole numbers
 * carry their type, for Go does not compare an int64 with a float64, and prints the two otherwise.
 */
export type GoValue = null | boolean | string | number | GoInteger | GoList | GoMap;

export interface GoInteger {
  /** `int` is a number that a template spells, `uint8` a byte of a string. */
  readonly type: 'int' | 'int64' | 'uint8';
  readonly value: bigint;
}

export type GoList = readonly GoValue[];

/** Keys in the order of Go's strings. Go's own order is another one every time; fmt and encoding/json sort likewise. */
export type GoMap = ReadonlyMap<string, GoValue>;

/**
 * What whole numbers of JSON become. `int64` is what `kubectl get` reads (apimachinery's util/json), `float64` what
 * encoding/json makes of an object that is printed for the first time, as `kubectl run` does.
 */
export type WholeNumbers = 'int64' | 'float64';

/** Decodes JSON as Go does into an `interface{}`. */
export function goValueOf(value: JsonValue, wholeNumbers: WholeNumbers): GoValue {
  if (typeof value === 'bigint') return wholeNumbers === 'float64' ? Number(value) : { type: 'int64', value };
  if (typeof value === 'number') return goNumber(value, wholeNumbers);
  if (value === null || typeof value !== 'object') return value;
  if (isJsonList(value)) return value.map((item) => goValueOf(item, wholeNumbers));

  const entries = [...jsonEntries(value)];
  const fields = entries.map(([key, field]) => [key, goValueOf(field, wholeNumbers)] as const);
  return new Map(fields.sort(([left], [right]) => compareGoText(left, right)));
}

function goNumber(value: number, wholeNumbers: WholeNumbers): GoValue {
  if (wholeNumbers === 'float64' || !Number.isInteger(value)) return value;
  const whole = BigInt(value);
  return BigInt.asIntN(64, whole) === whole ? { type: 'int64', value: whole } : value;
}

/** Go orders strings by their bytes, JavaScript by UTF-16 units. */
export function compareGoText(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

export function isGoList(value: GoValue | undefined): value is GoList {
  return Array.isArray(value);
}

export function isGoMap(value: GoValue | undefined): value is GoMap {
  return value instanceof Map;
}

export function isGoInteger(value: GoValue | undefined): value is GoInteger {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The name of a value's type (`reflect.Type.String`); what is nil has none. */
export function goTypeName(value: NonNullable<GoValue>): string {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return 'float64';
  if (typeof value === 'string') return 'string';
  if (isGoInteger(value)) return value.type;
  return isGoList(value) ? '[]interface {}' : 'map[string]interface {}';
}
