// A string of Go is bytes, which need not be UTF-8: `slice` cuts through characters, base64decode and "\xff" make any
// byte. Here a byte that belongs to no character is a lone surrogate, U+DC00 and the byte, as Python has it, so that a
// rune of Go is one code point of JavaScript and everything else is ordinary text.

const STRAY_BYTE = /[\udc80-\udcff]/u;
const STRAY_BYTES = /([\udc80-\udcff])/u;

// The characters of UTF-8 (Unicode, table 3-7), in bytes written as U+0000 to U+00FF, or else one byte.
const CHARACTER =
  /[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[^]/g;

/** Reads bytes as text; the inverse of `bytesOf`. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(CHARACTER, decodeCharacter);
}

/** The bytes that Go's string has. */
export function bytesOf(text: string): Buffer {
  if (!hasStrayBytes(text)) return Buffer.from(text);
  return Buffer.concat(text.split(STRAY_BYTES).map((part) => strayByte(part) ?? Buffer.from(part)));
}

/** Go's `len` of a string. */
export function byteLength(text: string): number {
  return hasStrayBytes(text) ? bytesOf(text).length : Buffer.byteLength(text);
}

/** Go's order of strings, which is that of their bytes. */
export function compareText(left: string, right: string): number {
  return Buffer.compare(bytesOf(left), bytesOf(right));
}

/** Puts stray bytes together that, side by side, are a character. */
export function joinText(parts: readonly string[]): string {
  const text = parts.join('');
  return hasStrayBytes(text) ? textOf(bytesOf(text)) : text;
}

/** The text in its parts, every stray byte a part of its own. */
export function splitAtStrayBytes(text: string): readonly string[] {
  return hasStrayBytes(text) ? text.split(STRAY_BYTES) : [text];
}

/** The byte that the part is, where it is a stray one. */
export function strayByte(part: string): Uint8Array | undefined {
  return hasStrayBytes(part) ? Uint8Array.of(part.charCodeAt(0) - 0xdc00) : undefined;
}

/** A character as Go decodes it: a stray byte counts as U+FFFD. */
export function runeIn(character: string): string {
  return hasStrayBytes(character) ? '\ufffd' : character;
}

function hasStrayBytes(text: string): boolean {
  return STRAY_BYTE.test(text);
}

function decodeCharacter(bytes: string): string {
  const code = bytes.charCodeAt(0);
  if (code < 0x80) return bytes;
  return bytes.length === 1 ? String.fromCharCode(0xdc00 + code) : Buffer.from(bytes, 'latin1').toString('utf8');
}
