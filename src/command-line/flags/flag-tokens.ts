import { UsageError } from '../../errors/failure.ts';
import type { Flag, FlagTable } from './flag-table.ts';
import { goQuoteRune } from './go-quote.ts';

/** A piece of a command line: a word, the first `--`, or a flag with its value. */
export type FlagToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'dash' }
  | { readonly kind: 'flag'; readonly name: string; readonly flag: Flag; readonly value: string };

/**
 * Reads a command line in pflag's grammar, one piece after the other, so that the first thing wrong with it is the one
 * that is told.
 *
 * @throws UsageError for a flag that the table does not have, or one without the value that it needs
 */
export function* flagTokens(table: FlagTable, words: readonly string[]): Generator<FlagToken> {
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      yield { kind: 'dash' };
      yield* rest.map((text) => ({ kind: 'word', text }) as const);
      return;
    }
    if (word.startsWith('--')) yield longFlag(table, word, rest);
    else if (word.startsWith('-') && word !== '-') yield* shortFlags(table, word.slice(1), rest);
    else yield { kind: 'word', text: word };
  }
}

// Takes the next word from `rest` where the flag needs it.
function longFlag(table: FlagTable, word: string, rest: string[]): FlagToken {
  const [, typedName = '', joined] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  if (typedName === '' || typedName.startsWith('-')) throw new UsageError(`bad flag syntax: ${word}`, 'usage');

  const name = typedName.replaceAll('_', '-');
  const flag = Object.hasOwn(table, name) ? table[name] : undefined;
  if (flag === undefined) throw new UsageError(`unknown flag: --${typedName}`, 'usage');

  const value = joined ?? bareValue(flag) ?? rest.shift();
  if (value === undefined) throw new UsageError(`flag needs an argument: --${typedName}`, 'usage');
  return { kind: 'flag', name, flag, value };
}

// `letters` may be several flags, the last with its value: `-qlapp=web`.
function* shortFlags(table: FlagTable, letters: string, rest: string[]): Generator<FlagToken> {
  let cluster = letters;
  // pflag leaves the flags of Go's test programs alone, wherever they stand.
  while (cluster !== '' && !cluster.startsWith('test.')) {
    const [name, flag] = findByShorthand(table, cluster);
    const after = cluster.slice(1);
    const bare = bareValue(flag);

    if (after.startsWith('=') && after.length > 1) {
      yield { kind: 'flag', name, flag, value: after.slice(1) };
      return;
    }
    if (bare === undefined) {
      const value = after === '' ? rest.shift() : after;
      if (value === undefined) {
        throw new UsageError(`flag needs an argument: ${goQuoteRune(cluster.charAt(0))} in -${cluster}`, 'usage');
      }
      yield { kind: 'flag', name, flag, value };
      return;
    }
    yield { kind: 'flag', name, flag, value: bare };
    cluster = after;
  }
}

function findByShorthand(table: FlagTable, cluster: string): readonly [name: string, flag: Flag] {
  const found = Object.entries(table).find(([, flag]) => flag.shorthand === cluster.charAt(0));
  if (found !== undefined) return found;

  // pflag looks at bytes, and shows the first of them as if it were the character.
  const firstByte = String.fromCharCode(Buffer.from(cluster)[0] ?? 0);
  throw new UsageError(`unknown shorthand flag: ${goQuoteRune(firstByte)} in -${cluster}`, 'usage');
}

function bareValue(flag: Flag): string | undefined {
  if (flag.bareValue !== undefined) return flag.bareValue;
  if (flag.type === 'bool') return 'true';
  return flag.type === 'count' ? '+1' : undefined;
}
