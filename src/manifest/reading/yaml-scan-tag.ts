import { isDigitCode, isWordCode, TextProblem, type YamlCursor } from './yaml-cursor.ts';

/** A tag as it is written: what its handle stands for is told by a directive. */
export interface YamlTag {
  /** `!`, `!!` or `!name!`; empty where the rest is all there is. */
  readonly handle: string;
  readonly suffix: string;
}

const BANG = '!';

/** Reads a tag, at its `!` (scannerc.go, yaml_parser_scan_tag). */
export function scanTag(cursor: YamlCursor): YamlTag {
  const tag = cursor.text[cursor.offset + 1] === '<' ? scanVerbatim(cursor) : scanShorthand(cursor);
  if (!cursor.isBlankOrBreakOrEnd()) {
    throw new TextProblem('did not find expected whitespace or line break', cursor.offset);
  }
  return tag;
}

function scanVerbatim(cursor: YamlCursor): YamlTag {
  cursor.offset += 2;
  const suffix = scanUri(cursor);
  if (suffix === '') throw new TextProblem('did not find expected tag URI', cursor.offset);
  expect(cursor, '>', "did not find the expected '>'");
  return { handle: '', suffix };
}

function scanShorthand(cursor: YamlCursor): YamlTag {
  const handle = scanHandle(cursor);
  if (handle.length > 1 && handle.endsWith(BANG)) {
    const suffix = scanUri(cursor);
    if (suffix === '') throw new TextProblem('did not find expected tag URI', cursor.offset);
    return { handle, suffix };
  }
  const suffix = handle.slice(1) + scanUri(cursor);
  return suffix === '' ? { handle: '', suffix: BANG } : { handle: BANG, suffix };
}

function scanHandle(cursor: YamlCursor): string {
  expect(cursor, BANG, "did not find expected '!'");
  const name = cursor.takeWhile(isWordCode);
  if (cursor.text[cursor.offset] !== BANG) return BANG + name;
  cursor.offset += 1;
  return BANG + name + BANG;
}

/** Reads an anchor's name or an alias's, at its sign. */
export function scanAnchor(cursor: YamlCursor): string {
  cursor.offset += 1;
  const name = cursor.takeWhile(isWordCode);
  if (name === '' || !(cursor.isBlankOrBreakOrEnd() || '?:,]}%@`'.includes(cursor.text[cursor.offset] ?? ''))) {
    throw new TextProblem('did not find expected alphabetic or numeric character', cursor.offset);
  }
  return name;
}

/** `%YAML 1.1`, or `%TAG ! prefix`, which gives a handle another meaning. */
export type YamlDirective =
  | { readonly version: string; readonly handle?: never; readonly prefix?: never }
  | { readonly version?: never; readonly handle: string; readonly prefix: string };

/** Reads a directive with the rest of its line, at its `%`. */
export function scanDirective(cursor: YamlCursor): YamlDirective {
  cursor.offset += 1;
  const start = cursor.offset;
  const name = cursor.takeWhile(isWordCode);
  if (name === '') throw new TextProblem('could not find expected directive name', start);
  if (!cursor.isBlankOrBreakOrEnd()) {
    throw new TextProblem('found unexpected non-alphabetical character', cursor.offset);
  }
  if (name !== 'YAML' && name !== 'TAG') throw new TextProblem('found unknown directive name', start);
  cursor.skipBlanks();
  const directive = name === 'YAML' ? { version: scanVersion(cursor) } : scanTagDirective(cursor);
  cursor.skipBlanks();
  cursor.skipComment();
  if (!cursor.isBreakOrEnd()) throw new TextProblem('did not find expected comment or line break', cursor.offset);
  cursor.takeBreak();
  return directive;
}

function scanVersion(cursor: YamlCursor): string {
  const major = scanNumber(cursor);
  expect(cursor, '.', "did not find expected digit or '.' character");
  return `${major}.${scanNumber(cursor)}`;
}

function scanNumber(cursor: YamlCursor): number {
  const digits = cursor.takeWhile(isDigitCode);
  if (digits === '') throw new TextProblem('did not find expected version number', cursor.offset);
  if (digits.length > 2) throw new TextProblem('found extremely long version number', cursor.offset);
  return Number(digits);
}

function scanTagDirective(cursor: YamlCursor): YamlDirective {
  const handle = scanHandle(cursor);
  if (handle !== BANG && !(handle.length > 1 && handle.endsWith(BANG))) {
    throw new TextProblem("did not find expected '!'", cursor.offset);
  }
  if (!cursor.isBlank()) throw new TextProblem('did not find expected whitespace', cursor.offset);
  cursor.skipBlanks();
  const prefix = scanUri(cursor);
  if (prefix === '') throw new TextProblem('did not find expected tag URI', cursor.offset);
  if (!cursor.isBlankOrBreakOrEnd()) {
    throw new TextProblem('did not find expected whitespace or line break', cursor.offset);
  }
  return { handle, prefix };
}

function scanUri(cursor: YamlCursor): string {
  let uri = '';
  for (;;) {
    uri += cursor.takeWhile((code) => /[\w;/?:@&=+$,.!~*'()[\]-]/.test(String.fromCharCode(code)));
    if (cursor.text[cursor.offset] !== '%') return uri;
    uri += scanOctets(cursor);
  }
}

/** Reads the escapes that make up one character; which one beyond ASCII makes no difference to any tag that is known. */
function scanOctets(cursor: YamlCursor): string {
  const first = scanOctet(cursor);
  const length = octetsOf(first);
  if (length === 0) throw new TextProblem('found an incorrect leading UTF-8 octet', cursor.offset);
  for (let count = 1; count < length; count += 1) {
    if ((scanOctet(cursor) & 0xc0) !== 0x80) {
      throw new TextProblem('found an incorrect trailing UTF-8 octet', cursor.offset);
    }
  }
  return length === 1 ? String.fromCharCode(first) : '\ufffd';
}

function scanOctet(cursor: YamlCursor): number {
  const digits = /^%([0-9a-fA-F]{2})$/.exec(cursor.text.slice(cursor.offset, cursor.offset + 3))?.[1];
  if (digits === undefined) throw new TextProblem('did not find URI escaped octet', cursor.offset);
  cursor.offset += 3;
  return Number.parseInt(digits, 16);
}

function octetsOf(first: number): number {
  if (first < 0x80) return 1;
  if ((first & 0xe0) === 0xc0) return 2;
  if ((first & 0xf0) === 0xe0) return 3;
  return (first & 0xf8) === 0xf0 ? 4 : 0;
}

function expect(cursor: YamlCursor, character: string, problem: string): void {
  if (cursor.text[cursor.offset] !== character) throw new TextProblem(problem, cursor.offset);
  cursor.offset += 1;
}
