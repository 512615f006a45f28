/** Reads a template character by character, as the lexer that kubectl's parser is made after does. */
export class Scanner {
  readonly #text: string;
  #start = 0;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next character, which is consumed; undefined at the end. */
  next(): string | undefined {
    const character = this.peek();
    this.#position += character?.length ?? 0;
    return character;
  }

  peek(): string | undefined {
    const code = this.#text.codePointAt(this.#position);
    return code === undefined ? undefined : String.fromCodePoint(code);
  }

  /** Whether the text goes on with this. */
  isAt(text: string): boolean {
    return this.#text.startsWith(text, this.#position);
  }

  skip(text: string): void {
    this.#position += text.length;
    this.take();
  }

  /** Whether a backslash stands before the character that was read last. */
  get isEscaped(): boolean {
    return this.#text[this.#position - 2] === '\\';
  }

  /** The text that was read since it was last taken. */
  take(): string {
    const taken = this.#text.slice(this.#start, this.#position);
    this.#start = this.#position;
    return taken;
  }
}

/** Whether a field or a word ends before the character. */
export function isTerminator(character: string | undefined): boolean {
  return character === undefined || ' \t\r\n.,[]$@{}'.includes(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && /^\p{Nd}$/u.test(character);
}

export function isAlphaNumeric(character: string | undefined): boolean {
  return character !== undefined && /^[_\p{L}\p{Nd}]$/u.test(character);
}
