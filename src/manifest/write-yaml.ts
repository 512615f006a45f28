import { isJsonList, jsonEntries, type JsonMap, type JsonStruct, type JsonValue } from './json-value.ts';
import { writePlain, writeScalar } from './write-yaml-scalar.ts';
import { compareKeys } from './yaml-key-order.ts';
import { YamlLines } from './yaml-lines.ts';
import { isSimpleKey } from './yaml-scalar-style.ts';

interface Place {
  /** The column of the block that the node stands in; -1 at the top. */
  readonly indent: number;
  readonly isInMapping: boolean;
}

/**
 * Writes YAML byte for byte as go-yaml v2 does, which kubectl prints with: keys sorted, two spaces, lists no deeper than
 * their key, long text folded. Ends with a newline.
 */
export function writeYaml(value: JsonValue): string {
  const lines = new YamlLines();
  writeNode(lines, value, { indent: -1, isInMapping: false });
  lines.indent(0);
  return lines.text;
}

function writeNode(lines: YamlLines, value: JsonValue, place: Place): void {
  if (typeof value === 'string') writeScalar(lines, value, scalarPlace(place));
  else if (value === null || typeof value !== 'object') writePlain(lines, String(value), scalarPlace(place));
  else if (isJsonList(value)) writeList(lines, value, place);
  else writeMapping(lines, value, place);
}

function scalarPlace({ indent }: Place): { readonly indent: number; readonly isSimpleKey: boolean } {
  return { indent: deeper(indent), isSimpleKey: false };
}

function writeList(lines: YamlLines, list: readonly JsonValue[], place: Place): void {
  if (list.length === 0) {
    writeEmpty(lines, '[]');
    return;
  }
  // A list that is a key's value stands below the key, not deeper, unless it begins on the line of the `:`.
  const isBelowKey = place.isInMapping && !lines.isIndentation;
  const indent = place.indent < 0 ? 0 : isBelowKey ? place.indent : deeper(place.indent);
  for (const item of list) {
    lines.indent(indent);
    lines.startEntry('-');
    writeNode(lines, item, { indent, isInMapping: false });
  }
}

function writeMapping(lines: YamlLines, mapping: JsonStruct | JsonMap, place: Place): void {
  const entries = [...jsonEntries(mapping)].sort(([left], [right]) => compareKeys(left, right));
  if (entries.length === 0) {
    writeEmpty(lines, '{}');
    return;
  }
  const indent = place.indent < 0 ? 0 : deeper(place.indent);
  for (const [key, value] of entries) {
    lines.indent(indent);
    writeKey(lines, key, indent);
    writeNode(lines, value, { indent, isInMapping: true });
  }
}

function writeKey(lines: YamlLines, key: string, indent: number): void {
  if (isSimpleKey(key)) {
    writeScalar(lines, key, { indent: deeper(indent), isSimpleKey: true });
    lines.endKey();
    return;
  }
  lines.startEntry('?');
  writeScalar(lines, key, { indent: deeper(indent), isSimpleKey: false });
  lines.indent(indent);
  lines.startEntry(':');
}

function writeEmpty(lines: YamlLines, brackets: string): void {
  lines.startScalar(brackets);
  lines.endScalar();
}

function deeper(indent: number): number {
  return Math.max(indent, 0) + 2;
}
