import { GoError } from './go-error.ts';
import { bytesOf, textOf } from './go-text.ts';
import {
  boxedOperand,
  elementsOf,
  goInteger,
  goString,
  operandOf,
  typeName,
  type GoSlice,
  type GoValue,
  type Operand,
} from './go-value.ts';

/** `index x 1 "a"`: x[1]["a"] (index in Go's text/template/funcs.go). */
export function indexValue(item: Operand, indexes: readonly Operand[]): Operand {
  if (item.value === undefined) throw new GoError('index of untyped nil');
  return indexes.reduce((found, index) => indexOnce(found, index.value), operandOf(item.value));
}

/** `exists x 1 "a"`: whether there is something at x[1]["a"], in kubectl's own way (printers/jsonpath.go). */
export function existsAt(item: GoValue | undefined, indexes: readonly (GoValue | undefined)[]): boolean {
  let found: Operand = operandOf(item);
  for (const index of indexes) {
    const next = lookUp(found.value, index);
    if (next === undefined) return false;
    found = next;
  }
  // It takes a nil that was never looked into for something.
  return found.value !== undefined || !found.boxed;
}

/** `slice x 1 2`: x[1:2] (slice in Go's text/template/funcs.go). */
export function sliceValue({ value: item }: Operand, indexes: readonly Operand[]): GoValue {
  if (item === undefined) throw new GoError('slice of untyped nil');
  if (indexes.length > 3) throw new GoError(`too many slice indexes: ${String(indexes.length)}`);
  if (item.kind === 'string') return sliceText(item.value, indexes);
  if (item.kind !== 'slice') throw new GoError(`can't slice item of type ${typeName(item)}`);

  const [start, end, limit] = bounds(indexes, item.length, item.array.length);
  return { kind: 'slice', array: item.array.slice(start, limit), length: end - start };
}

function indexOnce({ value: item }: Operand, index: GoValue | undefined): Operand {
  if (item === undefined) throw new GoError('index of nil pointer');
  switch (item.kind) {
    case 'string':
      return byteAt(item.value, index);
    case 'slice':
      return elementAt(item, index);
    case 'map':
      return boxedOperand(item.entries.get(keyOf(index)));
    default:
      throw new GoError(`can't index item of type ${typeName(item)}`);
  }
}

function byteAt(text: string, index: GoValue | undefined): Operand {
  const bytes = bytesOf(text);
  const byte = bytes[indexOf(index, bytes.length)];
  if (byte === undefined) throw new GoError('reflect: string index out of range');
  return operandOf(goInteger(byte, 'uint8'));
}

function elementAt(slice: GoSlice, index: GoValue | undefined): Operand {
  const place = indexOf(index, slice.length);
  if (place === slice.length) throw new GoError('reflect: slice index out of range');
  return boxedOperand(slice.array[place]);
}

function keyOf(index: GoValue | undefined): string {
  if (index === undefined) throw new GoError('value is nil; should be of type string');
  if (index.kind !== 'string') throw new GoError(`value has type ${typeName(index)}; should be string`);
  return index.value;
}

// Here Go does not look into the box that every field comes in, so that only literals, lengths and the like will do.
function boundOf({ value, boxed }: Operand, capacity: number): number {
  if (boxed) throw new GoError('cannot index slice/array with type interface {}');
  return indexOf(value, capacity);
}

// The length itself passes here, as it may end a slice.
function indexOf(index: GoValue | undefined, length: number): number {
  if (index === undefined) throw new GoError('cannot index slice/array with nil');
  if (index.kind !== 'integer') throw new GoError(`cannot index slice/array with type ${typeName(index)}`);
  const isInside = index.value >= 0n && index.value <= BigInt(length);
  if (!isInside) throw new GoError(`index out of range: ${index.value.toString()}`);
  return Number(index.value);
}

function lookUp(item: GoValue | undefined, index: GoValue | undefined): Operand | undefined {
  switch (item?.kind) {
    case 'map':
      return lookUpKey(item.entries, index);
    case 'slice':
      return lookUpPlace(elementsOf(item).map(boxedOperand), index);
    case 'string':
      return lookUpPlace(
        [...bytesOf(item.value)].map((byte) => operandOf(goInteger(byte, 'uint8'))),
        index,
      );
    default:
      return undefined;
  }
}

function lookUpPlace(operands: readonly Operand[], index: GoValue | undefined): Operand | undefined {
  if (index?.kind !== 'integer' || index.value < 0n) return undefined;
  return operands[Number(index.value)];
}

// Nil stands for the empty key.
function lookUpKey(entries: ReadonlyMap<string, GoValue | undefined>, index: GoValue | undefined): Operand | undefined {
  if (index === undefined) return boxedOperand(entries.get(''));
  return index.kind === 'string' ? boxedOperand(entries.get(index.value)) : undefined;
}

function sliceText(text: string, indexes: readonly Operand[]): GoValue {
  if (indexes.length === 3) throw new GoError('cannot 3-index slice a string');
  const bytes = bytesOf(text);
  const [start, end] = bounds(indexes, bytes.length, bytes.length);
  return goString(textOf(bytes.subarray(start, end)));
}

function bounds(
  indexes: readonly Operand[],
  length: number,
  capacity: number,
): readonly [start: number, end: number, limit: number] {
  const [start = 0, end = length, limit = capacity] = indexes.map((index) => boundOf(index, capacity));
  if (start > end) throw new GoError(`invalid slice index: ${String(start)} > ${String(end)}`);
  if (end > limit) throw new GoError(`invalid slice index: ${String(end)} > ${String(limit)}`);
  return [start, end, limit];
}
