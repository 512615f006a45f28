/** The fields of a record, or what Go's encoding/csv has against it in its words. */
export type CsvRecord = { readonly fields: readonly string[] } | { readonly problem: string };

/** Reads the first record of a text, as Go's encoding/csv does; pflag reads what follows a `stringSlice` flag so. */
export function readCsvRecord(text: string): CsvRecord {
  if (text === '') return { fields: [] };
  const lines = text.replaceAll('\r\n', '\n').replace(/\r$/, '');
  const record = lines.replace(/^\n+/, '');
  return record === '' ? { problem: 'EOF' } : readFields(record, lines.length - record.length + 1);
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
  const [quoted, content = ''] = /^"((?:[^"]|"")*)"(?!")/.exec(record.slice(start)) ?? [];
  if (quoted === undefined) return { problemAt: record.length, words };

  const end = start + quoted.length;
  if (!['', ',', '\n'].includes(record.charAt(end))) return { problemAt: end - 1, words };
  return { value: content.replaceAll('""', '"'), end };
}

function problemText(record: string, firstLine: number, { problemAt, words }: Problem): string {
  // The end of the text is the end of its last line, not the beginning of one more.
  const before = record.slice(0, problemAt);
  const lineStart = before.lastIndexOf('\n', problemAt === record.length ? problemAt - 2 : problemAt) + 1;
  const line = firstLine + before.slice(0, lineStart).split('\n').length - 1;
  const place = `parse error on line ${line}, column ${Buffer.byteLength(before.slice(lineStart)) + 1}`;
  return line === firstLine ? `${place}: ${words}` : `record on line ${firstLine}; ${place}: ${words}`;
}
