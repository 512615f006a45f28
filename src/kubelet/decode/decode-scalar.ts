import type { PlainValue } from '../../manifest/plain-value.ts';
import { readQuantity, ZERO_QUANTITY, type Quantity } from '../../manifest/quantity-value.ts';
import { isTime } from './go-time.ts';

/** A decoded value: of a struct or a map, a list, or a scalar. */
export type Decoded = PlainValue | Quantity | undefined | readonly Decoded[] | { readonly [field: string]: Decoded };

export type DecodedScalar = { readonly value: Decoded } | { readonly problem: string };

const INTEGERS: Readonly<Record<string, readonly [least: bigint, most: bigint]>> = {
  int32: [-(1n << 31n), (1n << 31n) - 1n],
  int64: [-(1n << 63n), (1n << 63n) - 1n],
};

/** Reads what is neither null nor a list, a map or a struct; `isFloat` tells of a whole number whether its text is `1.0`. */
export function decodeScalar(value: PlainValue, type: string, isFloat: () => boolean): DecodedScalar {
  switch (type) {
    case 'any':
      return { value };
    case 'string':
      return typeof value === 'string' ? { value } : { problem: `expected a string, got ${shown(value)}` };
    case 'boolean':
      return typeof value === 'boolean' ? { value } : { problem: `expected true or false, got ${shown(value)}` };
    case 'Quantity':
      return decodeQuantity(value);
    case 'Time':
      return decodeTime(value);
    case 'IntOrString':
      return typeof value === 'string' ? { value } : decodeInteger(value, 'int32', isFloat);
    default:
      return decodeInteger(value, type, isFloat);
  }
}

/** What Go holds where nothing is written. */
export function zeroOf(type: string): Decoded {
  if (type.startsWith('[]') || type.startsWith('{}') || type === 'any') return undefined;
  if (type === 'string' || type === 'Time') return '';
  if (type === 'boolean') return false;
  if (type === 'Quantity') return ZERO_QUANTITY;
  return type in INTEGERS || type === 'IntOrString' ? 0 : {};
}

function decodeInteger(value: PlainValue, type: string, isFloat: () => boolean): DecodedScalar {
  const [least, most] = INTEGERS[type] ?? [0n, 0n];
  const integer = wholeNumber(value);
  if (integer === undefined || isFloat()) return { problem: `expected a whole number, got ${shown(value)}` };
  if (integer < least || integer > most) {
    return { problem: `expected a number of ${type.slice(3)} bits, got ${shown(value)}` };
  }
  return { value: Number(integer) };
}

function wholeNumber(value: PlainValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  // Go writes greater floats as 1e+21, which its decoder does not take for an integer (encoding/json, encode.go).
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value) : undefined;
}

/** A quantity may be written as a number as well (Quantity.UnmarshalJSON). */
function decodeQuantity(value: PlainValue): DecodedScalar {
  if (typeof value === 'object' || typeof value === 'boolean') {
    return { problem: `expected a quantity, got ${shown(value)}` };
  }
  const quantity = readQuantity(String(value).trim());
  return 'problem' in quantity ? { problem: `${quantity.problem}, got ${shown(value)}` } : { value: quantity };
}

function decodeTime(value: PlainValue): DecodedScalar {
  if (typeof value === 'string' && isTime(value)) return { value };
  return { problem: `expected a time such as 2006-01-02T15:04:05Z, got ${shown(value)}` };
}

function shown(value: PlainValue): string {
  if (typeof value === 'object') return value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object';
  if (typeof value !== 'string') return String(value);
  const isLong = value.length > LONGEST_SHOWN;
  return `the string ${JSON.stringify(isLong ? `${value.slice(0, LONGEST_SHOWN)}…` : value)}`;
}

const LONGEST_SHOWN = 60;
