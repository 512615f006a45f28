import { TextProblem, type YamlCursor } from './yaml-cursor.ts';
import { scanBreaks, scanGap } from './yaml-scan-plain.ts';

const BACKSLASH = 0x5c;

/** Reads a scalar in single or double quotes, at the first of them (scannerc.go, yaml_parser_scan_flow_scalar). */
export function scanQuoted(cursor: YamlCursor): string {
  const start = cursor.offset;
  const quote = cursor.code();
  const isDouble = quote === DOUBLE_QUOTE;
  cursor.offset += 1;
  let text = '';
  for (;;) {
    if (cursor.isDocumentMark()) throw new TextProblem('found unexpected document indicator', cursor.offset);
    if (cursor.isEnd()) throw new TextProblem('found unexpected end of stream', start);
    text += scanWord(cursor, quote);
    if (cursor.code() === quote) break;
    if (isDouble && cursor.code() === BACKSLASH) text += scanEscape(cursor, start);
    else if (!cursor.isEnd()) text += scanGap(cursor).text;
  }
  cursor.offset += 1;
  return text;
}

const DOUBLE_QUOTE = 0x22;

/** Reads to a blank, a line end, the closing quote or a backslash in double quotes. */
function scanWord(cursor: YamlCursor, quote: number): string {
  const isDouble = quote === DOUBLE_QUOTE;
  let text = '';
  let start = cursor.offset;
  for (; !cursor.isBlankOrBreakOrEnd(); cursor.offset += 1) {
    const code = cursor.code();
    if (code === quote) {
      if (isDouble || cursor.code(1) !== quote) break;
      // Of two single quotes one is meant.
      text += cursor.text.slice(start, cursor.offset);
      cursor.offset += 1;
      start = cursor.offset;
    }
    if (isDouble && code === BACKSLASH) break;
  }
  return text + cursor.text.slice(start, cursor.offset);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function scanEscape(cursor: YamlCursor, start: number): string {
  cursor.offset += 1;
  if (cursor.isBreak()) {
    cursor.takeBreak();
    return scanBreaks(cursor);
  }
  const character = String.fromCharCode(cursor.code());
  const length = HEX_LENGTHS[character];
  const escaped = ESCAPES[character];
  if (length === undefined && escaped === undefined) {
    throw new TextProblem('found unknown escape character', cursor.isEnd() ? start : cursor.offset - 1);
  }
  cursor.offset += 1;
  return escaped ?? scanHex(cursor, length ?? 0);
}

function scanHex(cursor: YamlCursor, length: number): string {
  const digits = cursor.text.slice(cursor.offset, cursor.offset + length);
  if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) {
    throw new TextProblem('did not find expected hexdecimal number', cursor.offset);
  }
  const code = Number.parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw new TextProblem('found invalid Unicode character escape code', cursor.offset);
  }
  cursor.offset += length;
  return String.fromCodePoint(code);
}
