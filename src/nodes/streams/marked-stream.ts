/** What a stream carries between the marks that say where a program's own output begins and where it ends. */
export interface MarkedStreamOptions {
  readonly mark: string;
  /** Takes the program's own bytes, as they come. */
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onBegin: () => void;
  readonly onEnd: (status: number) => void;
}

/** What came before the beginning is kept up to here: it may say why there was none. */
const MOST_NOISE = 8192;

/**
 * Takes a program's output out of all that comes on a stream: a login shell's greeting comes before it, and what
 * carried it may have words of its own behind it. The beginning is `\x01MARK+`, the end `\x01MARK=STATUS\x01`, and
 * `\x01MARK.` means nothing; nothing else of what stands between is changed, nor kept back but the few bytes that may
 * be the beginning of a mark.
 */
export class MarkedStream {
  readonly #options: MarkedStreamOptions;
  #state: 'before' | 'inside' | 'behind' = 'before';
  #rest: Buffer = Buffer.alloc(0);
  #noise = '';

  constructor(options: MarkedStreamOptions) {
    this.#options = options;
  }

  /** What came before the beginning. */
  get noise(): string {
    return this.#noise + (this.#state === 'before' ? this.#rest.toString('utf8') : '');
  }

  read(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (this.#state === 'before') this.#readNoise();
    if (this.#state === 'inside') this.#readInside();
  }

  /** The stream has ended: what was kept back is no mark. */
  close(): void {
    if (this.#state === 'inside') this.#pass(this.#rest.length);
  }

  #readNoise(): void {
    const begin = Buffer.from(`\x01${this.#options.mark}+`, 'latin1');
    const index = this.#rest.indexOf(begin);
    if (index < 0) {
      const length = Math.max(0, this.#rest.length - begin.length);
      this.#noise = (this.#noise + this.#rest.subarray(0, length).toString('utf8')).slice(-MOST_NOISE);
      this.#rest = this.#rest.subarray(length);
      return;
    }
    this.#noise = (this.#noise + this.#rest.subarray(0, index).toString('utf8')).slice(-MOST_NOISE);
    this.#rest = this.#rest.subarray(index + begin.length);
    this.#state = 'inside';
    this.#options.onBegin();
  }

  #readInside(): void {
    for (let from = 0; ;) {
      const index = this.#rest.indexOf(1, from);
      const place = index < 0 ? this.#rest.length : index;
      const sign = index < 0 ? 'unfinished' : this.#signAt(index);
      if (sign === undefined) {
        from = index + 1;
        continue;
      }
      this.#pass(place);
      if (sign === 'unfinished') return;
      this.#rest = this.#rest.subarray(sign.length);
      from = 0;
      if (sign.status !== undefined) {
        this.#state = 'behind';
        this.#options.onEnd(sign.status);
        return;
      }
    }
  }

  /** What begins here: a sign of so many bytes, that of the end with a status; or none. */
  #signAt(index: number): { readonly length: number; readonly status: number | undefined } | 'unfinished' | undefined {
    const opening = `\x01${this.#options.mark}`;
    const seen = this.#rest.subarray(index, index + opening.length + LONGEST_SIGN).toString('latin1');
    if (seen.length <= opening.length) return opening.startsWith(seen) ? 'unfinished' : undefined;
    if (!seen.startsWith(opening)) return undefined;
    const sign = seen.slice(opening.length);
    const [whole, status] = /^(?:\.|=(\d{1,3})\x01)/.exec(sign) ?? [];
    if (whole === undefined) return /^=\d{0,3}$/.test(sign) ? 'unfinished' : undefined;
    return { length: opening.length + whole.length, status: status === undefined ? undefined : Number(status) };
  }

  #pass(length: number): void {
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    if (bytes.length > 0) this.#options.onBytes(bytes);
  }
}

/** A sign, three digits and the byte behind them. */
const LONGEST_SIGN = 5;
