import { isJsonList, jsonEntries, type JsonValue } from '../../manifest/json-value.ts';
import { compareText } from './go-text.ts';

/** The types that numbers without a fraction have: of literals, of JSON, of the bytes of a string. */
export type IntegerType = 'int' | 'int64' | 'uint8';

/** A value as Go has it; undefined is nil. */
export type GoValue =
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly type: IntegerType; readonly value: bigint }
  | { readonly kind: 'float64'; readonly value: number }
  | { readonly kind: 'complex128'; readonly real: number; readonly imaginary: number }
  | { readonly kind: 'string'; readonly value: string }
  | GoMap
  | GoSlice;

export interface GoMap {
  readonly kind: 'map';
  /** In the order of the keys (fmtsort.Sort). */
  readonly entries: ReadonlyMap<string, GoValue | undefined>;
}

export interface GoSlice {
  readonly kind: 'slice';
  /** What lies in the array behind the slice, up to its capacity. */
  readonly array: readonly (GoValue | undefined)[];
  readonly length: number;
}

/**
 * What reflect.Value is to Go's templates. It is boxed where Go holds it as an interface{}, which the messages tell
 * apart; without a value it is a nil interface, or, unboxed, no value at all.
 */
export interface Operand {
  readonly value: GoValue | undefined;
  readonly boxed: boolean;
}

/** reflect.Value{}: what a missing key is. */
export const NO_VALUE: Operand = { value: undefined, boxed: false };

/** reflect.ValueOf. */
export function operandOf(value: GoValue | undefined): Operand {
  return { value, boxed: false };
}

/** A value out of a map or a list, which hold interface{}. */
export function boxedOperand(value: GoValue | undefined): Operand {
  return { value, boxed: true };
}

/** reflect.Type's name of the type. */
export function typeName(value: GoValue): string {
  switch (value.kind) {
    case 'integer':
      return value.type;
    case 'map':
      return 'map[string]interface {}';
    case 'slice':
      return '[]interface {}';
    default:
      return value.kind;
  }
}

/** A number that is an `int`, as literals, lengths and indexes are. */
export function goInteger(value: bigint | number, type: IntegerType = 'int'): GoValue {
  return { kind: 'integer', type, value: BigInt(value) };
}

export function goString(value: string): GoValue {
  return { kind: 'string', value };
}

/** The elements of a slice. */
export function elementsOf({ array, length }: GoSlice): readonly (GoValue | undefined)[] {
  return array.slice(0, length);
}

/** Whether an `if` takes it for true (isTrue in exec.go). */
export function isTrue(value: GoValue | undefined): boolean {
  switch (value?.kind) {
    case undefined:
      return false;
    case 'map':
      return value.entries.size > 0;
    case 'slice':
      return value.length > 0;
    case 'complex128':
      return value.real !== 0 || value.imaginary !== 0;
    default:
      return Boolean(value?.value);
  }
}

/**
 * What Kubernetes' JSON decoder makes of a value for a template (sigs.k8s.io/json, UnmarshalCaseSensitivePreserveInts):
 * whole numbers of 64 bits are int64, all others float64.
 */
export function goValueOf(value: JsonValue): GoValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return { kind: 'bool', value };
  if (typeof value === 'string') return goString(wellFormed(value));
  if (typeof value === 'number' || typeof value === 'bigint') return goNumber(value);
  if (isJsonList(value)) return { kind: 'slice', array: withSpareRoom(value.map(goValueOf)), length: value.length };

  const entries = jsonEntries(value).map(([key, field]) => [wellFormed(key), goValueOf(field)] as const);
  return { kind: 'map', entries: new Map(entries.toSorted(([left], [right]) => compareText(left, right))) };
}

// As it is written in JSON: a large number has other digits there than the float64 that it is here.
function goNumber(value: number | bigint): GoValue {
  const text = String(value);
  const isInteger = /^-?\d+$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
  return isInteger ? goInteger(BigInt(text), 'int64') : { kind: 'float64', value: Number(value) };
}

// What is no character in JSON, half a surrogate pair, is U+FFFD to Go's decoder.
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

// The decoder appends one element after the other, and `append` doubles the room; `slice` reaches into it.
function withSpareRoom(elements: readonly (GoValue | undefined)[]): readonly (GoValue | undefined)[] {
  if (elements.length === 0) return elements;
  const capacity = 2 ** Math.ceil(Math.log2(elements.length));
  return [...elements, ...Array.from({ length: capacity - elements.length }, () => undefined)];
}
