/** What keeps a text from being read, with the offset in the text at which that shows. */
export class TextProblem extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export const TAB = 0x09;
export const SPACE = 0x20;
export const HASH = 0x23;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** A place in a YAML text that moves forward, and what go-yaml asks of the characters there (yamlprivateh.go). */
export class YamlCursor {
  readonly text: string;
  offset = 0;
  line = 0;
  #lineStart = 0;

  /** The text ends with its first NUL: go-yaml lets none pass before (readerc.go). */
  constructor(text: string) {
    this.text = `${text}\0`;
  }

  get column(): number {
    return this.offset - this.#lineStart;
  }

  /** The code of the character that stands so many behind the cursor, 0 where the text is at its end. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.offset + ahead) || 0;
  }

  isEnd(): boolean {
    return this.code() === 0;
  }

  isBlank(ahead = 0): boolean {
    const code = this.code(ahead);
    return code === SPACE || code === TAB;
  }

  isBreak(ahead = 0): boolean {
    return isBreakCode(this.code(ahead));
  }

  isBreakOrEnd(): boolean {
    const code = this.code();
    return code === 0 || isBreakCode(code);
  }

  isBlankOrBreakOrEnd(ahead = 0): boolean {
    return endsWord(this.code(ahead));
  }

  /** Whether `---` or `...` stands here at the start of a line, and nothing else of a word. */
  isDocumentMark(): boolean {
    if (this.offset !== this.#lineStart) return false;
    const isMark = this.text.startsWith('---', this.offset) || this.text.startsWith('...', this.offset);
    return isMark && this.isBlankOrBreakOrEnd(3);
  }

  skipBlanks(): void {
    while (this.isBlank()) this.offset += 1;
  }

  /** Skips a comment, if one stands here. */
  skipComment(): void {
    if (this.code() !== HASH) return;
    while (!this.isBreakOrEnd()) this.offset += 1;
  }

  /** Moves past a line end, if one stands here, and answers what it is worth in a text. */
  takeBreak(): string {
    const code = this.code();
    if (!isBreakCode(code)) return '';
    this.offset += code === CARRIAGE_RETURN && this.code(1) === LINE_FEED ? 2 : 1;
    this.line += 1;
    this.#lineStart = this.offset;
    if (code === LINE_SEPARATOR) return '\u2028';
    return code === PARAGRAPH_SEPARATOR ? '\u2029' : '\n';
  }

  /** Moves past characters as long as they belong to a set, and answers them. */
  takeWhile(belongs: (code: number) => boolean): string {
    const start = this.offset;
    while (belongs(this.code())) this.offset += 1;
    return this.text.slice(start, this.offset);
  }
}

/** Whether a character stands behind a word: a blank, a line end, the text's end. */
export function endsWord(code: number): boolean {
  return code <= SPACE ? code === SPACE || code === TAB || code === 0 || isBreakCode(code) : isBreakCode(code);
}

function isBreakCode(code: number): boolean {
  if (code < NEXT_LINE) return code === LINE_FEED || code === CARRIAGE_RETURN;
  return code === NEXT_LINE || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

/** What anchors, directives and the handles of tags are made of. */
export function isWordCode(code: number): boolean {
  if (code >= LOWER_A) return code <= LOWER_Z;
  return isDigitCode(code) || (code >= UPPER_A && code <= UPPER_Z) || code === UNDERSCORE || code === HYPHEN;
}

const LOWER_A = 0x61;
const LOWER_Z = 0x7a;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;

export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
