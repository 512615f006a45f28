/** The time of a program and of the peer that it is held against, run one after the other, in milliseconds. */
export interface Pair {
  readonly peer: number;
  readonly own: number;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

export interface Comparison {
  readonly name: string;
  readonly peer: Spread;
  readonly own: Spread;
  /** Of each pair: what slows the machine down for a while slows both of a pair. */
  readonly ratio: Spread;
  /** What the median of the ratios may be at most. */
  readonly bound: number;
}

/** Compares pair by pair. */
export function comparePairs(name: string, bound: number, pairs: readonly Pair[]): Comparison {
  return {
    name,
    bound,
    peer: spreadOf(pairs.map(({ peer }) => peer)),
    own: spreadOf(pairs.map(({ own }) => own)),
    ratio: spreadOf(pairs.map(({ peer, own }) => own / peer)),
  };
}

export function isWithinBound({ ratio, bound }: Comparison): boolean {
  return ratio.median <= bound;
}

/** Writes comparisons as a table: medians in seconds, with the least and the greatest in brackets. */
export function formatComparisons(comparisons: readonly Comparison[]): string {
  const rows = [
    ['SECONDS', 'PEER', 'KSTATIC', 'RATIO', 'BOUND', ''],
    ...comparisons.map((comparison) => [
      comparison.name,
      formatSpread(comparison.peer, seconds),
      formatSpread(comparison.own, seconds),
      formatSpread(comparison.ratio, ratio),
      ratio(comparison.bound),
      isWithinBound(comparison) ? 'ok' : 'TOO SLOW',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)];
  const above = sorted[Math.ceil(middle)];
  const least = sorted[0];
  const greatest = sorted.at(-1);
  if (below === undefined || above === undefined || least === undefined || greatest === undefined) {
    throw new RangeError('nothing was measured');
  }
  return { median: (below + above) / 2, least, greatest };
}

function formatSpread({ median, least, greatest }: Spread, format: (value: number) => string): string {
  return `${format(median)} (${format(least)}-${format(greatest)})`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function ratio(value: number): string {
  return value.toFixed(2);
}
