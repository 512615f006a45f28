import { isJsonList, jsonEntries, type JsonMap, type JsonStruct, type JsonValue } from './json-value.ts';
import { writePlain, writeScalar } from './write-yaml-scalar.ts';
import { compareKeys } from './yaml-key-order.ts';
import { YamlLines } from './yaml-lines.ts';
import { isSimpleKey } from './yaml-scalar-style.ts';

/**
 * Writes YAML byte for byte as go-yaml v2 does, which kubectl prints with: keys sorted, two spaces, lists no deeper than
 * their key, long text folded. Ends with a newline.
 */
export function writeYaml(value: JsonValue): string {
  const lines = new YamlLines();
  writeNode(lines, value, TOP);
  lines.indent(0);
  return lines.text;
}

/** The column of a block that holds all the others. */
const TOP = -2;

// `indent` is the column of the block that the node stands in.
function writeNode(lines: YamlLines, value: JsonValue, indent: number): void {
  const place = { indent: Math.max(indent, 0) + 2, isSimpleKey: false };
  if (typeof value === 'string') writeScalar(lines, value, place);
  else if (value === null || typeof value !== 'object') writePlain(lines, String(value), place);
  else if (isJsonList(value)) writeList(lines, value, indent);
  else writeMapping(lines, value, indent + 2);
}

function writeList(lines: YamlLines, list: readonly JsonValue[], outerIndent: number): void {
  if (list.length === 0) {
    lines.startScalar('[]');
    return;
  }
  // A list stands below its key, not deeper, but for one that begins on the line of a `-` or of a `:` alone.
  const indent = lines.isIndentation ? outerIndent + 2 : outerIndent;
  for (const item of list) {
    lines.indent(indent);
    lines.startEntry('-');
    writeNode(lines, item, indent);
  }
}

function writeMapping(lines: YamlLines, mapping: JsonStruct | JsonMap, indent: number): void {
  const entries = [...jsonEntries(mapping)].sort(([left], [right]) => compareKeys(left, right));
  if (entries.length === 0) {
    lines.startScalar('{}');
    return;
  }
  for (const [key, value] of entries) {
    lines.indent(indent);
    writeKey(lines, key, indent);
    writeNode(lines, value, indent);
  }
}

function writeKey(lines: YamlLines, key: string, indent: number): void {
  if (isSimpleKey(key)) {
    writeScalar(lines, key, { indent: indent + 2, isSimpleKey: true });
    lines.endKey();
    return;
  }
  lines.startEntry('?');
  writeScalar(lines, key, { indent: indent + 2, isSimpleKey: false });
  lines.indent(indent);
  lines.startEntry(':');
}
