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
  const waiting = [...(end < 0 ? words : words.slice(0, end))];
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const { name, value } = readWord(word);
    if (name === undefined) continue;
    flags.set(name, value ?? (takesWord(name, waiting[0]) ? waiting.shift() : undefined) ?? 'true');
  }
  return flags;
}

function takesWord(name: string, next: string | undefined): boolean {
  return !BOOLEAN_FLAGS.has(name) && next?.startsWith('--') === false;
}

function readWord(word: string): { readonly name?: string; readonly value?: string | undefined } {
  const [, name, value] = /^--?([A-Za-z][^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  return name === undefined ? {} : { name: name.replaceAll('_', '-'), value };
}
