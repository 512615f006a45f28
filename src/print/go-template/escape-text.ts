import { isPrintable } from '../../command-line/flags/go-quote.ts';
import { GoError } from './go-error.ts';
import { bytesOf, strayByte, textOf } from './go-text.ts';

const HTML_ESCAPES: Readonly<Partial<Record<string, string>>> = {
  '\0': '\ufffd',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

const JAVASCRIPT_ESCAPES: Readonly<Partial<Record<string, string>>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
};

/** template.HTMLEscapeString */
export function escapeHtml(text: string): string {
  return text.replace(/[\0"'&<>]/g, (character) => HTML_ESCAPES[character] ?? character);
}

/** template.JSEscapeString */
export function escapeJavaScript(text: string): string {
  return [...text].map(escapeForJavaScript).join('');
}

/** url.QueryEscape */
export function escapeQuery(text: string): string {
  const escaped = [...bytesOf(text)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9_.~-]/.test(character)) return character;
    return byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return escaped.join('');
}

/**
 * base64.StdEncoding.DecodeString in kubectl's base64decode.
 *
 * @throws GoError that names the first byte that does not fit
 */
export function decodeBase64(text: string): string {
  const wrong = wrongBase64Byte(bytesOf(text));
  if (wrong !== undefined) {
    throw new GoError(`base64 decode failed: illegal base64 data at input byte ${String(wrong)}`);
  }
  return textOf(Buffer.from(text, 'base64'));
}

function escapeForJavaScript(character: string): string {
  const escaped = JAVASCRIPT_ESCAPES[character];
  if (escaped !== undefined) return escaped;
  const isShown = character === '\x7f' || strayByte(character) !== undefined || isPrintable(character);
  if (isShown && !/[<>&=]/.test(character)) return character;
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// Where Go finds fault: at a foreign character, at what follows the padding, at a padding too early, at an end too
// early. Line ends may stand anywhere (decodeQuantum in encoding/base64).
function wrongBase64Byte(bytes: Buffer): number | undefined {
  const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d;
  const places = [...bytes.keys()].filter((place) => !isLineEnd(bytes[place] ?? 0));
  const foreign = places.findIndex((place) => !/[A-Za-z0-9+/]/.test(String.fromCharCode(bytes[place] ?? 0)));
  const count = foreign < 0 ? places.length : foreign;
  const inQuantum = count % 4;
  if (foreign < 0) return inQuantum === 0 ? undefined : bytes.length - inQuantum;

  const at = places[foreign] ?? 0;
  if (bytes[at] !== 0x3d || inQuantum < 2) return at;
  if (inQuantum === 3) return places[foreign + 1];
  const second = places[foreign + 1];
  if (second === undefined) return bytes.length;
  return bytes[second] === 0x3d ? places[foreign + 2] : second - 1;
}
