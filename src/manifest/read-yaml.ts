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
    return isPlain(value) ? { value, hasMoreDocuments: false } : problemAt('holds a value that JSON has not');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // V8 tells the place in words only, and not always.
    const position = / at position (\d+)/.exec(error.message)?.[1];
    const message = error.message.replace(/ (in JSON )?at position \d+.*$/s, '');
    return problemAt(`not valid JSON: ${message}`, position === undefined ? undefined : Number(position), text);
  }
}

/**
 * go-yaml v2 lets a document of up to 400,000 values consist of aliases, and few of a larger one (decode.go,
 * allowedAliasRatio); no Pod comes near.
 */
const MOST_NODES = 400_000;

/** How many values a value holds, counting what an alias repeats each time; infinite for one that holds itself. */
function weigh(value: unknown, known: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Infinity);
  let weight = 1;
  for (const part of Object.values(value)) weight += weigh(part, known);
  known.set(value, weight);
  return weight;
}

function isPlain(value: unknown): value is PlainValue {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'object' && value !== null) {
    return [Object.prototype, null].includes(Object.getPrototypeOf(value)) && Object.values(value).every(isPlain);
  }
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/**
 * Parts the first document from what follows. `---` and `...` at the start of a line end a document wherever they
 * stand, in a block scalar as well (YAML 1.1, 4.5 c-forbidden), so the text can be cut without being understood.
 */
function splitDocuments(text: string): { readonly first: string; readonly rest: string } {
  const start = /^(?:\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n|%[^\n]*\n)*---(?=[ \t\r\n]|$))?/.exec(text)?.[0].length ?? 0;
  const end = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/m.exec(text.slice(start));
  if (end === null) return { first: text, rest: '' };
  const cut = start + end.index;
  return { first: text.slice(0, cut), rest: text.slice(cut) };
}

/** Whether nothing but comments, blanks and document marks is there. */
function isBlank(text: string): boolean {
  return /^(?:\ufeff?(?:---|\.\.\.)?[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*$/.test(text);
}

function problemAt(message: string, position?: number, text = ''): YamlReading {
  if (position === undefined) return { problem: { message, line: undefined, column: undefined } };
  const before = text.slice(0, position).split('\n');
  return { problem: { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}
