import type { Frame } from './conversation.ts';

/** What arrives on the line, in order. */
export type Arrival =
  | { readonly kind: 'frame'; readonly frame: Frame }
  /** A line that is no answer: what a login script printed, or a program's standard error. */
  | { readonly kind: 'noise'; readonly text: string };

/** No line of a frame, and no content, is longer than this; who sends more is not our script. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Turns what a node writes into frames (the format is in library/frames.sh). Bytes may arrive cut anywhere. */
export class FrameReader {
  readonly #mark: string;
  readonly #arrived: (arrival: Arrival) => void;
  /** What has arrived and is looked through already: it does not hold the end that is awaited. */
  #seen: Buffer[] = [];
  #seenLength = 0;
  #rest: Buffer = Buffer.alloc(0);
  /** The frame whose content is arriving. */
  #open: Frame | undefined;
  /** The frame whose content has ended, until the next line tells that it is whole. */
  #ended: Frame | undefined;

  constructor(mark: string, arrived: (arrival: Arrival) => void) {
    this.#mark = mark;
    this.#arrived = arrived;
  }

  /**
   * Takes the next bytes.
   *
   * @throws RangeError when a line or a content is longer than any could be
   */
  read(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      // A content ends where a line begins with the mark, whatever that line is.
      const end = this.#open === undefined ? '\n' : `\n${this.#mark}`;
      const index = this.#rest.indexOf(end);
      if (index < 0) {
        this.#keepAllBut(end.length - 1);
        return;
      }
      const token = Buffer.concat([...this.#seen, this.#rest.subarray(0, index)]);
      this.#seen = [];
      this.#seenLength = 0;
      this.#rest = this.#rest.subarray(index + 1);
      if (this.#open === undefined) {
        this.#readLine(token.toString('utf8'));
      } else {
        this.#ended = { ...this.#open, content: token };
        this.#open = undefined;
      }
    }
  }

  /** The last bytes may be the beginning of the end that is awaited. */
  #keepAllBut(length: number): void {
    const seen = this.#rest.subarray(0, Math.max(0, this.#rest.length - length));
    this.#rest = this.#rest.subarray(seen.length);
    if (seen.length > 0) this.#seen.push(seen);
    this.#seenLength += seen.length;
    if (this.#seenLength > MOST_BYTES) throw new RangeError('more bytes than any answer has');
  }

  #readLine(line: string): void {
    const ended = this.#ended;
    this.#ended = undefined;
    if (!line.startsWith(this.#mark)) {
      this.#arrived({ kind: 'noise', text: line });
      return;
    }
    const sign = line.charAt(this.#mark.length);
    const [word = '', ...fields] = line.slice(line.indexOf(' ') + 1).split(' ');
    const frame: Frame = { word, fields, content: undefined };
    if (sign === '+') this.#open = frame;
    else if (sign !== '.') this.#arrived({ kind: 'frame', frame });
    // Without this sign the script was killed in the middle of the content.
    else if (ended !== undefined) this.#arrived({ kind: 'frame', frame: ended });
  }
}
