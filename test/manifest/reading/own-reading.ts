import { decodeUtf8 } from '../../../src/manifest/reading/decode-text.ts';
import { parseJson } from '../../../src/manifest/reading/json-parser.ts';
import { isPlainList, type PlainValue } from '../../../src/manifest/plain-value.ts';
import { readYaml } from '../../../src/manifest/reading/read-yaml.ts';
import { TextBuilder } from '../../../src/manifest/reading/text-builder.ts';
import { sorted, type ComparedReading } from './compared-reading.ts';

/** Reads a file with kstatic's own loader. */
export async function ownReading(content: Uint8Array): Promise<ComparedReading> {
  const reading = await readYaml(content);
  if (reading.problem !== undefined) {
    const { line, column, message } = reading.problem;
    return { value: undefined, problem: `${String(line)}:${String(column)}: ${message}`, isChance: false };
  }
  const isGivenTwice = reading.isJson && reading.remarks().some(({ rule }) => rule === 'duplicate-key');
  const value = isGivenTwice ? lastOfEachKey(content) : reading.value;
  return { value: JSON.stringify(marked(value)), problem: undefined, isChance: false };
}

/** What Go decodes where it does not know that a Pod is to come of it: a second value does not change the first. */
function lastOfEachKey(content: Uint8Array): PlainValue {
  const builder = new TextBuilder();
  parseJson(decodeUtf8(content), builder);
  return builder.root?.value ?? null;
}

/** Writes a value as `judge -read` does: numbers and strings are strings that begin with `#` and `=`. */
function marked(value: PlainValue): unknown {
  if (typeof value === 'string') return `=${value}`;
  if (typeof value === 'number') return `#${Number.isFinite(value) ? String(value) : 'beyond'}`;
  if (typeof value === 'bigint') return `#${String(value)}`;
  if (isPlainList(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return sorted(Object.fromEntries(Object.entries(value).map(([key, field]) => [key, marked(field)])));
}
