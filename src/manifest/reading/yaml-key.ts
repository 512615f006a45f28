import type { TextNode } from './text-node.ts';

/**
 * What becomes of a map's key in JSON, which has strings only (sigs.k8s.io/yaml, convertToJSONableObject); undefined for
 * a null or a number beyond int64, which are refused.
 */
export function keyText({ type, value }: Pick<TextNode, 'type' | 'value'>): string | undefined {
  if (type === 'null' || type === 'unsigned' || typeof value === 'object') return undefined;
  return type === 'float' ? float32Text(Number(value)) : String(value);
}

/** As Go's strconv.FormatFloat(value, 'g', -1, 32): the shortest digits that no other float32 has. */
function float32Text(value: number): string {
  const float = Math.fround(value);
  if (Number.isNaN(float)) return '.nan';
  if (!Number.isFinite(float)) return float < 0 ? '-.inf' : '.inf';
  if (float === 0) return Object.is(float, -0) ? '-0' : '0';
  const { digits, exponent } = shortestDigits(Math.abs(float));
  const text = exponent < -4 || exponent >= 6 ? scientific(digits, exponent) : fixed(digits, exponent);
  return float < 0 ? `-${text}` : text;
}

interface Digits {
  readonly digits: string;
  /** Of the first digit. */
  readonly exponent: number;
}

function shortestDigits(float: number): Digits {
  for (let count = 1; count < MOST_DIGITS; count += 1) {
    const text = float.toExponential(count - 1);
    if (Math.fround(Number(text)) === float) return partsOf(text);
  }
  return partsOf(float.toExponential(MOST_DIGITS - 1));
}

/** As many tell any two float32 apart. */
const MOST_DIGITS = 9;

function partsOf(text: string): Digits {
  const [mantissa = '', exponent] = text.split('e');
  return { digits: mantissa.replace('.', '').replace(/0+$/, ''), exponent: Number(exponent) };
}

function scientific(digits: string, exponent: number): string {
  const mantissa = digits.length === 1 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`;
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function fixed(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return rest === '' ? whole : `${whole}.${rest}`;
}
