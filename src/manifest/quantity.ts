/** A quantity as Kubernetes prints it, or what it has against the text in its words. */
export type ParsedQuantity = { readonly canonical: string } | { readonly problem: string };

/** How a quantity writes thousands: `1k`, `1e3`, or, of two, `1Ki`. */
export type QuantityFormat = 'decimal' | 'decimal exponent' | 'binary';

interface Suffix {
  readonly format: QuantityFormat;
  /** Of two for binary suffixes, of ten for the others. */
  readonly exponent: number;
}

interface QuantityParts {
  readonly isNegative: boolean;
  /** The digits before and after the point; never empty. */
  readonly digits: string;
  readonly decimals: number;
  readonly suffix: Suffix;
}

/** A number is `amount` times ten to the `exponent`. */
interface Scaled {
  readonly amount: bigint;
  readonly exponent: number;
}

const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const SMALLEST_EXPONENT = -9;
const GREATEST_BINARY = (1n << 63n) - 1n;

/** Reads a quantity such as `100m` or `1.5Gi` and puts it as Kubernetes does (apimachinery, pkg/api/resource). */
export function parseQuantity(text: string): ParsedQuantity {
  const parts = readParts(text);
  if ('problem' in parts) return parts;
  return { canonical: isCanonical(parts) ? text : writeCanonical(parts) };
}

function readParts(text: string): QuantityParts | { readonly problem: string } {
  const match = /^([-+]?)0*([0-9]*)(?:\.([0-9]*))?([eEinumkKMGTP]*[-+]?[0-9]*)$/.exec(text);
  if (text === '' || match === null) return { problem: WRONG_FORM };

  const [, sign, whole = '', fraction = '', suffixText = ''] = match;
  const suffix = readSuffix(suffixText);
  if (suffix === undefined) return { problem: "unable to parse quantity's suffix" };

  const digits = (whole === '' ? '0' : whole) + fraction;
  const parts = { isNegative: sign === '-', digits, decimals: fraction.length, suffix };
  // A lone suffix is nought to Kubernetes, but only where it takes the quick way.
  const isNumber = /^[-+]?\.?[0-9]/.test(text) || isQuick(parts);
  return isNumber ? parts : { problem: 'unable to parse numeric part of quantity' };
}

const WRONG_FORM = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

function readSuffix(text: string): Suffix | undefined {
  if (DECIMAL_SUFFIXES.includes(text)) {
    return { format: 'decimal', exponent: DECIMAL_SUFFIXES.indexOf(text) * 3 + SMALLEST_EXPONENT };
  }
  if (BINARY_SUFFIXES.includes(text)) return { format: 'binary', exponent: BINARY_SUFFIXES.indexOf(text) * 10 };

  const [, exponent] = /^[eE]([-+]?[0-9]+)$/.exec(text) ?? [];
  return exponent === undefined ? undefined : { format: 'decimal exponent', exponent: Number(exponent) };
}

// Whether Kubernetes reads the quantity by way of an int64, rather than of a decimal of any length.
function isQuick({ digits, decimals, suffix }: QuantityParts): boolean {
  if (suffix.format !== 'binary') return digits.length <= 18 && suffix.exponent - decimals >= SMALLEST_EXPONENT;

  const mostDigits = 14 - (suffix.exponent / 10) * 3;
  return decimals === 0 && digits.length <= mostDigits && BigInt(digits) << BigInt(suffix.exponent) <= GREATEST_BINARY;
}

// On the quick way it keeps the text as typed where that is as good as canonical.
function isCanonical(parts: QuantityParts): boolean {
  const { digits, decimals, suffix } = parts;
  if (!isQuick(parts)) return false;
  if (suffix.format === 'binary') return BigInt(digits) % 8n !== 0n;
  return (suffix.exponent - decimals) % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
}

function writeCanonical({ isNegative, digits, decimals, suffix }: QuantityParts): string {
  const { format } = suffix;
  const isBinary = format === 'binary';
  const amount = isBinary ? BigInt(digits) << BigInt(suffix.exponent) : BigInt(digits);
  const exponent = isBinary ? 0 : suffix.exponent;
  const value = capped(roundedUp({ amount, exponent: exponent - decimals }), format);
  const text = writeScaled(value, format);
  return isNegative && value.amount !== 0n ? `-${text}` : text;
}

/** Puts an amount in billionths as Kubernetes does (CanonicalizeBytes). */
export function writeQuantity(nano: bigint, format: QuantityFormat): string {
  const text = writeScaled({ amount: nano < 0n ? -nano : nano, exponent: SMALLEST_EXPONENT }, format);
  return nano < 0n ? `-${text}` : text;
}

function writeScaled(value: Scaled, format: QuantityFormat): string {
  if (value.amount === 0n) return '0';
  if (format === 'binary') return writeBinary(value) ?? writeDecimal(value, 'decimal');
  return writeDecimal(value, format);
}

// Whoever asks for a little gets a little: what is too small to be told is the smallest that can be.
function roundedUp({ amount, exponent }: Scaled): Scaled {
  const excess = SMALLEST_EXPONENT - exponent;
  if (amount === 0n || excess <= 0) return { amount, exponent };
  if (excess > amount.toString().length) return { amount: 1n, exponent: SMALLEST_EXPONENT };

  const divisor = 10n ** BigInt(excess);
  return { amount: (amount + divisor - 1n) / divisor, exponent: SMALLEST_EXPONENT };
}

function capped(value: Scaled, format: QuantityFormat): Scaled {
  const isTooGreat = format === 'binary' && value.amount > GREATEST_BINARY * 10n ** BigInt(-value.exponent);
  return isTooGreat ? { amount: GREATEST_BINARY, exponent: 0 } : value;
}

// Fractions, and what is less than 1Ki, are put in decimals.
function writeBinary({ amount, exponent }: Scaled): string | undefined {
  const divisor = 10n ** BigInt(-exponent);
  let whole = amount / divisor;
  if (amount % divisor !== 0n || whole < 1024n) return undefined;

  let power = 0;
  for (; whole % 1024n === 0n; power += 1) whole /= 1024n;
  return `${whole.toString()}${BINARY_SUFFIXES[power] ?? ''}`;
}

function writeDecimal(value: Scaled, format: QuantityFormat): string {
  let { amount, exponent } = value;
  for (; amount % 10n === 0n; exponent += 1) amount /= 10n;
  for (; exponent % 3 !== 0; exponent -= 1) amount *= 10n;

  const byNumber = exponent === 0 ? '' : `e${exponent}`;
  const suffix = format === 'decimal' ? DECIMAL_SUFFIXES[(exponent - SMALLEST_EXPONENT) / 3] : byNumber;
  return `${amount.toString()}${suffix ?? ''}`;
}
