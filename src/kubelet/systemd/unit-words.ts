/**
 * Splits a value of a unit file into words as systemd does (systemd.syntax(7), systemd.service(5) "Command lines"):
 * at blanks, with both kinds of quotes, which may hold blanks, and C's escapes everywhere.
 */
export function splitUnitWords(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(([word]) => word.replaceAll(PIECE, unquote));
}

const WORD = /(?:"(?:\\[^]|[^"\\])*"?|'(?:\\[^]|[^'\\])*'?|\\[^]|[^\s"'\\]|\\$)+/g;
const PIECE = /"((?:\\[^]|[^"\\])*)"?|'((?:\\[^]|[^'\\])*)'?|((?:\\[^]|[^\s"'\\]|\\$)+)/g;

function unquote(_piece: string, double?: string, single?: string, bare?: string): string {
  return unescape(double ?? single ?? bare ?? '');
}

function unescape(text: string): string {
  return text.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))/g,
    (whole: string, hex?: string, octal?: string, short?: string, long?: string, letter?: string) => {
      if (letter !== undefined) return LETTERS[letter] ?? whole;
      const code = octal === undefined ? parseInt(hex ?? short ?? long ?? '', 16) : parseInt(octal, 8);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  s: ' ',
  '\\': '\\',
  '"': '"',
  "'": "'",
};
