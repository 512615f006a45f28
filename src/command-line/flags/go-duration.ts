const NANOSECONDS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['µs', 1_000n],
  ['μs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

/** A duration, or what Go has against it in its words. */
export type ParsedDuration = { readonly milliseconds: number } | { readonly problem: string };

/** Reads a duration such as `1m30s` or `1.5h` as Go's time.ParseDuration does; `0` needs no unit. */
export function parseGoDuration(text: string): ParsedDuration {
  const invalid = { problem: `time: invalid duration ${quote(text)}` };
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') return { milliseconds: 0 };
  if (unsigned === '') return invalid;

  let sum = 0n;
  for (const [, amount = '', unit = ''] of unsigned.matchAll(/(?!$)(\d*(?:\.\d*)?)([^\d.]*)/g)) {
    if (!/\d/.test(amount)) return invalid;

    const nanoseconds = NANOSECONDS.get(unit);
    if (nanoseconds === undefined) return { problem: `time: ${unitProblem(unit)} in duration ${quote(text)}` };
    sum += times(amount, nanoseconds);
  }
  const signed = text.startsWith('-') ? -sum : sum;
  return BigInt.asIntN(64, signed) === signed ? { milliseconds: Number(signed) / NANOSECONDS_A_MILLISECOND } : invalid;
}

const NANOSECONDS_A_MILLISECOND = 1e6;

function unitProblem(unit: string): string {
  return unit === '' ? 'missing unit' : `unknown unit ${quote(unit)}`;
}

function times(amount: string, nanoseconds: bigint): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole) * nanoseconds + (BigInt(fraction) * nanoseconds) / 10n ** BigInt(fraction.length);
}

// The time package quotes in its own way: byte by byte where it is no ASCII.
function quote(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) => {
    if (byte < 0x20 || byte >= 0x80) return `\\x${byte.toString(16).padStart(2, '0')}`;
    const character = String.fromCharCode(byte);
    return character === '"' || character === '\\' ? `\\${character}` : character;
  });
  return `"${bytes.join('')}"`;
}
