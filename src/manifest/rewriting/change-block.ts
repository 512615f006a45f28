import { linesOfEntries, type EntryLines } from './block-lines.ts';
import type { EntryChanges } from './entry-changes.ts';
import type { LayoutCollection } from './layout.ts';
import type { TextEdit } from './text-edit.ts';
import { columnOf, isBlankLine, lineEnd, previousLine } from './text-lines.ts';

/** The edits that take entries out of a block of lines and put others in; one of those that were there has to stay. */
export function changeBlock(
  text: string,
  collection: LayoutCollection,
  { staying, added }: EntryChanges,
  lineBreak: string,
): readonly TextEdit[] {
  const lines = linesOfEntries(text, collection);
  const block = { text, collection, lines, lineBreak, staying };
  return [
    ...lines.flatMap((own, index) => (staying.has(index) ? [] : removal(block, own, index))),
    ...[...added].flatMap(([index, entries]) => addition(block, index, entries)),
  ];
}

interface Block {
  readonly text: string;
  readonly collection: LayoutCollection;
  readonly lines: readonly EntryLines[];
  readonly lineBreak: string;
  readonly staying: ReadonlySet<number>;
}

function removal(block: Block, own: EntryLines, index: number): readonly TextEdit[] {
  const { lines, staying } = block;
  // What begins behind the `-` of an outer list leaves its place there to what stays.
  const [first] = lines;
  if (first?.isFirstOnLine === false && !staying.has(0)) {
    const rest = startOfRest(block);
    if (index === 0) return [{ start: own.start, end: rest, text: '' }];
    if (own.start < rest) return [];
  }
  const isTop = ![...staying].some((other) => other < index);
  return [{ ...withBlankLines(block.text, own, { isTop, floor: lines[index - 1]?.end ?? 0 }), text: '' }];
}

/** Where a comment or an entry begins that stays, behind the first entry and those that go with it. */
function startOfRest({ text, lines, staying }: Block): number {
  let start = 0;
  for (const [index, own] of lines.entries()) {
    if (staying.has(index)) break;
    start = own.end;
    while (isBlankLine(text, start)) start = lineEnd(text, start);
    const next = lines[index + 1];
    if (next !== undefined && next.start > start) break;
  }
  while (text.charAt(start) === ' ') start += 1;
  return start;
}

/** Of the blank lines around what goes those before it stay, unless nothing follows; of its block none is the first. */
function withBlankLines(
  text: string,
  { start, end }: EntryLines,
  { isTop, floor }: { readonly isTop: boolean; readonly floor: number },
): { readonly start: number; readonly end: number } {
  if (end === text.length) return { start: startAtEnd(text, start, floor), end };
  if (!isTop && blankLineAbove(text, start, floor) === undefined) return { start, end };
  let last = end;
  while (isBlankLine(text, last)) last = lineEnd(text, last);
  return { start: last < text.length ? start : startAtEnd(text, start, floor), end: last };
}

/** Where to cut what is the last of a text: in front of the blank lines above it. */
function startAtEnd(text: string, start: number, floor: number): number {
  let first = start;
  for (let above = blankLineAbove(text, first, floor); above !== undefined;) {
    first = above;
    above = blankLineAbove(text, first, floor);
  }
  return first;
}

/** Where a blank line begins right above a line, behind the floor. */
function blankLineAbove(text: string, start: number, floor: number): number | undefined {
  const previous = previousLine(text, start);
  return previous !== undefined && previous >= floor && isBlankLine(text, previous) ? previous : undefined;
}

function addition(block: Block, behind: number, entries: readonly string[]): readonly TextEdit[] {
  const { text, collection, lines, lineBreak, staying } = block;
  const indentation = ' '.repeat(columnOf(text, collection.entries[0]?.start ?? 0));
  const blankLine = hasBlankLines(block) ? lineBreak : '';
  const gap = lineBreak + blankLine;
  const own = lines[behind];
  if (own !== undefined) {
    return [insertion(own.end, entries.map((entry) => blankLine + indentation + entry + lineBreak).join(''))];
  }
  const [top] = lines;
  if (top?.isFirstOnLine === false) {
    return [insertion(top.start, entries.map((entry) => entry + gap + indentation).join(''))];
  }
  const first = lines.find((_, index) => staying.has(index));
  return [insertion(first?.start ?? 0, entries.map((entry) => indentation + entry + gap).join(''))];
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Whether each entry is set apart from the one before by a blank line. */
function hasBlankLines({ text, lines }: Block): boolean {
  return lines.length > 1 && lines.slice(1).every(({ start }) => blankLineAbove(text, start, 0) !== undefined);
}
