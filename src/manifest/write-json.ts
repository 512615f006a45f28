import { isJsonList, isJsonMap, jsonEntries, type JsonMap, type JsonStruct, type JsonValue } from './json-value.ts';

const INDENT = '    ';

/** Writes JSON as Go's encoding/json does with the four spaces that kubectl gives it; ends with a newline. */
export function writeJson(value: JsonValue): string {
  return `${writeValue(value, '\n')}\n`;
}

// `lineBreak` is the newline with the indentation of the line that the value stands on.
function writeValue(value: JsonValue, lineBreak: string): string {
  if (typeof value === 'string') return writeText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isJsonList(value))
    return writeBlock(
      '[',
      value.map((item) => writeValue(item, lineBreak + INDENT)),
      ']',
      lineBreak,
    );

  const fields = sortedAsGo(value).map(([key, field]) => `${writeText(key)}: ${writeValue(field, lineBreak + INDENT)}`);
  return writeBlock('{', fields, '}', lineBreak);
}

function writeBlock(open: string, parts: readonly string[], close: string, lineBreak: string): string {
  if (parts.length === 0) return open + close;
  return open + parts.map((part) => lineBreak + INDENT + part).join(',') + lineBreak + close;
}

function sortedAsGo(value: JsonStruct | JsonMap): readonly (readonly [string, JsonValue])[] {
  const entries = jsonEntries(value);
  return isJsonMap(value) ? [...entries].sort(([left], [right]) => compareBytes(left, right)) : entries;
}

// Go sorts by bytes, which for UTF-8 is by code points; JavaScript's own order is by UTF-16 units.
function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

// Go escapes what could end a <script>, and the two line ends that JavaScript once did not allow in a string.
function writeText(text: string): string {
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
