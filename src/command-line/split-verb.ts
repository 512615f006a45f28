import { rootFlags } from './root-flags.ts';
import { walkWords } from './walk-words.ts';

export interface SplitWords {
  readonly verb: string | undefined;
  readonly rest: readonly string[];
}

/** Takes the verb out of the words; what stood before it, as kubectl's global flags may, joins what follows it. */
export function splitVerb(words: readonly string[]): SplitWords {
  const walked = walkWords(rootFlags, words);
  const position = walked.findIndex((word) => word.kind === 'word' || word.kind === 'dash');
  if (walked[position]?.kind !== 'word') return { verb: undefined, rest: words };
  return { verb: words[position], rest: [...words.slice(0, position), ...words.slice(position + 1)] };
}
