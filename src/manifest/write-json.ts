import { isJsonList, isJsonMap, jsonEntries, type JsonMap, type JsonStruct, type JsonValue } from './json-value.ts';

const INDENT = '    ';

/** Writes JSON as Go's encoding/json does with the four spaces that kubectl gives it; ends with a newline. */
export function writeJson(value: JsonValue): string {
  return `${writeValue(value, '\n')}\n`;
}

/** Writes JSON as Go's encoding/json does by itself: on one line, without spaces. */
export function writeCompactJson(value: JsonValue): string {
  if (typeof value === 'string') return writeJsonText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isJsonList(value)) return `[${value.map(writeCompactJson).join(',')}]`;
  return `{${goEntries(value)
    .map(([key, field]) => `${writeJsonText(key)}:${writeCompactJson(field)}`)
    .join(',')}}`;
}

// `lineBreak` is the newline with the indentation of the line that the value stands on.
function writeValue(value: JsonValue, lineBreak: string): string {
  if (typeof value === 'string') return writeJsonText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isJsonList(value))
    return writeBlock(
      '[',
      value.map((item) => writeValue(item, lineBreak + INDENT)),
      ']',
      lineBreak,
    );

  const fields = goEntries(value).map(
    ([key, field]) => `${writeJsonText(key)}: ${writeValue(field, lineBreak + INDENT)}`,
  );
  return writeBlock('{', fields, '}', lineBreak);
}

function writeBlock(open: string, parts: readonly string[], close: string, lineBreak: string): string {
  if (parts.length === 0) return open + close;
  return open + parts.map((part) => lineBreak + INDENT + part).join(',') + lineBreak + close;
}

/** The fields of a struct in their order, the entries of a map sorted, as Go writes them. */
export function goEntries(value: JsonStruct | JsonMap): readonly (readonly [string, JsonValue])[] {
  const entries = jsonEntries(value);
  return isJsonMap(value) ? [...entries].sort(([left], [right]) => compareBytes(left, right)) : entries;
}

/** Orders text as Go does: by bytes, which for UTF-8 is by code points; JavaScript's own order is by UTF-16 units. */
export function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** Writes a string: Go escapes what could end a <script>, and the two line ends that JavaScript once did not allow. */
export function writeJsonText(text: string): string {
  return escapeHtml(JSON.stringify(text));
}

/** Escapes what Go escapes in a JSON text for the sake of HTML. */
export function escapeHtml(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
