/** A file's text, as far as it is one. */
export interface DecodedText {
  readonly text: string;
  readonly problem: DecodeProblem | undefined;
}

export interface DecodeProblem {
  readonly message: string;
  /** Where it stands in the text. */
  readonly offset: number;
  /** Up to where go-yaml gets without having seen it: it looks at a chunk of the file at a time. */
  readonly seenFrom: number;
}

/** Decodes UTF-8; undefined where it is none. A mark of byte order stays. */
function decodeStrictly(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** Decodes UTF-8 as Go does: each byte that belongs to no character becomes U+FFFD. */
export function decodeUtf8(content: Uint8Array): string {
  const strict = decodeStrictly(content);
  if (strict !== undefined) return strict;
  const parts: string[] = [];
  for (let start = 0; start < content.length;) {
    const end = endOfCharacters(content, start);
    parts.push(Buffer.from(content.subarray(start, end)).toString(), end < content.length ? '\ufffd' : '');
    start = end + 1;
  }
  return parts.join('');
}

/**
 * Decodes a YAML file as go-yaml v2 does (readerc.go): UTF-8, or UTF-16 with a mark of byte order, up to a character that
 * it does not allow.
 */
export function decodeYaml(content: Uint8Array): DecodedText {
  if (beginsWith(content, UTF16_LITTLE_ENDIAN)) return decodeUtf16(content, (pairs) => pairs);
  if (beginsWith(content, UTF16_BIG_ENDIAN)) return decodeUtf16(content, (pairs) => pairs.swap16());
  const markLength = beginsWith(content, UTF8_MARK) ? UTF8_MARK.length : 0;
  return decodeMarkless(content.subarray(markLength), CHUNK - markLength);
}

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;
const UTF16_LITTLE_ENDIAN = [0xff, 0xfe] as const;
const UTF16_BIG_ENDIAN = [0xfe, 0xff] as const;

function beginsWith(content: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => content[index] === byte);
}

/** Decodes UTF-8 of which go-yaml looks at so many bytes first. */
function decodeMarkless(body: Uint8Array, first: number): DecodedText {
  const strict = decodeStrictly(body);
  if (strict !== undefined) return checked(strict, first, utf8Size);
  const end = endOfCharacters(body, 0);
  const text = Buffer.from(body.subarray(0, end)).toString();
  const decoded = checked(text, first, utf8Size);
  if (decoded.problem !== undefined) return decoded;
  const length = sequenceLength(body[end] ?? 0);
  // A character that the file breaks off is looked at when there is nothing else any more.
  const problem = { message: 'is not UTF-8 text', size: end + length > body.length ? CHUNK + 1 : length };
  return { text, problem: located(text, problem, first, utf8Size) };
}

/** go-yaml looks at so many bytes at a time (yamlprivateh.go, input_raw_buffer_size). */
const CHUNK = 512;

const NOT_ALLOWED = /[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function checked(text: string, first: number, sizeOf: (character: string) => number): DecodedText {
  const index = text.search(NOT_ALLOWED);
  if (index === -1) return { text, problem: undefined };
  const before = text.slice(0, index);
  const size = sizeOf(String.fromCodePoint(text.codePointAt(index) ?? 0));
  return {
    text: before,
    problem: located(before, { message: 'control characters are not allowed', size }, first, sizeOf),
  };
}

function decodeUtf16(content: Uint8Array, littleEndian: (pairs: Buffer) => Buffer): DecodedText {
  const isOdd = content.length % 2 === 1;
  const pairs = Buffer.from(content.subarray(2, content.length - (isOdd ? 1 : 0)));
  const text = littleEndian(pairs).toString('utf16le');
  const sizeOf = (character: string): number => 2 * character.length;
  const decoded = checked(text, CHUNK - 2, sizeOf);
  if (decoded.problem !== undefined || !isOdd) return decoded;
  return { text, problem: located(text, { message: 'is not UTF-16 text', size: CHUNK + 1 }, CHUNK - 2, sizeOf) };
}

/** Says of what stands behind a text, and takes so many bytes, at which chunk go-yaml sees it. */
function located(
  before: string,
  { message, size }: { readonly message: string; readonly size: number },
  first: number,
  sizeOf: (character: string) => number,
): DecodeProblem {
  let offset = 0;
  let seenFrom = 0;
  let left = first;
  const take = (bytes: number) => {
    if (bytes > left) [seenFrom, left] = [offset, CHUNK];
    left -= bytes;
  };
  for (const character of before) {
    take(sizeOf(character));
    offset += character.length;
  }
  take(size);
  return { message, offset, seenFrom };
}

function utf8Size(character: string): number {
  return Buffer.byteLength(character);
}

/** How many bytes a character has that begins with this one, 1 where none does. */
function sequenceLength(byte: number): number {
  if (byte < 0xc0 || byte > 0xf7) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** Where the characters end that begin here. */
function endOfCharacters(content: Uint8Array, start: number): number {
  let end = start;
  for (;;) {
    const length = sequenceLength(content[end] ?? 0);
    if (end >= content.length) return content.length;
    if (
      length === 1 ? (content[end] ?? 0) >= 0x80 : decodeStrictly(content.subarray(end, end + length)) === undefined
    ) {
      return end;
    }
    end += length;
  }
}
