import { quoteWord } from '../../nodes/conversation/quote.ts';

/** A word as one would type it in a shell: in quotes only where it needs them. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : quoteWord(word);
}
