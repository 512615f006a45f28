/** What a file is read as, in one way of writing: its value, or undefined where it is refused, and then why. */
export interface ComparedReading {
  readonly value: string | undefined;
  readonly problem: string | undefined;
  /** Whether Go might have read another value just as well: of keys of a map that become one, chance chooses. */
  readonly isChance: boolean;
}

/** The value with the keys of each object in order. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}
