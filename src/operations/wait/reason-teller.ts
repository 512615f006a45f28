import type { Reason } from './progress.ts';

/** How long something that only takes its time goes on before it is worth a word, in milliseconds. */
const QUIET_MILLISECONDS = 3000;

/** Chooses which reasons are told: each once, until there is another. */
export class ReasonTeller {
  #last: { readonly key: string; readonly count: number | undefined; readonly since: number } | undefined;
  #told: string | undefined;

  /** Whether to tell this reason, seen so many milliseconds after the waiting began. What ends it is told at the end. */
  isNews({ key, count, weight }: Reason, elapsed: number): boolean {
    if (this.#last?.key !== key || this.#last.count !== count) this.#last = { key, count, since: elapsed };
    const name = `${key} ${String(count ?? '')}`;
    const isDue = weight === 'trouble' || elapsed - this.#last.since >= QUIET_MILLISECONDS;
    if (weight === 'final' || weight === 'way' || this.#told === name || !isDue) return false;
    this.#told = name;
    return true;
  }
}
