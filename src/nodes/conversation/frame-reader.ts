import type { Frame } from './conversation.ts';

/** What arrives on the line, in order. */
export type Arrival =
  | { readonly kind: 'frame'; readonly frame: Frame }
  /** A line that is no answer: what a login script printed, or a program's standard error. */
  | { readonly kind: 'noise'; readonly text: string };

/**
 * Turns what a node writes into frames (the format is in library/frames.sh). Bytes may arrive cut anywhere.
 *
 * @throws RangeError when a line is longer than any answer could be
 */
export class FrameReader {
  readonly #mark: string;
  readonly #arrived: (arrival: Arrival) => void;
  #rest: Buffer[] = [];
  #restLength = 0;
  #open: { readonly frame: Frame; readonly lines: string[] } | undefined;

  constructor(mark: string, arrived: (arrival: Arrival) => void) {
    this.#mark = mark;
    this.#arrived = arrived;
  }

  read(chunk: Buffer): void {
    let from = 0;
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, from)) {
      this.#rest.push(chunk.subarray(from, newline));
      const line = Buffer.concat(this.#rest);
      this.#rest = [];
      this.#restLength = 0;
      from = newline + 1;
      this.#readLine(line.toString('utf8'));
    }
    if (from === chunk.length) return;
    this.#rest.push(chunk.subarray(from));
    this.#restLength += chunk.length - from;
    if (this.#restLength > LONGEST_LINE) throw new RangeError('a line is too long');
  }

  #readLine(line: string): void {
    if (line.startsWith(this.#mark)) this.#readMarked(line.slice(this.#mark.length));
    else if (this.#open !== undefined && BASE64_LINE.test(line)) this.#open.lines.push(line);
    else this.#arrived({ kind: 'noise', text: line });
  }

  #readMarked(text: string): void {
    const [word = '', ...fields] = text.slice(text.indexOf(' ') + 1).split(' ');
    const frame: Frame = { word, fields, content: undefined };
    if (text === '.') this.#closeContent();
    else if (text.startsWith('+ ')) this.#open = { frame, lines: [] };
    else this.#arrived({ kind: 'frame', frame });
  }

  #closeContent(): void {
    if (this.#open === undefined) return;
    const { frame, lines } = this.#open;
    this.#open = undefined;
    this.#arrived({ kind: 'frame', frame: { ...frame, content: Buffer.from(lines.join(''), 'base64') } });
  }
}

/** base64 without line breaks of the largest file that is ever read (10 MiB), and then some. */
const LONGEST_LINE = 20 * 1024 * 1024;
const BASE64_LINE = /^[A-Za-z0-9+/]+={0,2}$/;
