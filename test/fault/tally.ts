/** Counts what a suite of faults tried. */
export interface Tally {
  /** How many moments were tried inside the write window, and how many besides. */
  inside: number;
  outside: number;
  readonly found: { old: number; new: number };
  /** What was lost, a line each. */
  readonly losses: string[];
}

export function newTally(): Tally {
  return { inside: 0, outside: 0, found: { old: 0, new: 0 }, losses: [] };
}

/** `1,188 moments inside the write window: 0 lost`, which test/tools/run-tests.mjs adds up. */
export function summaryOf(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number): string =>
    tallies.reduce((total, tally) => total + count(tally), 0).toLocaleString('en');
  return `${sum(({ inside }) => inside)} moments inside the write window: ${sum(({ losses }) => losses.length)} lost`;
}

/** What one suite tried and found. */
export function describeTally({ inside, outside, found, losses }: Tally): string {
  return `${inside} moments inside the write window, ${outside} outside: ${found.old} old, ${found.new} new, ${losses.length} lost`;
}
