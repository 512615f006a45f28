import { runeIn, textOf } from './go-text.ts';

const SIMPLE_ESCAPES: Readonly<Partial<Record<string, number>>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};

const ESCAPE = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|[abfnrtv\\'"])/;

/** A character of a literal and its length there; it is a byte where \x or \ooo made it. */
interface Character {
  readonly code: number;
  readonly isByte: boolean;
  readonly length: number;
}

/** The text of a string literal, quotes and all (strconv.Unquote); undefined where its syntax is wrong. */
export function unquote(literal: string): string | undefined {
  const inside = literal.slice(1, -1);
  if (literal.startsWith('`')) return inside.replaceAll('\r', '');

  const bytes: Uint8Array[] = [];
  for (let position = 0; position < inside.length;) {
    const character = unquoteCharacter(inside.slice(position), '"');
    if (character === undefined) return undefined;
    bytes.push(bytesOfCharacter(character));
    position += character.length;
  }
  return textOf(Buffer.concat(bytes));
}

/** The first character of the inside of a literal (strconv.UnquoteChar); undefined where its syntax is wrong. */
export function unquoteCharacter(text: string, quote: '"' | "'"): Character | undefined {
  const [first = quote] = text;
  if (first === quote) return undefined;
  if (first !== '\\') return { code: runeIn(first).codePointAt(0) ?? 0, isByte: false, length: first.length };

  const escape = ESCAPE.exec(text)?.[0] ?? '';
  if (escape.length === 2) return escapedLetter(escape.slice(1), quote);
  if (/^\\[uU]/.test(escape)) return escapedRune(parseInt(escape.slice(2), 16), escape.length);
  return escape === '' ? undefined : escapedByte(escape);
}

function escapedLetter(letter: string, quote: '"' | "'"): Character | undefined {
  const isQuote = letter === '"' || letter === "'";
  if (isQuote && letter !== quote) return undefined;
  return { code: SIMPLE_ESCAPES[letter] ?? letter.charCodeAt(0), isByte: false, length: 2 };
}

function escapedRune(code: number, length: number): Character | undefined {
  const isRune = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isRune ? { code, isByte: false, length } : undefined;
}

function escapedByte(escape: string): Character | undefined {
  const code = escape.startsWith('\\x') ? parseInt(escape.slice(2), 16) : parseInt(escape.slice(1), 8);
  return code <= 0xff ? { code, isByte: true, length: escape.length } : undefined;
}

function bytesOfCharacter({ code, isByte }: Character): Uint8Array {
  return isByte ? Uint8Array.of(code) : Buffer.from(String.fromCodePoint(code));
}
