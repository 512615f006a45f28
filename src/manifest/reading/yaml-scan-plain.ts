import { endsWord, HASH, TAB, TextProblem, type YamlCursor } from './yaml-cursor.ts';

const COLON = 0x3a;

/** What ends a plain scalar within brackets or braces (scannerc.go, yaml_parser_scan_plain_scalar). */
const FLOW_INDICATORS: ReadonlySet<number> = new Set(Array.from(',?[]{}', (character) => character.charCodeAt(0)));

export interface PlainScalar {
  readonly text: string;
  /** Where its last word ends. */
  readonly end: number;
  /** Whether the cursor stands on another line than the scalar's end. */
  readonly endsWithBreak: boolean;
}

/** Reads a scalar without quotes, in a block whose lines begin at a column of `indent` at least. */
export function scanPlain(cursor: YamlCursor, indent: number, isFlow: boolean): PlainScalar {
  let text = '';
  let end = cursor.offset;
  let gap: Gap = NO_GAP;
  while (!cursor.isDocumentMark() && cursor.code() !== HASH) {
    const start = cursor.offset;
    cursor.offset = endOfWord(cursor.text, start, isFlow);
    if (cursor.offset > start) {
      end = cursor.offset;
      text += gap.text + cursor.text.slice(start, end);
      gap = NO_GAP;
    }
    if (!cursor.isBlank() && !cursor.isBreak()) break;
    gap = scanGap(cursor, indent);
    if (!isFlow && cursor.column < indent) break;
  }
  return { text, end, endsWithBreak: gap.hasBreak };
}

export interface Gap {
  /** What the gap is worth between two words. */
  readonly text: string;
  readonly hasBreak: boolean;
}

const NO_GAP: Gap = { text: '', hasBreak: false };

/**
 * Moves past blanks and line ends: blanks count as they are, the first line end as a blank unless others follow it.
 *
 * @throws TextProblem for a tab behind a line end that stands left of the column `indent`
 */
export function scanGap(cursor: YamlCursor, indent = 0): Gap {
  const start = cursor.offset;
  cursor.skipBlanks();
  const first = cursor.isBreak() ? undefined : cursor.text.slice(start, cursor.offset);
  if (first !== undefined) return { text: first, hasBreak: false };
  const leading = cursor.takeBreak();
  const trailing = scanBreaks(cursor, indent);
  if (leading !== '\n') return { text: leading + trailing, hasBreak: true };
  return { text: trailing === '' ? ' ' : trailing, hasBreak: true };
}

/** Moves past blanks, which are worth nothing behind a line end, and further line ends. */
export function scanBreaks(cursor: YamlCursor, indent = 0): string {
  let breaks = '';
  while (cursor.isBlank() || cursor.isBreak()) {
    if (cursor.code() === TAB && cursor.column < indent) {
      throw new TextProblem('found a tab character that violates indentation', cursor.offset);
    }
    if (cursor.isBlank()) cursor.offset += 1;
    else breaks += cursor.takeBreak();
  }
  return breaks;
}

/** Where the word that begins here ends. */
function endOfWord(text: string, start: number, isFlow: boolean): number {
  let offset = start;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (endsWord(code)) return offset;
    if (code === COLON && endsWord(text.charCodeAt(offset + 1))) return offset;
    if (isFlow && FLOW_INDICATORS.has(code)) return offset;
    offset += 1;
  }
}
