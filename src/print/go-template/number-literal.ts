import { goQuote } from '../../command-line/flags/go-quote.ts';
import { parseGoLiteral } from '../../command-line/flags/go-number.ts';
import { goInteger, type GoValue } from './go-value.ts';
import type { TokenType } from './token.ts';
import { unquoteCharacter } from './unquote.ts';

/** What a number in a template stands for, or what Go has against it. */
export type NumberLiteral = { readonly value: GoValue } | { readonly overflow: true } | { readonly problem: string };

const DIGITS = String.raw`\d(?:_?\d)*`;
const DECIMAL = new RegExp(String.raw`^[-+]?(?:${DIGITS}\.?(?:${DIGITS})?|\.${DIGITS})(?:[eE][-+]?${DIGITS})?$`);
const HEXADECIMAL_DIGITS = String.raw`[\da-fA-F](?:_?[\da-fA-F])*`;
const HEXADECIMAL = new RegExp(
  String.raw`^([-+]?)0[xX]_?(?:(${HEXADECIMAL_DIGITS})\.?(${HEXADECIMAL_DIGITS})?|\.(${HEXADECIMAL_DIGITS}))[pP]([-+]?${DIGITS})$`,
);
// What fmt.Sscan takes for one of the two parts; an i at its start could have become Inf.
const COMPLEX_PART =
  /^[-+]?i?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][-+]?[\d_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eEpP][-+]?[\d_]*)?)/;

/** Reads a number as a template's parser does (newNumber in parse/node.go, idealConstant in exec.go). */
export function readNumber(text: string, type: TokenType): NumberLiteral {
  if (type === 'character constant') return readCharacter(text);
  if (type === 'complex') return readComplex(text);
  if (text.endsWith('i')) {
    const imaginary = parseFloat64(text.slice(0, -1));
    if (imaginary !== undefined) return { value: { kind: 'complex128', real: 0, imaginary } };
  }

  const integer = parseGoLiteral(text);
  if ('value' in integer) return integerOrFloat(text, integer.value);
  if (integer.problem.endsWith('value out of range') && isUnsigned(text)) return { overflow: true };
  return readFloat(text);
}

// A literal that is whole is an int, but for the forms in which people write fractions. ParseInt reads no such form.
function integerOrFloat(text: string, value: bigint): NumberLiteral {
  const isFloat = !/^0[xX]/.test(text) && /[.eEpP]/.test(text);
  return { value: isFloat ? { kind: 'float64', value: Number(value) } : goInteger(value) };
}

function readFloat(text: string): NumberLiteral {
  const value = parseFloat64(text);
  if (value === undefined) return { problem: `illegal number syntax: ${goQuote(text)}` };
  if (!/[.eEpP]/.test(text)) return { problem: `integer overflow: ${goQuote(text)}` };
  return { value: { kind: 'float64', value } };
}

function readCharacter(text: string): NumberLiteral {
  const character = unquoteCharacter(text.slice(1), "'");
  if (character === undefined) return { problem: 'invalid syntax' };
  if (text.slice(1 + character.length) !== "'") return { problem: `malformed character constant: ${text}` };
  return { value: goInteger(character.code) };
}

function readComplex(text: string): NumberLiteral {
  const realText = complexPart(text);
  const signed = text.slice(realText.length);
  const imaginaryText = signed.charAt(0) + complexPart(signed.slice(1));
  if (!/^[-+]/.test(signed) || !signed.startsWith('i', imaginaryText.length)) {
    return { problem: 'syntax error scanning complex number' };
  }

  const real = parseFloat64(realText);
  if (real === undefined) return { problem: floatProblem(realText) };
  const imaginary = parseFloat64(imaginaryText);
  if (imaginary === undefined) return { problem: floatProblem(imaginaryText) };
  return { value: { kind: 'complex128', real, imaginary } };
}

function complexPart(text: string): string {
  return COMPLEX_PART.exec(text)?.[0] ?? '';
}

function floatProblem(text: string): string {
  const isNumber = DECIMAL.test(text) || HEXADECIMAL.test(text);
  return `strconv.ParseFloat: parsing ${goQuote(text)}: ${isNumber ? 'value out of range' : 'invalid syntax'}`;
}

/** strconv.ParseFloat of 64 bits; undefined for what is none, or too large. */
function parseFloat64(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text.replaceAll('_', '')) : parseHexadecimal(text);
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

function parseHexadecimal(text: string): number | undefined {
  const [form, sign, whole = '', fraction, onlyFraction, exponent] = HEXADECIMAL.exec(text) ?? [];
  if (form === undefined) return undefined;

  const fractionDigits = (fraction ?? onlyFraction ?? '').replaceAll('_', '');
  const mantissa = Number(BigInt(`0x${whole.replaceAll('_', '')}${fractionDigits}`));
  const power = Number((exponent ?? '').replaceAll('_', '')) - 4 * fractionDigits.length;
  // In two steps, for 2 ** -1074 is the smallest number that there is.
  const half = Math.trunc(power / 2);
  const value = mantissa === 0 ? 0 : mantissa * 2 ** half * 2 ** (power - half);
  return sign === '-' ? -value : value;
}

function isUnsigned(text: string): boolean {
  const digits = text.replaceAll('_', '').replace(/^0(?=[0-7])/, '0o');
  return /^\d/.test(text) && BigInt.asUintN(64, BigInt(digits)) === BigInt(digits);
}
