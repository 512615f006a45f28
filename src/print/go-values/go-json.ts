import { Failure } from '../../errors/failure.ts';
import { writeJsonText } from '../../manifest/write-json.ts';
import { isGoInteger, isGoList, type GoValue } from './go-value.ts';

/** Writes a value as Go's json.Marshal does: on one line, with no spaces. */
export function writeGoJson(value: GoValue): string {
  return write(value, COMPACT, '');
}

/** Writes a value as json.MarshalIndent does with four spaces; no newline behind it. */
export function writeIndentedGoJson(value: GoValue): string {
  return write(value, INDENTED, '\n');
}

interface Style {
  readonly indent: string;
  readonly colon: string;
}

const COMPACT: Style = { indent: '', colon: ':' };
const INDENTED: Style = { indent: '    ', colon: ': ' };

// `lineBreak` is the newline with the indentation of the line that the value stands on; empty where all is one line.
function write(value: GoValue, style: Style, lineBreak: string): string {
  if (typeof value === 'string') return writeJsonText(value);
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isGoInteger(value)) return String(value.value);

  const inner = lineBreak + style.indent;
  if (isGoList(value)) {
    const items = value.map((item) => write(item, style, inner));
    return block('[', items, ']', { inner, lineBreak });
  }
  const fields = [...value].map(([key, field]) => writeJsonText(key) + style.colon + write(field, style, inner));
  return block('{', fields, '}', { inner, lineBreak });
}

interface LineBreaks {
  readonly inner: string;
  readonly lineBreak: string;
}

function block(open: string, parts: readonly string[], close: string, { inner, lineBreak }: LineBreaks): string {
  if (parts.length === 0) return open + close;
  return open + parts.map((part) => inner + part).join(',') + lineBreak + close;
}

// encoding/json prints floats as ECMAScript does; of what is no number it says so.
function writeNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  const text = Number.isNaN(value) ? 'NaN' : `${value > 0 ? '+' : '-'}Inf`;
  throw new Failure('invalid', `json: unsupported value: ${text}`);
}
