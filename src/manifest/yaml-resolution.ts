import type { ScalarType } from './reading/text-node.ts';

/** What go-yaml v2 makes of a scalar. */
export interface YamlScalar {
  readonly type: ScalarType;
  readonly value: string | number | bigint | boolean | null;
  /** Why JSON cannot hold it. */
  readonly problem?: string;
}

const NULL: YamlScalar = { type: 'null', value: null };
const TRUE: YamlScalar = { type: 'boolean', value: true };
const FALSE: YamlScalar = { type: 'boolean', value: false };

/** What YAML 1.1 calls by names. */
const NAMED_VALUES: ReadonlyMap<string, YamlScalar> = new Map(
  (
    [
      ['y Y yes Yes YES true True TRUE on On ON', TRUE],
      ['n N no No NO false False FALSE off Off OFF', FALSE],
      ['~ null Null NULL', NULL],
      ['.nan .NaN .NAN', notInJson(Number.NaN, 'NaN')],
      ['.inf .Inf .INF +.inf +.Inf +.INF', notInJson(Infinity, '+Inf')],
      ['-.inf -.Inf -.INF', notInJson(-Infinity, '-Inf')],
    ] as const
  ).flatMap(([names, scalar]) => names.split(' ').map((name) => [name, scalar] as const)),
);

/** What begins a number or a name, and nothing else needs a second look. */
const MAY_BE_OTHER = /^[-+.~0-9yYnNtTfFoO]/;

/** Reads a bare word as go-yaml v2 does (resolve.go, resolve). */
export function resolvePlain(text: string): YamlScalar {
  if (text === '') return NULL;
  if (!MAY_BE_OTHER.test(text)) return { type: 'string', value: text };
  return NAMED_VALUES.get(text) ?? numberOf(text) ?? { type: 'string', value: text };
}

/** Whether the text, written bare, is read back as a string by whoever reads YAML 1.1. */
export function isReadAsString(text: string): boolean {
  return resolvePlain(text).type === 'string' && !isBase60(text) && !isTimestamp(text);
}

function numberOf(text: string): YamlScalar | undefined {
  if (/^[1-9][0-9]{0,14}$/.test(text)) return { type: 'integer', value: Number(text) };
  if (text.startsWith('.')) return POINT_FIRST.test(text) ? floatOf(text.replaceAll('_', ''), FLOAT) : undefined;
  if (!/^[-+0-9]/.test(text)) return undefined;
  const withoutUnderscores = text.replaceAll('_', '');
  return integerOf(withoutUnderscores) ?? floatOf(withoutUnderscores, FLOAT);
}

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Handed to Go's own reader as it is, which takes single underscores between digits (strconv, underscoreOK). */
const POINT_FIRST = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

// What does not fit into a float64 stays a string: `1e400`.
function floatOf(text: string, form: RegExp): YamlScalar | undefined {
  if (!form.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? floating(value) : undefined;
}

/** What Go's encoder refuses, in its words (encoding/json, UnsupportedValueError). */
function notInJson(value: number, name: string): YamlScalar {
  return { type: 'float', value, problem: `json: unsupported value: ${name}` };
}

function floating(value: number): YamlScalar {
  return { type: 'float', value };
}

function integerOf(text: string): YamlScalar | undefined {
  const digits = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.exec(text);
  if (digits !== null) return integer(digits[1] ?? '', valueOf(digits[2] ?? ''));

  // go-yaml cuts `0b` off and reads what follows on its own, sign and all.
  const binary = /^0b([-+])([01]+)$/.exec(text);
  return binary === null ? undefined : integer(binary[1] ?? '', valueOf(`0b${binary[2] ?? ''}`));
}

function valueOf(digits: string): bigint {
  return BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

// With a sign it is read as an int64, without one as an uint64 at most.
function integer(sign: string, magnitude: bigint): YamlScalar | undefined {
  const value = sign === '-' ? -magnitude : magnitude;
  if (BigInt.asIntN(64, value) === value) return { type: 'integer', value: exactNumber(value) };
  if (sign === '' && BigInt.asUintN(64, value) === value) return { type: 'unsigned', value };
  return undefined;
}

/** A whole number as a number where that is exact. */
export function exactNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

// go-yaml does not read `1:30` as a number, but quotes it for those that do.
function isBase60(text: string): boolean {
  return /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/.test(text);
}

const CLOCK = String.raw`(?:[01]?\d|2[0-3]):[0-5]?\d:[0-5]?\d(?:[.,]\d+)?`;

// Go's time.Parse lets whole days and hours pass in a zone: `+24:60`.
const TIME_OF_DAY = new RegExp(`^(?:[Tt]${CLOCK}(?:Z|[-+](?:[01]\\d|2[0-4]):(?:[0-5]\\d|60))| +${CLOCK})$`);

/** Whether go-yaml reads a time, which it then leaves the text that it was (decode.go, scalar). */
export function isTimestamp(text: string): boolean {
  const [, date, time] = /^(\d{4}-\d\d?-\d\d?)(.*)$/s.exec(text) ?? [];
  if (date === undefined || time === undefined || !isDate(date)) return false;
  return time === '' || TIME_OF_DAY.test(time);
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  // Leap years come again every 400 years; JavaScript would take the year 50 for 1950.
  const date = new Date(Date.UTC(2000 + (year % 400), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
