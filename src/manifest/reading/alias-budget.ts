import { TextProblem } from './yaml-cursor.ts';

/** Up to so many values may nearly all come from aliases, of so many nearly none (decode.go, allowedAliasRatio). */
const SMALL = 400_000;
const LARGE = 4_000_000;

/** Counts the values that a text makes go-yaml v2 decode, and refuses one that repeats itself too often. */
export class AliasBudget {
  /** The document is one, too. */
  #count = 1;
  #aliased = 0;

  get count(): number {
    return this.#count;
  }

  /** @throws TextProblem where that is one too many */
  spend(offset: number): void {
    this.#count += 1;
    this.#check(offset);
  }

  /**
   * Counts an alias, and what it repeats.
   *
   * @throws TextProblem where that is too much
   */
  repeat(weight: number, offset: number): void {
    this.#count += 1 + weight;
    this.#aliased += weight;
    this.#check(offset);
  }

  #check(offset: number): void {
    if (this.#aliased <= 100 || this.#count <= 1000) return;
    if (this.#aliased / this.#count > allowedShare(this.#count)) {
      throw new TextProblem('document contains excessive aliasing', offset);
    }
  }
}

function allowedShare(count: number): number {
  if (count <= SMALL) return 0.99;
  return count >= LARGE ? 0.1 : 0.99 - 0.89 * ((count - SMALL) / (LARGE - SMALL));
}
