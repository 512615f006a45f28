/** How wide columns are beyond what their cells ask for. */
export interface ColumnStyle {
  readonly minimumWidth: number;
  readonly padding: number;
  /** A column is never narrower than it was further up. */
  readonly remembersWidths: boolean;
}

/** kubectl's tables (cli-runtime printers/tabwriter.go). */
export const TABLE: ColumnStyle = { minimumWidth: 6, padding: 3, remembersWidths: true };

/** What `kubectl describe` prints (kubectl's describe.go, tabbedString). */
export const DESCRIPTION: ColumnStyle = { minimumWidth: 0, padding: 2, remembersWidths: false };

type Line = readonly string[];

/**
 * Aligns lines of cells, which tabs end, byte for byte as kubectl's tabwriter does (github.com/liggitt/tabwriter): a
 * column is as wide as its longest cell in characters. The last cell of a line belongs to no column. The text ends with
 * a line end. `widestSoFar` is kept from one text to the next where one goes on below the other.
 */
export function alignColumns(text: string, style: ColumnStyle, widestSoFar: number[] = []): string {
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
  const formatter: Formatter = { lines, style, widestSoFar };
  return blocksOf(lines)
    .map(([first, end]) => formatBlock(formatter, first, end, []))
    .join('');
}

interface Formatter {
  readonly lines: readonly Line[];
  readonly style: ColumnStyle;
  /** The widest that each column has been. */
  readonly widestSoFar: number[];
}

/** A line that is one cell is written at once, with all above it. */
function blocksOf(lines: readonly Line[]): readonly (readonly [first: number, end: number])[] {
  const ends = lines.flatMap((line, index) => (line.length === 1 || index === lines.length - 1 ? [index + 1] : []));
  return ends.map((end, index) => [ends[index - 1] ?? 0, end]);
}

/** Lines that go on behind the columns whose widths are known: each run of them has a width for the next column. */
function formatBlock(formatter: Formatter, first: number, end: number, widths: readonly number[]): string {
  const column = widths.length;
  const hasColumn = (index: number): boolean => column < (formatter.lines[index]?.length ?? 0) - 1;
  const parts: string[] = [];
  for (let index = first; index < end;) {
    const start = index;
    while (index < end && hasColumn(index) === hasColumn(start)) index += 1;
    parts.push(
      hasColumn(start)
        ? formatBlock(formatter, start, index, [...widths, widthOf(formatter, start, index, column)])
        : formatter.lines
            .slice(start, index)
            .map((line) => writeLine(line, widths))
            .join(''),
    );
  }
  return parts.join('');
}

function widthOf({ lines, style, widestSoFar }: Formatter, first: number, end: number, column: number): number {
  const cells = lines.slice(first, end).map((line) => line[column] ?? '');
  const widths = cells.map((cell) => lengthOf(cell) + style.padding);
  const width = Math.max(style.minimumWidth, widestSoFar[column] ?? 0, ...widths);
  if (style.remembersWidths) widestSoFar[column] = width;
  return width;
}

function writeLine(line: Line, widths: readonly number[]): string {
  const cells = line.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell))));
  return `${cells.join('')}\n`;
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
