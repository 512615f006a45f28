import { alignColumns, TABLE } from './align-columns.ts';
import { escapeTerminal } from './escape.ts';

export interface TableStyle {
  /** Leaves the headers out; the columns are then as wide as the rows alone ask for. */
  readonly noHeaders?: boolean;
}

/**
 * Prints rows under headers byte for byte as kubectl aligns them: columns as wide as their longest cell in characters,
 * no padding behind the last. Cells are safe for the terminal and hold to one line. No rows, no text.
 */
export function printTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  style: TableStyle = {},
): string {
  return growingTable(headers, style)(rows);
}

/**
 * Makes a function that prints more rows of one table each time, as `kubectl get -w` does: the headers once, and no
 * column narrower than it was before.
 */
export function growingTable(
  headers: readonly string[],
  style: TableStyle = {},
): (rows: readonly (readonly string[])[]) => string {
  const widestSoFar: number[] = [];
  let hasHeaders = style.noHeaders !== true;
  return (rows) => {
    if (rows.length === 0) return '';
    const lines = hasHeaders ? [headers, ...rows] : rows;
    hasHeaders = false;
    return alignColumns(lines.map((cells) => `${cells.map(printCell).join('\t')}\n`).join(''), TABLE, widestSoFar);
  };
}

// kubectl cuts a cell at its first line break and says so (printers/tableprinter.go). A tab would shift the columns.
function printCell(cell: string): string {
  const [line = '', ...rest] = cell.split(/[\f\n\r]/);
  return escapeTerminal(rest.length === 0 ? line : `${line}...`).replaceAll('\t', '\\t');
}
