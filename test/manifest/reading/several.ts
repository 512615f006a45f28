import type { Random } from '../../support/random.ts';

/** As many as `most`, or fewer, each made anew. */
export function several<Item>(random: Random, most: number, make: () => Item): readonly Item[] {
  return Array.from({ length: random.below(most + 1) }, make);
}
