/**
 * Takes the quotes off a string and reads its escapes, those of Go, between double quotes as between single ones
 * (client-go util/jsonpath/parser.go, UnquoteExtend, with strconv.UnquoteChar).
 *
 * @returns undefined for an escape that there is not, or a quote inside that is none
 */
export function unquote(quoted: string): string | undefined {
  const quote = quoted.slice(0, 1);
  const bytes: Buffer[] = [];
  let rest = quoted.slice(1, -1);
  while (rest !== '') {
    const piece = readPiece(rest, quote);
    if (piece === undefined) return undefined;
    bytes.push(piece.bytes);
    rest = rest.slice(piece.length);
  }
  return Buffer.concat(bytes).toString();
}

interface Piece {
  readonly bytes: Buffer;
  /** In the quoted text. */
  readonly length: number;
}

const NAMED: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

function readPiece(text: string, quote: string): Piece | undefined {
  const [plain = ''] = /^[^\\'"]+/.exec(text) ?? [];
  if (plain !== '') return { bytes: Buffer.from(plain), length: plain.length };

  const first = text.slice(0, 1);
  if (first !== '\\') return first === quote ? undefined : { bytes: Buffer.from(first), length: 1 };
  const name = text.slice(1, 2);
  const named = name === quote ? quote : NAMED[name];
  return named === undefined ? readNumbered(text) : { bytes: Buffer.from(named), length: 2 };
}

/** `\x41` and `\101` are bytes, `\u0041` and `\U00000041` characters. */
function readNumbered(text: string): Piece | undefined {
  const form = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3})/;
  const [all] = form.exec(text) ?? [];
  if (all === undefined) return undefined;
  const isOctal = /[0-7]/.test(all.charAt(1));
  const code = isOctal ? parseInt(all.slice(1), 8) : parseInt(all.slice(2), 16);
  if (isOctal || all.charAt(1) === 'x')
    return code <= 0xff ? { bytes: Buffer.of(code), length: all.length } : undefined;
  return isCharacter(code) ? { bytes: Buffer.from(String.fromCodePoint(code)), length: all.length } : undefined;
}

function isCharacter(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
