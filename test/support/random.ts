/** Chance that can be had again: the same seed makes the same choices. */
export interface Random {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** True so often: 0.1 is once in ten times. */
  readonly chance: (share: number) => boolean;
}

export function random(seed: number): Random {
  const next = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] ?? items[0], chance: (share) => next() < share };
}

/** Numbers from 0 up to 1. Any generator would do (this is Marsaglia's xorshift): what counts is that they can be had again. */
export function randomNumbers(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
