import { Failure } from '../errors/failure.ts';
import { isJsonList, isJsonMap, jsonEntries, type JsonValue } from './json-value.ts';
import { writeJson } from './write-json.ts';

// What YAML forbids in a JSON text. JSON itself escapes the rest of the kind.
const NOT_IN_YAML = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** The one character that JSON leaves alone and YAML takes for the end of a line. */
const NEXT_LINE = '\u0085';

/** A reader sees a key as one only within this many characters, quotes included. */
const LONGEST_KEY = 1024;

/** Which of two lines a reader tells: that on which what it reads began, or that on which it found it wrong. */
export type YamlReader = (lines: { readonly context: number; readonly problem: number }) => number;

/** The reader that kubectl makes YAML with. */
export const goYaml2: YamlReader = ({ problem }) => problem;

/** The one that it makes KYAML with. */
export const goYaml3: YamlReader = ({ context, problem }) => context || problem;

/**
 * What is left of a value that is written as JSON and read as YAML, the way that kubectl takes to its YAML: nearly
 * always the same value.
 *
 * @throws Failure 'invalid' in the words of go-yaml where YAML cannot read it
 */
export function rereadAsYaml(value: JsonValue, reader: YamlReader): JsonValue {
  // Most manifests hold nothing that could be read in two ways, and to see that is quicker than to write and read it.
  if (isPlainText(value)) return value;
  const json = writeJson(value);
  checkReadable(json, reader);
  return json.includes(NEXT_LINE) ? foldLines(value) : value;
}

function isPlainText(value: JsonValue): boolean {
  if (typeof value === 'string') return value.length < LONGEST_KEY / 2 && UNESCAPED.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (isJsonList(value)) return value.every(isPlainText);
  return jsonEntries(value).every(([key, field]) => isPlainText(key) && isPlainText(field));
}

/** What JSON writes as it is, and YAML reads as it is. */
const UNESCAPED = /^[ !#-%'-;=?-[\]-~]*$/;

function checkReadable(json: string, reader: YamlReader): void {
  if (NOT_IN_YAML.test(json)) throw new Failure('invalid', 'yaml: control characters are not allowed');

  let line = 0;
  /** The lines on which the mappings and lists begin that are open. */
  const open: number[] = [];
  for (const [bracket, text = '', colon] of json.matchAll(/[{[\]}]|"([^"\\]*(?:\\.[^"\\]*)*)"(:)?/g)) {
    if (/^[{[]/.test(bracket)) open.push(line);
    if (/^[\]}]/.test(bracket)) open.pop();
    checkMarkers(text, line, reader);
    const start = open.at(-1) ?? 0;
    line += lineEnds(text);
    if (colon !== undefined && isUnseenKey(text)) {
      fail(reader({ context: start, problem: line }), "did not find expected ',' or '}'");
    }
  }
}

function checkMarkers(text: string, line: number, reader: YamlReader): void {
  const marker = /\u0085(?:---|\.\.\.)[ \u0085]/.exec(text);
  if (marker === null) return;
  // Its scanner, other than its parser, counts from nought.
  const problem = line + lineEnds(text.slice(0, marker.index)) + 1;
  fail(reader({ context: line, problem }) + 1, 'found unexpected document indicator');
}

function isUnseenKey(text: string): boolean {
  return lineEnds(text) > 0 || [...text].length > LONGEST_KEY - 2;
}

function fail(line: number, words: string): never {
  // go-yaml says no line where it is the first.
  throw new Failure('invalid', line === 0 ? `yaml: ${words}` : `yaml: line ${line}: ${words}`);
}

// A line end is a blank, several are one less, and the blanks around them are nothing.
function foldLines(value: JsonValue): JsonValue {
  if (typeof value === 'string') {
    return value.replace(/ *\u0085[ \u0085]*/g, (folded) => '\n'.repeat(lineEnds(folded) - 1) || ' ');
  }
  if (value === null || typeof value !== 'object') return value;
  if (isJsonList(value)) return value.map(foldLines);

  const entries = jsonEntries(value).map(([key, field]) => [key, foldLines(field)] as const);
  return isJsonMap(value) ? new Map(entries) : Object.fromEntries(entries);
}

function lineEnds(text: string): number {
  return text.split(NEXT_LINE).length - 1;
}
