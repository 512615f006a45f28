import { goQuote } from './go-quote.ts';

/** The values of a Go boolean (strconv.ParseBool); undefined for other words. */
export function parseGoBoolean(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  return ['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text) ? false : undefined;
}

/** A whole number, or what Go has against it in its words. */
export type ParsedInteger = { readonly value: bigint } | { readonly problem: string };

/** Reads a whole number of 64 bits as a Go literal: `10`, `-1`, `0x1F`, `0b11`, `017`, `1_000` (strconv.ParseInt, base 0). */
export function parseGoLiteral(text: string): ParsedInteger {
  const form = /^([-+]?)(0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|0|[1-9](?:_?[0-9])*)$/;
  const [, sign = '', digits] = form.exec(text) ?? [];
  return parse('ParseInt', text, sign, digits?.replaceAll('_', '').replace(/^0(?=[0-7])/, '0o'));
}

/** Reads a whole number of 64 bits, decimal digits only (strconv.Atoi). */
export function parseGoDecimal(text: string): ParsedInteger {
  const [, sign = '', digits] = /^([-+]?)([0-9]+)$/.exec(text) ?? [];
  return parse('Atoi', text, sign, digits);
}

function parse(functionName: string, text: string, sign: string, digits: string | undefined): ParsedInteger {
  const problem = `strconv.${functionName}: parsing ${goQuote(text)}`;
  if (digits === undefined) return { problem: `${problem}: invalid syntax` };

  const value = sign === '-' ? -BigInt(digits) : BigInt(digits);
  return BigInt.asIntN(64, value) === value ? { value } : { problem: `${problem}: value out of range` };
}
