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

/** What Go's time.ParseDuration has against the text, in its words; undefined when it takes it. */
export function durationProblem(text: string): string | undefined {
  const invalid = `time: invalid duration ${quote(text)}`;
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') return undefined;
  if (unsigned === '') return invalid;

  let sum = 0n;
  for (const [part, amount = '', unit = ''] of unsigned.matchAll(/(\d*(?:\.\d*)?)([^\d.]*)/g)) {
    if (part === '') break;
    if (!/\d/.test(amount)) return invalid;

    const nanoseconds = NANOSECONDS.get(unit);
    if (nanoseconds === undefined) return `time: ${unitProblem(unit)} in duration ${quote(text)}`;
    sum += times(amount, nanoseconds);
  }
  return sum > greatestOf(text) ? invalid : undefined;
}

function unitProblem(unit: string): string {
  return unit === '' ? 'missing unit' : `unknown unit ${quote(unit)}`;
}

function times(amount: string, nanoseconds: bigint): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole) * nanoseconds + (BigInt(fraction) * nanoseconds) / 10n ** BigInt(fraction.length);
}

// The smallest number of 64 bits is one further from nought than the greatest.
function greatestOf(text: string): bigint {
  return text.startsWith('-') ? 1n << 63n : (1n << 63n) - 1n;
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
