import { isPlainList, isPlainObject, type PlainObject, type PlainValue } from '../plain-value.ts';
import type { FileStyle, Quote } from './file-style.ts';
import { writeFlow } from './write-flow.ts';
import { isLiteralAllowed, writeKey, writeScalar, type PlainScalar } from './write-scalar.ts';

/** Where a value stands in a block: behind a `:` or a `-`. */
export interface BlockPlace {
  readonly holder: 'map' | 'list';
  /** Of the key or the `-`. */
  readonly column: number;
  readonly file: FileStyle;
  /** How the text is best written, if it is one. */
  readonly scalarStyle: 'plain' | Quote;
  /** By how many columns the lines behind a `|` are indented. */
  readonly literalStep?: number;
  /** Whether a map or list is to stand within brackets. */
  readonly isFlow: boolean;
}

/** Writes what stands behind a `:` or a `-`: a blank and the value, or lines below; without the last line end. */
export function writeBlockValue(value: PlainValue, place: BlockPlace): string {
  const { file, holder, column } = place;
  const gap = holder === 'list' ? ' '.repeat(Math.max(file.itemStep - 1, 1)) : ' ';
  if (isPlainList(value) || isPlainObject(value)) {
    if (place.isFlow || isEmpty(value)) return gap + writeFlow(value, flowStyle(place));
    if (holder === 'list') return gap + writeLines(value, column + gap.length + 1, file);
    const inner = column + (isPlainList(value) ? file.listStep : file.mapStep);
    return file.lineBreak + ' '.repeat(inner) + writeLines(value, inner, file);
  }
  return gap + writeBlockScalar(value, place);
}

/** Writes a field as it stands in a block. */
export function writeBlockField(key: string, value: PlainValue, place: BlockPlace): string {
  const { file } = place;
  const choices = { isJson: false, isFlow: false, style: 'plain', quote: file.quote } as const;
  return `${writeKey(key, choices)}:${writeBlockValue(value, place)}`;
}

function isEmpty(value: readonly PlainValue[] | PlainObject): boolean {
  return Object.keys(value).length === 0;
}

function flowStyle({ file, scalarStyle }: BlockPlace) {
  return { file, keyStyle: 'plain', valueStyle: scalarStyle, indentation: undefined } as const;
}

/** The entries of a map or list, each on a line that begins at the column; the first where the text is already. */
function writeLines(value: readonly PlainValue[] | PlainObject, column: number, file: FileStyle): string {
  const place = { column, file, scalarStyle: 'plain', isFlow: false } as const;
  const entries = isPlainList(value)
    ? value.map((item) => `-${writeBlockValue(item, { ...place, holder: 'list' })}`)
    : Object.entries(value).map(([key, field]) => writeBlockField(key, field, { ...place, holder: 'map' }));
  return entries.join(file.lineBreak + ' '.repeat(column));
}

function writeBlockScalar(value: PlainScalar, place: BlockPlace): string {
  const { file, scalarStyle } = place;
  if (typeof value === 'string' && value.includes('\n') && isLiteralAllowed(value)) return writeLiteral(value, place);
  return writeScalar(value, { isJson: false, isFlow: false, style: scalarStyle, quote: file.quote });
}

function writeLiteral(text: string, { holder, column, file, literalStep }: BlockPlace): string {
  const step = Math.max(literalStep ?? (holder === 'list' ? file.itemStep : file.mapStep), 1);
  const lines = text.split('\n');
  const chomping = text.endsWith('\n') ? '' : '-';
  if (text.endsWith('\n')) lines.pop();
  // Without it a reader would take the text's own first blanks for indentation.
  const hint = /^[ \n]/.test(text) ? String(step) : '';
  const indentation = ' '.repeat(column + step);
  return [`|${hint}${chomping}`, ...lines.map((line) => (line === '' ? '' : indentation + line))].join(file.lineBreak);
}
