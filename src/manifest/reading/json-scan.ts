import { problemAtEnd } from '../json-end.ts';
import { exactNumber, type YamlScalar } from '../yaml-resolution.ts';
import { TextProblem } from './yaml-cursor.ts';

/** A place in a JSON text that moves forward, over what Go's decoder takes for a scalar (encoding/json, scanner.go). */
export class JsonCursor {
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The next character that is no blank; empty at the end. */
  next(): string {
    while (' \t\r\n'.includes(this.text.charAt(this.offset)) && this.offset < this.text.length) this.offset += 1;
    return this.text.charAt(this.offset);
  }

  /** Says in Go's words what cannot stand here. */
  fail(context: string, offset = this.offset): never {
    const character = String.fromCodePoint(this.text.codePointAt(offset) ?? 0);
    throw offset < this.text.length
      ? new TextProblem(`invalid character ${quoted(character)} ${context}`, offset)
      : new TextProblem(problemAtEnd(context), this.text.length);
  }

  scalar(): YamlScalar {
    const character = this.text.charAt(this.offset);
    if (character === '"') return { type: 'string', value: this.string() };
    const literal = LITERALS[character];
    return literal === undefined ? this.#number() : this.#literal(literal);
  }

  string(): string {
    const start = this.offset;
    let hasEscapes = false;
    for (this.offset += 1; this.text.charAt(this.offset) !== '"'; this.offset += 1) {
      const code = this.text.charCodeAt(this.offset);
      if (Number.isNaN(code) || code < 0x20) this.fail('in string literal');
      if (code !== BACKSLASH) continue;
      hasEscapes = true;
      this.offset += 1;
      this.#skipEscape();
    }
    this.offset += 1;
    if (!hasEscapes) return this.text.slice(start + 1, this.offset - 1);
    const decoded: unknown = JSON.parse(this.text.slice(start, this.offset));
    // Half of a pair is no character to Go.
    return String(decoded).replaceAll(/\p{Surrogate}/gu, '\ufffd');
  }

  /** Moves to the last character of an escape. */
  #skipEscape(): void {
    const character = this.text.charAt(this.offset);
    if (character === '' || !'"\\/bfnrtu'.includes(character)) this.fail('in string escape code');
    if (character !== 'u') return;
    for (let count = 0; count < 4; count += 1) {
      this.offset += 1;
      if (!/^[0-9a-fA-F]$/.test(this.text.charAt(this.offset))) this.fail('in \\u hexadecimal character escape');
    }
  }

  #literal({ text, scalar }: Literal): YamlScalar {
    for (const expected of text) {
      if (this.text.charAt(this.offset) !== expected) this.fail(`in literal ${text} (expecting '${expected}')`);
      this.offset += 1;
    }
    return scalar;
  }

  #number(): YamlScalar {
    NUMBER.lastIndex = this.offset;
    const [text = ''] = NUMBER.exec(this.text) ?? [];
    if (text === '') {
      if (this.text.charAt(this.offset) === '-') this.fail('in numeric literal', this.offset + 1);
      this.fail(BEGINNING);
    }
    this.offset += text.length;
    this.#checkNumber(text);
    return /^-?\d+$/.test(text)
      ? { type: 'integer', value: exactNumber(BigInt(text)) }
      : { type: 'float', value: Number(text) };
  }

  /** A number may break off behind what is one. */
  #checkNumber(text: string): void {
    const character = this.text.charAt(this.offset);
    const isExponent = character === 'e' || character === 'E';
    if (character === '.' && !/[.eE]/.test(text)) this.fail('after decimal point in numeric literal', this.offset + 1);
    if (!isExponent || /[eE]/.test(text)) return;
    const sign = '+-'.includes(this.text.charAt(this.offset + 1) || ' ') ? 1 : 0;
    this.fail('in exponent of numeric literal', this.offset + 1 + sign);
  }
}

const BEGINNING = 'looking for beginning of value';
const BACKSLASH = 0x5c;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;

interface Literal {
  readonly text: string;
  readonly scalar: YamlScalar;
}

const LITERALS: Readonly<Partial<Record<string, Literal>>> = {
  t: { text: 'true', scalar: { type: 'boolean', value: true } },
  f: { text: 'false', scalar: { type: 'boolean', value: false } },
  n: { text: 'null', scalar: { type: 'null', value: null } },
};

/** As Go's quoteChar. */
function quoted(character: string): string {
  if (character === "'") return String.raw`'\''`;
  if (character === '"') return `'"'`;
  return `'${JSON.stringify(character).slice(1, -1)}'`;
}
