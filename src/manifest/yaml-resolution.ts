/**
 * What YAML 1.1 makes of a bare word, as go-yaml v2 reads it (resolve.go). A string that would be read as something
 * else has to be quoted.
 */
const NAMED_VALUES: ReadonlySet<string> = new Set(
  [
    'y Y yes Yes YES true True TRUE on On ON n N no No NO false False FALSE off Off OFF',
    '~ null Null NULL',
    '.nan .NaN .NAN .inf .Inf .INF +.inf +.Inf +.INF -.inf -.Inf -.INF',
  ].flatMap((line) => line.split(' ')),
);

/** Whether the text, written bare, is read back as a string. */
export function isReadAsString(text: string): boolean {
  if (text === '' || NAMED_VALUES.has(text)) return false;
  if (text.startsWith('.')) return !isFloat(text, /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/);
  if (!/^[-+0-9]/.test(text)) return true;

  const withoutUnderscores = text.replaceAll('_', '');
  return !(
    isInteger(withoutUnderscores) ||
    isFloat(withoutUnderscores, /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/) ||
    isBase60(text) ||
    isTimestamp(text)
  );
}

// What does not fit into a float64 stays a string: `1e400`.
function isFloat(text: string, form: RegExp): boolean {
  return form.test(text) && Number.isFinite(Number(text));
}

function isInteger(text: string): boolean {
  const digits = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.exec(text);
  if (digits !== null) return fitsInto64Bits(digits[1] ?? '', valueOf(digits[2] ?? ''));

  // go-yaml cuts `0b` off and reads what follows on its own, sign and all.
  const binary = /^0b([-+])([01]+)$/.exec(text);
  return binary !== null && fitsInto64Bits(binary[1] ?? '', valueOf(`0b${binary[2] ?? ''}`));
}

function valueOf(digits: string): bigint {
  return BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

// With a sign it is read as an int64, without one as an uint64 at most.
function fitsInto64Bits(sign: string, value: bigint): boolean {
  if (sign === '') return value < 1n << 64n;
  return sign === '-' ? value <= 1n << 63n : value < 1n << 63n;
}

// go-yaml does not read `1:30` as a number, but quotes it for those that do.
function isBase60(text: string): boolean {
  return /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/.test(text);
}

const CLOCK = String.raw`(?:[01]?\d|2[0-3]):[0-5]?\d:[0-5]?\d(?:[.,]\d+)?`;

// Go's time.Parse lets whole days and hours pass in a zone: `+24:60`.
const TIME_OF_DAY = new RegExp(`^(?:[Tt]${CLOCK}(?:Z|[-+](?:[01]\\d|2[0-4]):(?:[0-5]\\d|60))| +${CLOCK})$`);

function isTimestamp(text: string): boolean {
  const [, date, time] = /^(\d{4}-\d\d?-\d\d?)(.*)$/s.exec(text) ?? [];
  if (date === undefined || time === undefined || !isDate(date)) return false;
  return time === '' || TIME_OF_DAY.test(time);
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  // Leap years come again every 400 years; JavaScript would take the year 50 for 1950.
  const date = new Date(Date.UTC(2000 + (year % 400), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
