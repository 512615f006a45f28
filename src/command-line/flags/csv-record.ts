/** The fields of a record, or what Go's encoding/csv has against it in its words. */
export type CsvRecord = { readonly fields: readonly string[] } | { readonly problem: string };

/** Reads the first record of a text, as Go's encoding/csv does; pflag reads what follows a `stringSlice` flag so. */
export function readCsvRecord(text: string): CsvRecord {
  if (text === '') return { fields: [] };
  const record = text.replace(/^(?:\r?\n)+/, '').replaceAll('\r\n', '\n');
  if (record === '') return { problem: 'EOF' };

  const skippedLines = [...text.slice(0, text.length - text.replace(/^(?:\r?\n)+/, '').length)];
  return readFields(record, skippedLines.filter((character) => character === '\n').length + 1);
}

function readFields(record: string, firstLine: number): CsvRecord {
  const fields: string[] = [];
  let position = 0;
  for (;;) {
    const field = record.charAt(position) === '"' ? readQuoted(record, position) : readBare(record, position);
    if ('problemAt' in field) return { problem: problemText(record, firstLine, field) };

    fields.push(field.value);
    if (record.charAt(field.end) !== ',') return { fields };
    position = field.end + 1;
  }
}

interface Problem {
  readonly problemAt: number;
  /** Where its record begins, when that is on an earlier line. */
  readonly words: string;
}

type Field = { readonly value: string; readonly end: number } | Problem;

function readBare(record: string, start: number): Field {
  const [value = ''] = /^[^,\n]*/.exec(record.slice(start)) ?? [];
  const quote = value.indexOf('"');
  if (quote >= 0) return { problemAt: start + quote, words: 'bare " in non-quoted-field' };
  return { value, end: start + value.length };
}

function readQuoted(record: string, start: number): Field {
  const words = 'extraneous or missing " in quoted-field';
  const [quoted, content = ''] = /^"((?:[^"]|"")*)"/.exec(record.slice(start)) ?? [];
  if (quoted === undefined) return { problemAt: record.length, words };

  const end = start + quoted.length;
  if (!['', ',', '\n'].includes(record.charAt(end))) return { problemAt: end - 1, words };
  return { value: content.replaceAll('""', '"'), end };
}

function problemText(record: string, firstLine: number, { problemAt, words }: Problem): string {
  const before = record.slice(0, problemAt);
  const line = firstLine + (before.match(/\n/g)?.length ?? 0);
  const column = Buffer.byteLength(before.slice(before.lastIndexOf('\n') + 1)) + 1;
  const place = `parse error on line ${line}, column ${column}`;
  return line === firstLine ? `${place}: ${words}` : `record on line ${firstLine}; ${place}: ${words}`;
}
