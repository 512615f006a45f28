import { isPrintable } from '../command-line/flags/go-quote.ts';
import { isJsonList, type JsonMap, type JsonStruct, type JsonValue } from './json-value.ts';
import { isAmbiguous } from './kyaml-ambiguity.ts';
import { goEntries } from './write-json.ts';

/**
 * Writes KYAML as `kubectl -o kyaml` does (sigs.k8s.io/yaml/kyaml): `---`, braces and brackets, every string in double
 * quotes, a comma behind everything; fields in the order of Go's source. Ends with a newline.
 */
export function writeKyaml(value: JsonValue): string {
  return `---\n${writeNode(value, 0)}\n`;
}

const INDENT = '  ';

// The indentation is that of the line on which the node begins.
function writeNode(value: JsonValue, indent: number): string {
  if (typeof value === 'string') return writeString(value, indent + 1);
  if (value === null || typeof value !== 'object') return String(value);
  return isJsonList(value) ? writeList(value, indent) : writeMapping(value, indent);
}

function writeList(list: readonly JsonValue[], indent: number): string {
  if (list.length === 0) return '[]';
  const isNested = list.every((item) => typeof item === 'object' && item !== null);
  if (isNested) return `[${list.map((item) => writeNode(item, indent)).join(', ')}]`;
  const items = list.map((item) => `${INDENT.repeat(indent + 1)}${writeNode(item, indent + 1)},\n`);
  return `[\n${items.join('')}${INDENT.repeat(indent)}]`;
}

function writeMapping(mapping: JsonStruct | JsonMap, indent: number): string {
  const fields = goEntries(mapping).map(
    ([key, value]) => `${INDENT.repeat(indent + 1)}${writeKey(key)}: ${writeNode(value, indent + 1)},\n`,
  );
  return fields.length === 0 ? '{}' : `{\n${fields.join('')}${INDENT.repeat(indent)}}`;
}

function writeKey(key: string): string {
  if (!key.includes('\n') && !needsQuotes(key)) return key;
  return `"${[...key].map((character) => KEY_ESCAPES.get(character) ?? escape(character)).join('')}"`;
}

const KEY_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
]);

// Letters, digits and `_`, and within the key some of what names are made of.
function needsQuotes(key: string): boolean {
  return isAmbiguous(key) || !/^[\p{L}\p{N}_](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u.test(key);
}

/** A text of several lines stands below its key, line by line, each but the last ending in `\n\`. */
function writeString(text: string, indent: number): string {
  if (!text.includes('\n')) return `"${[...text].map(writeCharacter).join('')}"`;
  const margin = INDENT.repeat(indent);
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const whole = lines.map((line) => `${margin}${writeLine(line)}\\n\\\n`);
  const rest = last === '' ? '' : `${margin}${writeLine(last)}\\\n`;
  return `"\\\n${whole.join('')}${rest}${margin}"`;
}

// A reader drops the blanks at the beginning of a line: those of the text are escaped, others make up for the width.
function writeLine(line: string): string {
  const characters = [...line];
  const isEscaped = SPACE.test(characters[0] ?? '');
  return (isEscaped ? '\\' : ' ') + characters.map(writeCharacter).join('');
}

// unicode.IsSpace
const SPACE = /^[\t\n\v\f\r\u0085\p{Zs}\p{Zl}\p{Zp}]$/u;

function writeCharacter(character: string): string {
  return character === '\t' ? character : escape(character);
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\0', '\\0'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\x1b', '\\e'],
  ['\u0085', '\\N'],
  ['\u00a0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

function escape(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  if (isPrintable(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x20 || code === 0x7f) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
