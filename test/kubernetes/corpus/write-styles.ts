import { isPlainList, isPlainObject, type PlainObject, type PlainValue } from '../../../src/manifest/plain-value.ts';
import type { Random } from '../../support/random.ts';
import { AS_WRITTEN } from './plausible-values.ts';

/** Writes an object as people and programs do: JSON or YAML, in blocks and in flow, with comments, quotes and anchors. */
export function writeManifest(object: PlainObject, random: Random): string {
  if (random.chance(0.15)) return `${writeFlow(object, (word) => JSON.stringify(word))}\n`;
  if (random.chance(0.1)) return `${indentJson(object)}\n`;
  const writer = new YamlWriter(random);
  const text = `${random.pick(HEADS)}${writer.entries(object, '')}${random.pick(TAILS)}`;
  return random.chance(0.05) ? text.replaceAll('\n', '\r\n') : text;
}

const HEADS = ['', '', '', '', '---\n', '# made by hand\n', '%YAML 1.1\n---\n', '\n\n', '--- # the pod\n'] as const;
const TAILS = ['', '', '', '', '\n', '...\n', '---\n', '# the end\n'] as const;

/** A value on one line: JSON, or YAML's flow, whose words may go without quotes. */
function writeFlow(value: PlainValue, word: (text: string) => string): string {
  if (isPlainList(value)) return `[${value.map((item) => writeFlow(item, word)).join(', ')}]`;
  if (isPlainObject(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${word(bareKey(key))}: ${writeFlow(item, word)}`);
    return `{${entries.join(', ')}}`;
  }
  return typeof value === 'string' && !value.startsWith(AS_WRITTEN) ? word(value) : writeBare(value);
}

function indentJson(value: PlainValue, indent = ''): string {
  const inner = `${indent}  `;
  if (isPlainList(value) && value.length > 0) {
    return `[\n${value.map((item) => inner + indentJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (isPlainObject(value) && Object.keys(value).length > 0) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${inner}${JSON.stringify(bareKey(key))}: ${indentJson(item, inner)}`,
    );
    return `{\n${entries.join(',\n')}\n${indent}}`;
  }
  return writeFlow(value, (text) => JSON.stringify(text));
}

/** What needs no quotes: numbers, true, null, and what is to stand there as it is. */
function writeBare(value: PlainValue): string {
  return typeof value === 'string' ? value.slice(AS_WRITTEN.length) : JSON.stringify(value);
}

/** A key that is given twice is marked to be told from its twin. */
function bareKey(key: string): string {
  return key.startsWith(AS_WRITTEN) ? key.slice(AS_WRITTEN.length) : key;
}

/** Words that are no strings to YAML 1.1 unless they are quoted. */
const NO_STRINGS = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i;
const PLAIN = /^[A-Za-z/][\w./@+-]*$/;

class YamlWriter {
  readonly #random: Random;
  readonly #step: string;
  readonly #inList: string;
  readonly #flowShare: number;
  readonly #hasAnchors: boolean;
  readonly #anchors = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
    this.#step = random.pick(['  ', '  ', '    ', ' ']);
    this.#inList = random.pick(['', '  ']);
    this.#flowShare = random.pick([0, 0.1, 0.4]);
    this.#hasAnchors = random.chance(0.2);
  }

  /** The entries of a mapping, each on lines of its own. */
  entries(object: PlainObject, indent: string): string {
    return Object.entries(object)
      .map(([key, value]) => `${indent}${this.#word(bareKey(key))}:${this.#value(value, indent, true)}`)
      .join('');
  }

  /** What follows a key or a dash, with the end of the line. */
  #value(value: PlainValue, indent: string, isInMapping: boolean): string {
    const isFilled = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (!isFilled) return ` ${this.#scalar(value, indent + this.#step)}${this.#lineEnd()}`;
    const [anchor, isAlias] = this.#anchor(value);
    if (isAlias) return ` ${anchor}\n`;
    if (this.#random.chance(this.#flowShare)) return ` ${anchor}${this.#flow(value)}${this.#lineEnd()}`;
    const mark = anchor === '' ? '' : ` ${anchor.trimEnd()}`;
    return isPlainList(value)
      ? `${mark}${this.#lineEnd()}${this.#list(value, indent + (isInMapping ? this.#inList : this.#step))}`
      : this.#mapping(value, indent, isInMapping, mark);
  }

  /** Behind a dash the first entry stands on the same line. */
  #mapping(value: PlainValue, indent: string, isInMapping: boolean, mark: string): string {
    if (!isPlainObject(value)) return '';
    if (isInMapping) return `${mark}\n${this.entries(value, indent + this.#step)}`;
    const entries = this.entries(value, `${indent}  `);
    return mark === '' ? ` ${entries.trimStart()}` : `${mark}\n${entries}`;
  }

  #list(items: readonly PlainValue[], indent: string): string {
    return items.map((item) => `${indent}-${this.#value(item, indent, false)}`).join('');
  }

  /** What was written before may be pointed to. */
  #anchor(value: PlainValue): readonly [text: string, isAlias: boolean] {
    if (!this.#hasAnchors) return ['', false];
    const text = JSON.stringify(value);
    const known = this.#anchors.get(text);
    if (known !== undefined) return [`*${known}`, true];
    if (this.#random.chance(0.6)) return ['', false];
    const name = `a${String(this.#anchors.size)}`;
    this.#anchors.set(text, name);
    return [`&${name} `, false];
  }

  #flow(value: PlainValue): string {
    return writeFlow(value, (text) => this.#word(text));
  }

  #scalar(value: PlainValue, indent: string): string {
    if (typeof value !== 'string' || value.startsWith(AS_WRITTEN)) return writeFlow(value, (text) => text);
    if (value.endsWith('\n') && /^[\x20-\x7e\n]+$/.test(value) && /^[^\s]/.test(value) && !value.endsWith('\n\n')) {
      return `|\n${value.trimEnd().replaceAll(/^/gm, indent)}`;
    }
    return this.#word(value);
  }

  /** A word, with quotes or, where it may, without. */
  #word(text: string): string {
    if (PLAIN.test(text) && !NO_STRINGS.test(text) && this.#random.chance(0.9)) return text;
    const isSimple = /^[\x20-\x7e]*$/.test(text);
    return isSimple && this.#random.chance(0.4) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
  }

  #lineEnd(): string {
    return this.#random.chance(0.04) ? this.#random.pick([' # why not\n', '  #\n', '   \n']) : '\n';
  }
}
