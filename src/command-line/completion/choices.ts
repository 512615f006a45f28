import type { CompletionSource, Flag } from '../flags/flag-table.ts';

/** A word that may come next, and what it is. */
export interface Choice {
  readonly value: string;
  readonly description?: string;
}

/** What may come next: words that are known, and a kind of thing that is looked up. */
export interface Completion {
  readonly choices: readonly Choice[];
  readonly source?: CompletionSource;
  /** What was typed of it so far; for `--node=cp` that is `cp`. */
  readonly typed: string;
  /** What the choices have in front, for lists with commas: `cp1,`. */
  readonly listed: string;
}

/** Whether the flag may be given more than once with gain. */
export function isRepeatable(flag: Flag): boolean {
  return flag.type === 'stringArray' || flag.type === 'stringSlice' || flag.type === 'count';
}

/** Whether the flag's value is a list with commas. */
export function takesList(flag: Flag): boolean {
  return flag.type === 'stringSlice' || flag.completes === 'nodes';
}

/** One line for a list of choices: the first sentence of what the flag does. */
export function flagSummary(flag: Flag): string {
  return /^(.*?)\.(?:\s|$)/s.exec(flag.usage)?.[1] ?? flag.usage;
}
