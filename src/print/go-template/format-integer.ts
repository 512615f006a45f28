import { isPrintable } from '../../command-line/flags/go-quote.ts';
import { pad, padWithSpaces, type Directive } from './directive.ts';
import { quoteRune } from './format-text.ts';
import { runeIn } from './go-text.ts';

const LARGEST_RUNE = 0x10ffffn;
const REPLACEMENT = '\ufffd';

const BASES: Readonly<Partial<Record<string, number>>> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

/** Formats a whole number by a verb of Go's fmt (fmtInteger in fmt/print.go); undefined for a verb that numbers lack. */
export function formatInteger(value: bigint, verb: string, directive: Directive): string | undefined {
  const base = BASES[verb];
  if (base !== undefined) return inBase(value, base, verb, directive);
  switch (verb) {
    case 'c':
      return pad(runeOf(value), directive);
    case 'q':
      return pad(quoteRune(runeOf(value), directive), directive);
    case 'U':
      return padWithSpaces(asUnicode(BigInt.asUintN(64, value), directive), directive);
    default:
      return undefined;
  }
}

/** A character as `%#U` shows it: U+0025 '%'. */
export function showCodePoint(found: string): string {
  const character = runeIn(found);
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return isPrintable(character) ? `U+${digits} '${character}'` : `U+${digits}`;
}

function inBase(value: bigint, base: number, verb: string, directive: Directive): string {
  const isNegative = value < 0n;
  const bare = (isNegative ? -value : value).toString(base);
  if (directive.precision === 0 && value === 0n) return padWithSpaces('', directive);

  const digits = bare.padStart(leastDigits(isNegative, directive), '0');
  const number = prefix(digits, base, verb, directive) + (verb === 'X' ? digits.toUpperCase() : digits);
  return padWithSpaces(signOf(isNegative, directive) + number, directive);
}

function leastDigits(isNegative: boolean, { precision, zero, minus, width, plus, space }: Directive): number {
  if (precision !== undefined) return precision;
  if (!zero || minus) return 0;
  return isNegative || plus || space ? width - 1 : width;
}

function prefix(digits: string, base: number, verb: string, { sharp }: Directive): string {
  const octal = verb === 'O' ? '0o' : '';
  if (!sharp) return octal;
  if (base === 2) return '0b';
  if (base === 8) return digits.startsWith('0') ? octal : `${octal}0`;
  if (base === 16) return verb === 'X' ? '0X' : '0x';
  return '';
}

function signOf(isNegative: boolean, { plus, space }: Directive): string {
  if (isNegative) return '-';
  if (plus) return '+';
  return space ? ' ' : '';
}

function runeOf(value: bigint): string {
  const isRune = value >= 0n && value <= LARGEST_RUNE && (value < 0xd800n || value > 0xdfffn);
  return isRune ? String.fromCodePoint(Number(value)) : REPLACEMENT;
}

function asUnicode(code: bigint, { precision, sharp }: Directive): string {
  const digits = code
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(4, precision ?? 0), '0');
  const character = code <= LARGEST_RUNE ? String.fromCodePoint(Number(code)) : '';
  return sharp && isPrintable(character) ? `U+${digits} '${character}'` : `U+${digits}`;
}
