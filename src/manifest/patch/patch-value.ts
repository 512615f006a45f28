import { isJsonTreeList, JsonNumber, JsonObject, JsonText, objectOf, type JsonTree } from '../json-tree.ts';
import { Failure } from '../../errors/failure.ts';
import { compareBytes } from '../write-json.ts';

/**
 * A value as Kubernetes decodes JSON without a type: a whole number that fits is an int64, here a bigint, every other a
 * float64, and the two are never the same. It may be changed in place, as in the source of the rules.
 */
export type PatchValue = string | boolean | null | bigint | number | PatchList | PatchMap;

export type PatchList = readonly PatchValue[];

export type PatchMap = Map<string, PatchValue>;

export function isPatchList(value: PatchValue | undefined): value is PatchList {
  return Array.isArray(value);
}

/** @throws Failure 'invalid' for a number that is too great for a float64 */
export function toValue(tree: JsonTree): PatchValue {
  if (tree instanceof JsonNumber) return numberOf(tree.text);
  if (tree instanceof JsonObject) return new Map(tree.fields.map(([name, value]) => [name, toValue(value)]));
  if (tree instanceof JsonText) return tree.value;
  return isJsonTreeList(tree) ? tree.map(toValue) : tree;
}

function numberOf(text: string): bigint | number {
  const integer = /^-?[0-9]+$/.test(text) ? BigInt(text) : undefined;
  if (integer !== undefined && BigInt.asIntN(64, integer) === integer) return integer;
  if (Number.isFinite(Number(text))) return Number(text);
  throw new Failure('invalid', 'invalid JSON document');
}

export function toTree(value: PatchValue): JsonTree {
  if (value instanceof Map) return objectOf(new Map([...value].map(([name, field]) => [name, toTree(field)])));
  if (isPatchList(value)) return value.map(toTree);
  if (typeof value === 'bigint') return new JsonNumber(value.toString());
  // Of floats JavaScript and Go's encoding/json write the same, but for the sign of nought.
  return typeof value === 'number' ? new JsonNumber(Object.is(value, -0) ? '-0' : String(value)) : value;
}

/** Whether Go's `==` holds between two interfaces; lists and maps cannot be compared so, which is no here. */
export function isSame(left: PatchValue | undefined, right: PatchValue | undefined): boolean {
  return left === right && typeof left !== 'object';
}

/** The name of the Go type that the value has; null has none. */
export function goTypeOf(value: PatchValue): string {
  if (value instanceof Map) return 'map[string]interface {}';
  if (isPatchList(value)) return '[]interface {}';
  if (value === null) return '%!s(<nil>)'; // what %s makes of it
  switch (typeof value) {
    case 'bigint':
      return 'int64';
    case 'number':
      return 'float64';
    default:
      return typeof value === 'boolean' ? 'bool' : 'string';
  }
}

/** Prints the value as Go's `%v` does: `map[a:[b <nil>]]`. */
export function goPrint(value: PatchValue): string {
  if (value instanceof Map) {
    const entries = [...value].sort(([left], [right]) => compareBytes(left, right));
    return `map[${entries.map(([name, field]) => `${name}:${goPrint(field)}`).join(' ')}]`;
  }
  if (isPatchList(value)) return `[${value.map(goPrint).join(' ')}]`;
  if (value === null) return '<nil>';
  return typeof value === 'number' ? printFloat(value) : String(value);
}

// strconv's %g: an exponent, of two digits at least, where it is less than -4 or more than 5.
function printFloat(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  if (Number(exponent) >= -4 && Number(exponent) < 6) return Object.is(value, -0) ? '-0' : String(value);
  return `${mantissa}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}

/** Prints the value as Go's `%s` does: `word`, but `%!s(bool=true)`. */
export function goPrintText(value: PatchValue): string {
  return value === null ? '%!s(<nil>)' : printText(value);
}

function printText(value: PatchValue): string {
  if (value instanceof Map) {
    const entries = [...value].sort(([left], [right]) => compareBytes(left, right));
    return `map[${entries.map(([name, field]) => `${name}:${printText(field)}`).join(' ')}]`;
  }
  if (isPatchList(value)) return `[${value.map(printText).join(' ')}]`;
  if (value === null) return '<nil>';
  return typeof value === 'string' ? value : `%!s(${goTypeOf(value)}=${goPrint(value)})`;
}
