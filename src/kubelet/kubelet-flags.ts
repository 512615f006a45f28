import { BOOLEAN_FLAGS } from './boolean-flags.ts';

/** The flags of a kubelet's command line by name, the last of each name: it wins. */
export type KubeletFlags = ReadonlyMap<string, string>;

/**
 * Reads a kubelet's arguments, without the program's name, in pflag's grammar: `--flag=value`, `--flag value`, `_` for
 * `-` in names, and nothing behind `--`. A word behind a flag that we do not know is its value unless it looks
 * like a flag itself.
 */
export function readKubeletFlags(words: readonly string[]): KubeletFlags {
  const flags = new Map<string, string>();
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  for (let index = 0; index < before.length; index += 1) {
    const { name, value } = readWord(before[index] ?? '');
    if (name === undefined) continue;
    const next = before[index + 1];
    const takesNext = value === undefined && !BOOLEAN_FLAGS.has(name) && next !== undefined && !next.startsWith('--');
    if (takesNext) index += 1;
    flags.set(name, value ?? (takesNext ? next : 'true'));
  }
  return flags;
}

function readWord(word: string): { readonly name?: string; readonly value?: string | undefined } {
  const [, name, value] = /^--?([A-Za-z][^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  return name === undefined ? {} : { name: name.replaceAll('_', '-'), value };
}
