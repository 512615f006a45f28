/** Which numbers, of a list of different ones, make the longest row that goes up. */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const isRising = numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? number) < number);
  if (isRising) return new Set(numbers);
  const rows: Row[] = [];
  for (const number of numbers) {
    const before = longest(rows.filter((row) => row.number < number));
    rows.push({ number, before, length: (before?.length ?? 0) + 1 });
  }
  const rise = new Set<number>();
  for (let row = longest(rows); row !== undefined; row = row.before) rise.add(row.number);
  return rise;
}

/** A row that goes up, by its last number. */
interface Row {
  readonly number: number;
  readonly before: Row | undefined;
  readonly length: number;
}

function longest(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best !== undefined && best.length >= row.length ? best : row),
    undefined,
  );
}
