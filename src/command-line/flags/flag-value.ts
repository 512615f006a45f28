import { UsageError } from '../../errors/failure.ts';
import { readCsvRecord } from './csv-record.ts';
import type { Flag, FlagType, FlagValue } from './flag-table.ts';
import { parseGoDuration } from './go-duration.ts';
import { parseGoBoolean, parseGoLiteral } from './go-number.ts';
import { goQuote } from './go-quote.ts';

/** What a flag is after it was given once more; `previous` is undefined the first time, when a default counts no longer. */
type ReadValue = (text: string, previous: FlagValue | undefined) => { readonly value: FlagValue } | Problem;

interface Problem {
  readonly problem: string;
}

const READ_VALUE: Readonly<Record<FlagType, ReadValue>> = {
  string: (text) => ({ value: text }),
  stringArray: (text, previous) => ({ value: [...asList(previous), text] }),
  stringSlice: readSlice,
  bool: readBoolean,
  int: readInteger,
  duration: readDuration,
  count: readCount,
};

/** pflag's, for a flag whose table names no default. */
const ZERO_VALUES: Readonly<Record<FlagType, FlagValue>> = {
  string: '',
  stringArray: [],
  stringSlice: [],
  bool: false,
  int: 0,
  duration: '0s',
  count: 0,
};

/** The value of a flag that was not given. */
export function defaultValue(flag: Flag): FlagValue {
  return flag.default ?? ZERO_VALUES[flag.type];
}

/**
 * The value of a flag that is given, in addition to what it was given before.
 *
 * @throws UsageError in pflag's words for text that is no value of the flag's type
 */
export function readFlagValue(name: string, flag: Flag, text: string, previous: FlagValue | undefined): FlagValue {
  const read = READ_VALUE[flag.type](text, previous);
  if ('value' in read) return read.value;

  const typed = flag.shorthand === undefined ? `--${name}` : `-${flag.shorthand}, --${name}`;
  throw new UsageError(`invalid argument ${goQuote(text)} for ${goQuote(typed)} flag: ${read.problem}`, 'usage');
}

/**
 * What pflag's GetStringArray gives back of the values: it goes through one line of CSV, in which a lone empty value is
 * nothing at all, and CR LF becomes LF.
 */
export function asReadFromCsv(values: readonly string[]): readonly string[] {
  if (values.length === 1 && values[0] === '') return [];
  return values.map((value) => value.replaceAll('\r\n', '\n'));
}

function readSlice(text: string, previous: FlagValue | undefined): { readonly value: FlagValue } | Problem {
  const record = readCsvRecord(text);
  return 'problem' in record ? record : { value: [...asList(previous), ...record.fields] };
}

function readBoolean(text: string): { readonly value: FlagValue } | Problem {
  const value = parseGoBoolean(text);
  return value === undefined ? { problem: `strconv.ParseBool: parsing ${goQuote(text)}: invalid syntax` } : { value };
}

function readInteger(text: string): { readonly value: FlagValue } | Problem {
  const parsed = parseGoLiteral(text);
  return 'problem' in parsed ? parsed : { value: Number(parsed.value) };
}

function readDuration(text: string): { readonly value: FlagValue } | Problem {
  const parsed = parseGoDuration(text);
  return 'problem' in parsed ? parsed : { value: text };
}

function readCount(text: string, previous: FlagValue | undefined): { readonly value: FlagValue } | Problem {
  return text === '+1' ? { value: (typeof previous === 'number' ? previous : 0) + 1 } : readInteger(text);
}

function asList(value: FlagValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}
