import { pad, type Directive } from './directive.ts';
import { floatText, type FloatVerb } from './float-text.ts';

const VERBS: Readonly<Partial<Record<string, { readonly form: FloatVerb; readonly precision: number }>>> = {
  v: { form: 'g', precision: -1 },
  b: { form: 'b', precision: -1 },
  g: { form: 'g', precision: -1 },
  G: { form: 'G', precision: -1 },
  x: { form: 'x', precision: -1 },
  X: { form: 'X', precision: -1 },
  f: { form: 'f', precision: 6 },
  F: { form: 'f', precision: 6 },
  e: { form: 'e', precision: 6 },
  E: { form: 'E', precision: 6 },
};

/** Formats a number by a verb of Go's fmt (fmtFloat in fmt/print.go); undefined for a verb that such numbers lack. */
export function formatFloat(value: number, verb: string, directive: Directive): string | undefined {
  const found = VERBS[verb];
  if (found === undefined) return undefined;

  const precision = directive.precision ?? found.precision;
  const text = floatText(value, found.form, precision);
  const isNegative = text.startsWith('-');
  const bare = isNegative ? text.slice(1) : text;
  const isSharp = directive.sharp && found.form !== 'b';
  return withSign(isNegative, isSharp ? withPoint(bare, found.form, precision) : bare, directive);
}

/** Formats a complex number as its two parts (fmtComplex in fmt/print.go); the second always has a sign. */
export function formatComplex(
  { real, imaginary }: { readonly real: number; readonly imaginary: number },
  verb: string,
  directive: Directive,
): string | undefined {
  const realText = formatFloat(real, verb, directive);
  const imaginaryText = formatFloat(imaginary, verb, { ...directive, plus: true });
  return realText === undefined || imaginaryText === undefined ? undefined : `(${realText}${imaginaryText}i)`;
}

function withSign(isNegative: boolean, bare: string, directive: Directive): string {
  const sign = isNegative ? '-' : positiveSign(directive);
  const isPadded = directive.zero && !directive.minus && directive.width > bare.length + 1;
  // Zeros stand between the sign and the number.
  return sign !== '' && isPadded ? sign + bare.padStart(directive.width - 1, '0') : pad(sign + bare, directive);
}

function positiveSign({ plus, space }: Directive): string {
  if (plus) return '+';
  return space ? ' ' : '';
}

// `#` keeps the point, and the zeros at the end as far as the precision reaches.
function withPoint(bare: string, form: FloatVerb, precision: number): string {
  const [, number = '', exponent = ''] = (/^0x/i.test(bare) ? /^([^pP]*)(.*)$/ : /^([^eE]*)(.*)$/).exec(bare) ?? [];
  const pointed = number.includes('.') ? number : `${number}.`;
  return pointed + (['g', 'G', 'x'].includes(form) ? zerosFor(number, precision) : '') + exponent;
}

function zerosFor(number: string, precision: number): string {
  const significant = number.replaceAll('.', '').replace(/^0+/, '').length;
  const shown = number === '0' ? 1 : significant;
  return '0'.repeat(Math.max(0, (precision === -1 ? 6 : precision) - shown));
}
