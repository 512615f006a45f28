import { goQuote } from '../../command-line/flags/go-quote.ts';
import { isGoInteger, isGoList, type GoValue } from './go-value.ts';

/** Prints a value as Go's fmt does with `%v`: `map[a:1 b:[x y]]`, `<nil>`, `2.000001e+09`. */
export function formatGo(value: GoValue): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number') return formatGoFloat(value);
  if (typeof value !== 'object') return String(value);
  if (isGoInteger(value)) return String(value.value);
  if (isGoList(value)) return `[${value.map(formatGo).join(' ')}]`;
  return `map[${[...value].map(([key, field]) => `${key}:${formatGo(field)}`).join(' ')}]`;
}

/** Prints a value in Go's own syntax, as `%#v` does: `map[string]interface {}{"a":[]interface {}{1}}`. */
export function formatGoSyntax(value: GoValue): string {
  if (value === null) return 'interface {}(nil)';
  if (typeof value === 'string') return goQuote(value);
  if (typeof value !== 'object') return formatGo(value);
  if (isGoInteger(value)) return value.type === 'uint8' ? `0x${value.value.toString(16)}` : String(value.value);
  if (isGoList(value)) return `[]interface {}{${value.map(formatGoSyntax).join(', ')}}`;
  const fields = [...value].map(([key, field]) => `${goQuote(key)}:${formatGoSyntax(field)}`);
  return `map[string]interface {}{${fields.join(', ')}}`;
}

// strconv's shortest form (`%g`) has an exponent below 1e-4 and from 1e6 on.
const LARGEST_PLAIN_EXPONENT = 5;
const SMALLEST_PLAIN_EXPONENT = -4;

function formatGoFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  return (value < 0 || Object.is(value, -0) ? '-' : '') + formatMagnitude(Math.abs(value));
}

function formatMagnitude(value: number): string {
  const [mantissa = '', exponentText = ''] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
    return plainDecimal(mantissa.replace('.', ''), exponent);
  }
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function plainDecimal(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
