import type { Flag, FlagTable } from '../flags/flag-table.ts';
import { defaultValue } from '../flags/flag-value.ts';
import { wrapText } from '../../print/wrap-text.ts';

/** A tab is eight columns wide; what follows it fits into eighty. */
const USAGE_WIDTH = 72;

/** Describes the flags as `kubectl COMMAND -h` does: name and default, then what it does; sorted by name. */
export function flagsHelp(flags: FlagTable): string {
  return visibleFlags(flags)
    .map(([name, flag]) => flagHelp(name, flag))
    .join('\n');
}

/** Lists the flags that help and completion show, sorted by name. */
export function visibleFlags(flags: FlagTable): readonly (readonly [name: string, flag: Flag])[] {
  return Object.entries(flags)
    .filter(([, flag]) => flag.hidden !== true)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Writes a default as kubectl's help does: `''`, `'Always'`, `false`, `1m0s`, `[]`. */
export function printDefault(flag: Flag): string {
  const value = defaultValue(flag);
  if (typeof value === 'object') return `[${value.join(',')}]`;
  return flag.type === 'string' ? `'${String(value)}'` : String(value);
}

function flagHelp(name: string, flag: Flag): string {
  const names = flag.shorthand === undefined ? `--${name}` : `-${flag.shorthand}, --${name}`;
  const usage = wrapText(flag.usage, USAGE_WIDTH).map((line) => `\t${line}\n`);
  return `    ${names}=${printDefault(flag)}:\n${usage.join('')}`;
}
