import type { FlagTable, FlagValue, FlagValues, ParsedCommandLine } from './flag-table.ts';
import { flagTokens } from './flag-tokens.ts';
import { asReadFromCsv, defaultValue, readFlagValue } from './flag-value.ts';

/**
 * Reads the words behind a command as kubectl's flag parser does (github.com/spf13/pflag, flags anywhere before `--`).
 *
 * @throws UsageError in pflag's words, with a pointer to the usage
 */
export function parseFlags<const Table extends FlagTable>(
  table: Table,
  words: readonly string[],
): ParsedCommandLine<Table> {
  const given = new Map<keyof Table & string, FlagValue>();
  const rest: string[] = [];
  let wordsBeforeDash: number | undefined;

  for (const token of flagTokens(table, words)) {
    if (token.kind === 'word') rest.push(token.text);
    else if (token.kind === 'dash') wordsBeforeDash = rest.length;
    else if (isFlagOf(table, token.name)) {
      given.set(token.name, readFlagValue(token.name, token.flag, token.value, given.get(token.name)));
    }
  }
  return { flags: flagValues(table, given), given: new Set(given.keys()), words: rest, wordsBeforeDash };
}

function flagValues<Table extends FlagTable>(table: Table, given: ReadonlyMap<string, FlagValue>): FlagValues<Table> {
  const values: Readonly<Record<string, FlagValue>> = Object.fromEntries(
    Object.entries(table).map(([name, flag]) => {
      const value = given.get(name) ?? defaultValue(flag);
      return [name, flag.type === 'stringArray' && typeof value === 'object' ? asReadFromCsv(value) : value];
    }),
  );
  if (areValuesOf(table, values)) return values;
  throw new TypeError('a flag table has a default that is no value of its flag');
}

function isFlagOf<Table extends FlagTable>(table: Table, name: string): name is keyof Table & string {
  return Object.hasOwn(table, name);
}

function areValuesOf<Table extends FlagTable>(
  table: Table,
  values: Readonly<Record<string, FlagValue>>,
): values is Readonly<Record<string, FlagValue>> & FlagValues<Table> {
  return Object.entries(table).every(([name, { type }]) => {
    const value = values[name];
    if (type === 'bool') return typeof value === 'boolean';
    if (type === 'int' || type === 'count') return typeof value === 'number';
    return type === 'stringArray' || type === 'stringSlice' ? Array.isArray(value) : typeof value === 'string';
  });
}
