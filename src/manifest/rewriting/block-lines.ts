import type { LayoutCollection, LayoutEntry } from './layout.ts';
import {
  columnOf,
  commentColumn,
  isBlankLine,
  isFirstOnLine,
  lineEnd,
  lineStart,
  lineTextEnd,
  previousLine,
} from './text-lines.ts';

/** The lines of an entry of a block, with the comments that are its own. */
export interface EntryLines {
  /** Where they begin; of an entry behind the `-` or `:` of its block on one line, where it does. */
  readonly start: number;
  /** Where the line behind them begins. */
  readonly end: number;
  readonly isFirstOnLine: boolean;
}

/**
 * The lines of each entry of a block. An entry's own comments are those behind it on its line, those right above it, and
 * those below it that are indented more than it is.
 */
export function linesOfEntries(text: string, { entries }: LayoutCollection): readonly EntryLines[] {
  const lines: EntryLines[] = [];
  for (const entry of entries) {
    const isFirst = isFirstOnLine(text, entry.start);
    const start = isFirst ? startWithComments(text, entry, lines.at(-1)?.end ?? 0) : entry.start;
    lines.push({ start, end: endWithComments(text, entry), isFirstOnLine: isFirst });
  }
  return lines;
}

function startWithComments(text: string, entry: LayoutEntry, floor: number): number {
  let start = lineStart(text, entry.start);
  for (;;) {
    const previous = previousLine(text, start);
    if (previous === undefined || previous < floor || commentColumn(text, previous) === undefined) return start;
    start = previous;
  }
}

/** Where the line begins that follows an entry and the comments below that are its own. */
export function endWithComments(text: string, entry: LayoutEntry): number {
  const column = columnOf(text, entry.start);
  let end = lineEnd(text, entry.end);
  for (let next = end; next < text.length;) {
    const comment = commentColumn(text, next);
    if (comment === undefined && !isBlankLine(text, next)) break;
    if (comment !== undefined && comment <= column) break;
    next = lineEnd(text, next);
    if (comment !== undefined) end = next;
  }
  return end;
}

/** Where the line end begins that stands before this place. */
export function withoutLineEnd(text: string, end: number): number {
  const previous = previousLine(text, end);
  return previous === undefined ? end : lineTextEnd(text, previous);
}
