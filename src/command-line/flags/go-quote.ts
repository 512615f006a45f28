const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['\\', '\\\\'],
]);

/** Quotes text as Go's `%q` does (strconv.Quote), which kubectl's messages show values with. */
export function goQuote(text: string): string {
  return quoteWith('"', text);
}

/** Quotes one character as Go's `%q` does a rune: `'x'`. */
export function goQuoteRune(character: string): string {
  return quoteWith("'", character);
}

/** Whether a character shows (strconv.IsPrint): letters, marks, numbers, punctuation, symbols, and the usual space. */
export function isPrintable(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character);
}

function quoteWith(quote: string, text: string): string {
  const characters = [...text].map((character) => (character === quote ? `\\${quote}` : escapeCharacter(character)));
  return quote + characters.join('') + quote;
}

function escapeCharacter(character: string): string {
  const escaped = ESCAPES.get(character);
  if (escaped !== undefined) return escaped;
  if (isPrintable(character)) return character;

  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x80) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
