import { goQuote, goQuoteRune } from '../../command-line/flags/go-quote.ts';
import { pad, PLAIN, type Directive } from './directive.ts';
import { bytesOf, splitAtStrayBytes, strayByte } from './go-text.ts';

/** Formats text by a verb of Go's fmt (fmtString in fmt/print.go); undefined for a verb that text lacks. */
export function formatText(text: string, verb: string, directive: Directive): string | undefined {
  switch (verb) {
    case 'v':
      return directive.sharpV ? quoted(text, directive) : pad(cut(text, directive), directive);
    case 's':
      return pad(cut(text, directive), directive);
    case 'x':
      return inHexadecimal(text, '0x', directive);
    case 'X':
      return inHexadecimal(text, '0X', directive);
    case 'q':
      return quoted(text, directive);
    default:
      return undefined;
  }
}

/** Quotes text as strconv.Quote does, or strconv.QuoteToASCII; bytes that are no character are shown as `\xff`. */
export function quoteText(text: string, { plus }: Directive = PLAIN): string {
  const parts = splitAtStrayBytes(text).map((part) => {
    const [byte] = strayByte(part) ?? [];
    return byte === undefined ? goQuote(part).slice(1, -1) : `\\x${byte.toString(16)}`;
  });
  return inAscii(`"${parts.join('')}"`, plus);
}

/** Quotes a character as strconv.QuoteRune does, or strconv.QuoteRuneToASCII. */
export function quoteRune(character: string, { plus }: Directive): string {
  return inAscii(goQuoteRune(character), plus);
}

function quoted(text: string, directive: Directive): string {
  const kept = cut(text, directive);
  const isRaw = directive.sharp && canBackquote(kept);
  return pad(isRaw ? `\`${kept}\`` : quoteText(kept, directive), directive);
}

// A stray byte is a lone surrogate.
function canBackquote(text: string): boolean {
  return !/[\x00-\x08\x0a-\x1f`\x7f\ufeff]|\p{Surrogate}/u.test(text);
}

function inAscii(quotedText: string, asked: boolean): string {
  if (!asked) return quotedText;
  return quotedText.replace(/[^ -~]/gu, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
  });
}

function cut(text: string, { precision }: Directive): string {
  return precision === undefined ? text : [...text].slice(0, precision).join('');
}

function inHexadecimal(text: string, prefix: string, directive: Directive): string {
  const { precision, space, sharp } = directive;
  const bytes = [...bytesOf(text)].slice(0, precision).map((byte) => byte.toString(16).padStart(2, '0'));
  const digits = prefix === '0X' ? bytes.map((byte) => byte.toUpperCase()) : bytes;
  if (digits.length === 0) return pad('', directive);

  const mark = sharp ? prefix : '';
  const shown = space ? digits.map((byte) => mark + byte).join(' ') : mark + digits.join('');
  return pad(shown, directive);
}
