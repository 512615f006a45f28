import type { FlagTable } from './flag-table.ts';

/** What pflag says on stderr about each deprecated flag that was given. */
export function deprecationLines(table: FlagTable, given: ReadonlySet<string>): readonly string[] {
  return [...given].flatMap((name) => {
    const deprecated = table[name]?.deprecated;
    return deprecated === undefined ? [] : [`Flag --${name} has been deprecated, ${deprecated}`];
  });
}
