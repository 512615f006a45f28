/** A place in a text, counted from 1; columns are characters. */
export interface TextPlace {
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Finds the lines and columns of a text. */
export class TextLines {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  place(offset: number): { readonly line: number; readonly column: number } {
    this.#starts ??= [0, ...Array.from(this.#text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
    const line = countUpTo(this.#starts, Math.min(offset, this.#text.length));
    const before = this.#text.slice(this.#starts[line - 1], offset);
    return { line, column: [...before].length + 1 };
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
