import type { Flag, FlagTable } from './flags/flag-table.ts';

/** One word of a command line, and what it is there for. */
export type WalkedWord =
  | { readonly kind: 'word'; readonly text: string }
  /** `--`: every later word is a 'word'. */
  | { readonly kind: 'dash'; readonly text: string }
  /** `--name`, `--name=value`, or a cluster such as `-qo`. */
  | {
      readonly kind: 'flags';
      readonly text: string;
      /** The long names that are meant; a name that the table does not have stands as it was written. */
      readonly names: readonly string[];
      /** The value joined to the last of them. */
      readonly value: string | undefined;
      /** Whether the next word is the last one's value. */
      readonly wantsValue: boolean;
    }
  | { readonly kind: 'value'; readonly text: string; readonly of: string };

/**
 * Tells the flags from the words in pflag's grammar, without judging any of it: so that the verb is found behind flags,
 * help is given whatever else is wrong, and half a command line can be completed.
 */
export function walkWords(table: FlagTable, words: readonly string[]): readonly WalkedWord[] {
  const walked: WalkedWord[] = [];
  let isAfterDash = false;

  for (const text of words) {
    const previous = walked.at(-1);
    if (isAfterDash) walked.push({ kind: 'word', text });
    else if (previous?.kind === 'flags' && previous.wantsValue) {
      walked.push({ kind: 'value', text, of: previous.names.at(-1) ?? '' });
    } else {
      isAfterDash = text === '--';
      walked.push(isAfterDash ? { kind: 'dash', text } : walkWord(table, text));
    }
  }
  return walked;
}

/** Whether the flag stands anywhere before `--`. */
export function hasFlag(walked: readonly WalkedWord[], name: string): boolean {
  return walked.some((word) => word.kind === 'flags' && word.names.includes(name));
}

/** Whether the flag takes the next word as its value. */
export function wantsValue(flag: Flag | undefined): boolean {
  return flag !== undefined && flag.bareValue === undefined && flag.type !== 'bool' && flag.type !== 'count';
}

function walkWord(table: FlagTable, text: string): WalkedWord {
  if (text.startsWith('--')) return walkLongFlag(table, text);
  return text.startsWith('-') && text.length > 1 ? walkCluster(table, text) : { kind: 'word', text };
}

function walkLongFlag(table: FlagTable, text: string): WalkedWord {
  const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const longName = name.replaceAll('_', '-');
  const isJoined = value !== undefined;
  return {
    kind: 'flags',
    text,
    names: [longName],
    value,
    wantsValue: !isJoined && wantsValue(table[longName]),
  };
}

function walkCluster(table: FlagTable, text: string): WalkedWord {
  const names: string[] = [];
  for (let position = 1; position < text.length; position += 1) {
    const letter = text.charAt(position);
    const [name, flag] = Object.entries(table).find(([, candidate]) => candidate.shorthand === letter) ?? [letter];
    names.push(name);

    const rest = text.slice(position + 1);
    if (wantsValue(flag) || rest.startsWith('=')) {
      const value = rest === '' ? undefined : rest.replace(/^=/, '');
      return { kind: 'flags', text, names, value, wantsValue: value === undefined };
    }
  }
  return { kind: 'flags', text, names, value: undefined, wantsValue: false };
}
