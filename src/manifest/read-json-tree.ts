import { goQuoteRune } from '../command-line/flags/go-quote.ts';
import { problemAtEnd } from './json-end.ts';
import { JsonNumber, JsonObject, JsonText, type JsonField, type JsonTree } from './json-tree.ts';
import { writeJsonText } from './write-json.ts';

/** What a text holds, or what Go's encoding/json has against it. */
export type JsonReading = { readonly tree: JsonTree } | { readonly problem: string };

/** Reads a JSON text with the checks and the words of Go's scanner (encoding/json, scanner.go). */
export function readJsonTree(text: string): JsonReading {
  const reader = new JsonReader(text);
  try {
    return { tree: reader.document() };
  } catch (error) {
    if (error instanceof SyntaxProblem) return { problem: error.message };
    throw error;
  }
}

class SyntaxProblem extends Error {}

/** Where Go ends. */
const DEEPEST = 10_000;
/** What can be followed here, which is more than anything of Kubernetes' has. */
const DEEPEST_FOLLOWED = 1000;

const LONE_SURROGATE = /[\ud800-\udfff]/gu;

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
]);

class JsonReader {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#source = text;
  }

  document(): JsonTree {
    const tree = this.#value();
    this.#skipSpace();
    if (this.#at < this.#source.length) this.#refuse('after top-level value');
    return tree;
  }

  #value(): JsonTree {
    this.#skipSpace();
    const character = this.#source[this.#at] ?? '';
    if (character === '{') return this.#nested(() => this.#object());
    if (character === '[') return this.#nested(() => this.#list());
    if (character === '"') return this.#text();
    if (/^[-0-9]/.test(character)) return this.#number();
    return this.#literal();
  }

  #nested<Value>(read: () => Value): Value {
    this.#depth += 1;
    if (this.#depth > DEEPEST_FOLLOWED) this.#refuseDepth();
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): JsonObject {
    const fields: JsonField[] = [];
    this.#skipSpace();
    if (this.#take('}')) return new JsonObject(fields);
    for (;;) {
      this.#skipSpace();
      if (this.#source[this.#at] !== '"') this.#refuse('looking for beginning of object key string');
      const start = this.#at;
      const name = this.#string();
      const source = this.#source.slice(start, this.#at);
      this.#skipSpace();
      if (!this.#take(':')) this.#refuse('after object key');
      const value = this.#value();
      fields.push(source === writeJsonText(name) ? [name, value] : [name, value, source.slice(1, -1)]);
      this.#skipSpace();
      if (this.#take('}')) return new JsonObject(fields);
      if (!this.#take(',')) this.#refuse('after object key:value pair');
    }
  }

  #list(): readonly JsonTree[] {
    const items: JsonTree[] = [];
    this.#skipSpace();
    if (this.#take(']')) return items;
    for (;;) {
      items.push(this.#value());
      this.#skipSpace();
      if (this.#take(']')) return items;
      if (!this.#take(',')) this.#refuse('after array element');
    }
  }

  #text(): string | JsonText {
    const start = this.#at;
    const value = this.#string();
    const source = this.#source.slice(start, this.#at);
    return source === writeJsonText(value) ? value : new JsonText(value, source.slice(1, -1));
  }

  #string(): string {
    this.#at += 1;
    let value = '';
    for (;;) {
      const [plain = ''] = this.#match(/[^"\\\0-\x1f]*/y);
      value += plain;
      if (this.#take('"')) return value.replace(LONE_SURROGATE, '\ufffd');
      if (!this.#take('\\')) this.#refuse('in string literal');
      value += this.#escape();
    }
  }

  #escape(): string {
    const character = this.#source[this.#at] ?? '';
    const escaped = ESCAPES.get(character);
    if (escaped !== undefined) {
      this.#at += 1;
      return escaped;
    }
    if (!this.#take('u')) this.#refuse('in string escape code');
    const [digits = ''] = this.#match(/[0-9a-fA-F]{0,4}/y);
    if (digits.length < 4) this.#refuse('in \\u hexadecimal character escape');
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #number(): JsonNumber {
    const start = this.#at;
    this.#take('-');
    if (!this.#take('0') && this.#match(/[1-9][0-9]*/y).length === 0) this.#refuse('in numeric literal');
    if (this.#take('.') && this.#match(/[0-9]+/y).length === 0) this.#refuse('after decimal point in numeric literal');
    if (this.#match(/[eE][-+]?/y).length > 0 && this.#match(/[0-9]+/y).length === 0) {
      this.#refuse('in exponent of numeric literal');
    }
    return new JsonNumber(this.#source.slice(start, this.#at));
  }

  #literal(): boolean | null {
    for (const [word, value] of LITERALS) {
      if (this.#source[this.#at] !== word[0]) continue;
      for (const character of word) {
        if (!this.#take(character)) this.#refuse(`in literal ${word} (expecting ${goQuoteRune(character)})`);
      }
      return value;
    }
    return this.#refuse('looking for beginning of value');
  }

  #skipSpace(): void {
    this.#match(/[ \t\r\n]*/y);
  }

  #take(character: string): boolean {
    const isThere = this.#source[this.#at] === character;
    if (isThere) this.#at += 1;
    return isThere;
  }

  #match(pattern: RegExp): readonly string[] {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source) ?? [];
    this.#at += match[0]?.length ?? 0;
    return match;
  }

  #refuseDepth(): never {
    let deepest = 0;
    let depth = 0;
    for (const [token] of this.#source.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
      if (/^[[{]/.test(token)) depth += 1;
      else if (/^[\]}]/.test(token)) depth -= 1;
      deepest = Math.max(deepest, depth);
    }
    if (deepest > DEEPEST) this.#refuse('exceeded max depth');
    throw new SyntaxProblem(`nesting exceeded ${String(DEEPEST_FOLLOWED)} levels`);
  }

  #refuse(context: string): never {
    if (this.#at >= this.#source.length) throw new SyntaxProblem(problemAtEnd(context));
    // Go looks at bytes, and takes each for a character.
    const [byte = 0] = Buffer.from(String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0));
    throw new SyntaxProblem(`invalid character ${goQuoteRune(String.fromCharCode(byte))} ${context}`);
  }
}
