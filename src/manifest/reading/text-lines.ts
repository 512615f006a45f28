/** A place in a text, counted from 1; columns are characters. */
export interface TextPlace {
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Finds the lines and columns of a text. */
export class TextLines {
  readonly #text: string;
  #starts: readonly number[] | undefined;
  /** Where the second halves of characters stand that are two to JavaScript. */
  #halves: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  place(offset: number): { readonly line: number; readonly column: number } {
    this.#starts ??= [0, ...Array.from(this.#text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
    const line = countUpTo(this.#starts, Math.min(offset, this.#text.length));
    const start = this.#starts[line - 1] ?? 0;
    // Counted from what is two, for a line may be as long as the text, and each place in it be asked for.
    this.#halves ??= Array.from(this.#text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1);
    const pairs = countUpTo(this.#halves, offset - 1) - countUpTo(this.#halves, start - 1);
    return { line, column: Math.min(offset, this.#text.length) - start - pairs + 1 };
  }
}

/** How many of the numbers, which go up, are not greater. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
