import type { PlainValue } from './plain-value.ts';

/** What a text holds, or where it breaks. Lines and columns count from 1. */
export type YamlReading =
  | {
      readonly value: PlainValue;
      /** Whether another document follows that is not empty; the kubelet never looks at it. */
      readonly hasMoreDocuments: boolean;
      readonly problem?: never;
    }
  | { readonly problem: YamlProblem; readonly value?: never };

export interface YamlProblem {
  readonly message: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Loads the parser, which takes some milliseconds, ahead of its first use: while a node is being asked. */
export async function loadYamlParser(): Promise<void> {
  await import('js-yaml');
}

/**
 * Reads the first document of a YAML text, or a JSON text where it begins with `{`, as the kubelet's decoder does
 * (apimachinery util/yaml ToJSON, sigs.k8s.io/yaml over go-yaml v2): YAML 1.1, of a key given twice the last, and no
 * document that is far larger with its aliases resolved than without.
 */
export async function readYaml(text: string): Promise<YamlReading> {
  if (text.trimStart().startsWith('{')) return readJson(text);

  const { Schema, YAML11_SCHEMA, YAMLException, load } = await import('js-yaml');
  // go-yaml v2 leaves a timestamp that is decoded without a type as the text that it was (decode.go, scalar).
  const schema = new Schema(YAML11_SCHEMA.tags.filter(({ tagName }) => tagName !== 'tag:yaml.org,2002:timestamp'));
  const { first, rest } = splitDocuments(text);
  try {
    const value: unknown = isBlank(first) ? null : load(first, { schema, json: true });
    const weight = weigh(value, new Map());
    if (weight > MOST_NODES) return problemAt('document contains excessive aliasing');
    return isPlain(value) ? { value, hasMoreDocuments: !isBlank(rest) } : problemAt('holds a value that JSON has not');
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return problemAt(error.reason, error.mark?.position, first);
  }
}

function readJson(text: string): YamlReading {
  try {
    const value: unknown = JSON.parse(text);
    if (isTooDeep(value)) return problemAt(TOO_DEEP);
    return isPlain(value) ? { value, hasMoreDocuments: false } : problemAt('holds a value that JSON has not');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // V8 adds a place, or what stands there; both are said better with line and column.
    const message = error.message.replace(/ (in JSON )?at position \d+.*$|, ("|\.\.\.).*$/s, '');
    return problemAt(`not valid JSON: ${message}`, breakOf(text), text);
  }
}

/**
 * Finds the character at which a JSON text breaks, which V8 tells in some cases only: whatever ends before it lacks no
 * more than its end, and whatever ends behind it is as broken as the whole.
 */
function breakOf(text: string): number {
  let unfinished = 0;
  let broken = text.length + 1;
  while (broken - unfinished > 1) {
    const middle = Math.floor((unfinished + broken) / 2);
    if (lacksItsEnd(text.slice(0, middle))) unfinished = middle;
    else broken = middle;
  }
  return unfinished;
}

function lacksItsEnd(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = / at position (\d+)/.exec(error.message)?.[1];
    return place === undefined ? error.message.startsWith('Unexpected end') : Number(place) >= text.length;
  }
}

/**
 * go-yaml v2 lets a document of up to 400,000 values consist of aliases, and few of a larger one (decode.go,
 * allowedAliasRatio); no Pod comes near.
 */
const MOST_NODES = 400_000;

/** js-yaml follows a text no deeper, and no Pod comes near. */
const DEEPEST = 100;
const TOO_DEEP = `nesting exceeded ${String(DEEPEST)} levels`;

/**
 * How many values a value holds, counting what an alias repeats each time; infinite for one that holds itself, or holds
 * more levels than can be followed.
 */
function weigh(value: unknown, known: Map<object, number>, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (depth > DEEPEST) return Infinity;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Infinity);
  let weight = 1;
  for (const part of Object.values(value)) weight += weigh(part, known, depth + 1);
  known.set(value, weight);
  return weight;
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > DEEPEST || Object.values(value).some((part) => isTooDeep(part, depth + 1));
}

function isPlain(value: unknown): value is PlainValue {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'object' && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
  }
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/**
 * Parts the first document from what follows. `---` and `...` at the start of a line end a document wherever they
 * stand, in a block scalar as well (YAML 1.1, 4.5 c-forbidden), so the text can be cut without being understood.
 */
function splitDocuments(text: string): { readonly first: string; readonly rest: string } {
  const content = FIRST_CONTENT.exec(text)?.index ?? text.length;
  const start = /^(?:\ufeff?---(?=[ \t\r\n]|$))?/.exec(text.slice(content, content + 5))?.[0].length ?? 0;
  const end = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/m.exec(text.slice(content + start));
  if (end === null) return { first: text, rest: '' };
  const cut = content + start + end.index;
  return { first: text.slice(0, cut), rest: text.slice(cut) };
}

// Each looks for the first line that is of no such kind: a pattern that counts the lines runs out of stack in V8.

/** A line that is more than a blank, a comment or a directive. */
const FIRST_CONTENT = /(?<![^\n])(?!\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|(?![^]))|%[^\n]*\n))/;

/** A line that is more than a blank, a comment or a mark between documents. */
const NOT_BLANK = /(?<![^\n])(?!\ufeff?(?:---|\.\.\.)?[ \t]*(?:#[^\n]*)?\r?(?:\n|(?![^])))/;

/** Whether nothing but comments, blanks and document marks is there. */
function isBlank(text: string): boolean {
  return !NOT_BLANK.test(text);
}

function problemAt(message: string, position?: number, text = ''): YamlReading {
  if (position === undefined) return { problem: { message, line: undefined, column: undefined } };
  const before = text.slice(0, position).split('\n');
  return { problem: { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}
