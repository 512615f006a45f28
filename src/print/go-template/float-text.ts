/** The forms that strconv.FormatFloat knows. */
export type FloatVerb = 'b' | 'e' | 'E' | 'f' | 'g' | 'G' | 'x' | 'X';

/** The decimal digits of a number, without zeros at the end, as if `0.` stood before them and `e` the exponent after. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** A number as mantissa × 2 ** exponent. */
interface Binary {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const MANTISSA_BITS = 52;

type Writer = (size: number, precision: number) => string;

const WRITERS: Readonly<Record<FloatVerb, Writer>> = {
  b: asBinary,
  x: asHexadecimal,
  X: (size, precision) => asHexadecimal(size, precision).toUpperCase(),
  e: (size, precision) => scientific(size, 'e', precision),
  E: (size, precision) => scientific(size, 'E', precision),
  f: (size, precision) => withoutExponent(precision < 0 ? shortest(size) : fixed(size, precision), precision),
  g: (size, precision) => general(size, 'e', precision),
  G: (size, precision) => general(size, 'E', precision),
};

/** Writes a number as strconv.FormatFloat does; precision -1 is as short as can be read back. */
export function floatText(value: number, verb: FloatVerb, precision: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + WRITERS[verb](Math.abs(value), precision);
}

function scientific(size: number, letter: 'e' | 'E', precision: number): string {
  return withExponent(precision < 0 ? shortest(size) : round(exact(size), precision + 1), letter, precision);
}

// The exponent is written where it is small or large (formatDigits in strconv/ftoa.go).
function general(size: number, letter: 'e' | 'E', asked: number): string {
  const isShortest = asked < 0;
  const wanted = asked === 0 ? 1 : asked;
  const decimal = isShortest ? shortest(size) : round(exact(size), wanted);
  const { digits, exponent } = decimal;
  const precision = isShortest ? digits.length : wanted;

  const reach = precision > digits.length && digits.length >= exponent ? digits.length : precision;
  if (exponent - 1 < -4 || exponent - 1 >= (isShortest ? 6 : reach)) {
    return withExponent(decimal, letter, Math.min(precision, digits.length) - 1);
  }
  const kept = precision > exponent ? digits.length : precision;
  return withoutExponent(decimal, Math.max(kept - exponent, 0));
}

function withExponent(decimal: Decimal, letter: 'e' | 'E', asked: number): string {
  const { digits, exponent } = decimal;
  const precision = asked < 0 ? Math.max(digits.length - 1, 0) : asked;
  const power = digits === '' ? 0 : exponent - 1;
  const fraction = precision > 0 ? `.${digits.slice(1, precision + 1).padEnd(precision, '0')}` : '';
  const sign = power < 0 ? '-' : '+';
  return `${digits.charAt(0) || '0'}${fraction}${letter}${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

function withoutExponent({ digits, exponent }: Decimal, asked: number): string {
  const precision = asked < 0 ? Math.max(digits.length - exponent, 0) : asked;
  const whole = exponent > 0 ? digits.slice(0, exponent).padEnd(exponent, '0') : '0';
  if (precision <= 0) return whole;

  const fraction = exponent >= 0 ? digits.slice(exponent) : '0'.repeat(-exponent) + digits;
  return `${whole}.${fraction.slice(0, precision).padEnd(precision, '0')}`;
}

function fixed(size: number, precision: number): Decimal {
  const decimal = exact(size);
  return round(decimal, decimal.exponent + precision);
}

// JavaScript's own shortest form has the same digits.
function shortest(size: number): Decimal {
  const [mantissa = '', power = ''] = size.toExponential().split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return digits === '' ? { digits, exponent: 0 } : { digits, exponent: Number(power) + 1 };
}

function exact(size: number): Decimal {
  const { mantissa, exponent } = binaryOf(size);
  if (mantissa === 0n) return { digits: '', exponent: 0 };

  const places = Math.max(0, -exponent);
  const whole = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(places);
  const text = whole.toString();
  return { digits: text.replace(/0+$/, ''), exponent: text.length - places };
}

// Rounds to so many digits, halves to even (decimal.Round in strconv/decimal.go).
function round(decimal: Decimal, count: number): Decimal {
  const { digits, exponent } = decimal;
  if (count < 0 || count >= digits.length) return decimal;

  const kept = digits.slice(0, count);
  const rest = digits.slice(count);
  const isOdd = '13579'.includes(kept.slice(-1)) && kept !== '';
  const isUp = rest === '5' ? isOdd : rest >= '5';
  const rounded = isUp ? (BigInt(kept === '' ? '0' : kept) + 1n).toString() : kept;
  const carried = isUp && rounded.length > kept.length ? 1 : 0;
  const trimmed = rounded.replace(/0+$/, '');
  return trimmed === '' ? { digits: '', exponent: 0 } : { digits: trimmed, exponent: exponent + carried };
}

function binaryOf(size: number): Binary {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  const exponentBits = Number(bits >> BigInt(MANTISSA_BITS)) & 0x7ff;
  const fraction = BigInt.asUintN(MANTISSA_BITS, bits);
  const mantissa = exponentBits === 0 ? fraction : fraction | (1n << BigInt(MANTISSA_BITS));
  return { mantissa, exponent: Math.max(exponentBits, 1) - 1075 };
}

function asBinary(size: number): string {
  const { mantissa, exponent } = binaryOf(size);
  return `${mantissa.toString()}p${exponent >= 0 ? '+' : ''}${String(exponent)}`;
}

// One digit before the point, 1 where there is any (fmtX in strconv/ftoa.go).
function asHexadecimal(size: number, precision: number): string {
  const { mantissa, exponent } = roundBits(binaryOf(size), precision);
  const length = mantissa.toString(2).length;
  const power = mantissa === 0n ? 0 : exponent + length - 1;
  const fractionBits = BigInt.asUintN(60, mantissa << BigInt(61 - length));
  const all = mantissa === 0n ? '' : fractionBits.toString(16).padStart(15, '0');
  const digits = precision < 0 ? all.replace(/0+$/, '') : all.slice(0, precision).padEnd(precision, '0');
  const fraction = digits === '' ? '' : `.${digits}`;
  return `0x${mantissa === 0n ? '0' : '1'}${fraction}p${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function roundBits(binary: Binary, precision: number): Binary {
  const { mantissa, exponent } = binary;
  const dropped = mantissa.toString(2).length - 1 - precision * 4;
  if (precision < 0 || dropped <= 0) return binary;

  const step = 1n << BigInt(dropped);
  const rest = mantissa % step;
  const kept = mantissa / step;
  const isUp = rest * 2n > step || (rest * 2n === step && kept % 2n === 1n);
  return { mantissa: isUp ? kept + 1n : kept, exponent: exponent + dropped };
}
