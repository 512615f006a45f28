/** Where a line ends for YAML 1.1, and what that takes. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const BREAKS = '\n\r\u0085\u2028\u2029';

/** Where the line begins that a place is in. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !BREAKS.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Where the text of the line ends that a place is in. */
export function lineTextEnd(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset;
  return LINE_BREAK.exec(text)?.index ?? text.length;
}

/** Where the next line begins. */
export function lineEnd(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset;
  const match = LINE_BREAK.exec(text);
  return match === null ? text.length : match.index + match[0].length;
}

/** Where the line before begins of one that begins here; undefined for the first. */
export function previousLine(text: string, start: number): number | undefined {
  if (start === 0) return undefined;
  const end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  return lineStart(text, end);
}

/** How many characters stand before a place on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** With what blanks the line begins that a place is in. */
export function indentationOf(text: string, offset: number): string {
  BLANKS.lastIndex = lineStart(text, offset);
  return BLANKS.exec(text)?.[0] ?? '';
}

const BLANKS = /[ \t]*/y;

/** Whether nothing but blanks stands before a place on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && ' \t'.includes(text.charAt(start - 1))) start -= 1;
  return start === 0 || BREAKS.includes(text.charAt(start - 1));
}

export function isBlankLine(text: string, start: number): boolean {
  return start < text.length && /^[ \t]*$/.test(text.slice(start, lineTextEnd(text, start)));
}

/** At which column a comment begins that has the line for itself; undefined where there is none. */
export function commentColumn(text: string, start: number): number | undefined {
  return /^[ \t]*(?=#)/.exec(text.slice(start, lineTextEnd(text, start)))?.[0].length;
}

/** Whether two places are on one line. */
export function areOnOneLine(text: string, start: number, end: number): boolean {
  return lineTextEnd(text, start) >= end;
}

/** The first line end of a text; that of Unix where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|[\n\r]/.exec(text)?.[0] ?? '\n';
}
