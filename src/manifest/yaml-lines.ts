/**
 * The lines of a YAML text while they are written, and what go-yaml v2's emitter (emitterc.go) knows of the place that
 * it has reached: how far right, whether a blank stands before it, and whether there is only indentation so far.
 */
export class YamlLines {
  #text = '';
  #column = 0;
  #endsWithBlank = true;
  #isIndentation = true;

  get text(): string {
    return this.#text;
  }

  /** In characters, from the beginning of the line. */
  get column(): number {
    return this.#column;
  }

  get isIndentation(): boolean {
    return this.#isIndentation;
  }

  /** Writes a character of a scalar, or an escape that stands for one; the caller sees to it that none is astral. */
  write(characters: string): void {
    this.#text += characters;
    this.#column += characters.length;
  }

  /** Writes a line end of a scalar's content; that of another alphabet than `\n` as it is. */
  writeBreak(lineBreak: string): void {
    this.#text += lineBreak;
    this.#column = 0;
    this.#isIndentation = true;
  }

  /** The line end after `|` and its hints. */
  startBlock(): void {
    this.writeBreak('\n');
    this.#endsWithBlank = true;
  }

  /** Goes to the column, on a line of its own unless there is nothing but indentation on this one. */
  indent(column: number): void {
    const isBeyond = this.#column > column || (this.#column === column && !this.#endsWithBlank);
    if (!this.#isIndentation || isBeyond) {
      this.#text += '\n';
      this.#column = 0;
    }
    this.write(' '.repeat(column - this.#column));
    this.#endsWithBlank = true;
    this.#isIndentation = true;
  }

  /** Writes `-`, `?` or `:` in front of a block, which may begin on the same line. */
  startEntry(indicator: string): void {
    this.#separate();
    this.write(indicator);
    this.#endsWithBlank = false;
  }

  /** Writes the `:` of a key that stands before it. */
  endKey(): void {
    this.write(':');
    this.#endsWithBlank = false;
    this.#isIndentation = false;
  }

  /** Writes the opening quote of a scalar, the `|` of a block, a `{}`, with a blank before it where one is needed. */
  startScalar(indicator: string): void {
    this.#separate();
    this.write(indicator);
  }

  /** Writes the closing quote of a scalar; it may be the first on its line. */
  endScalar(indicator: string): void {
    this.write(indicator);
    this.#isIndentation = false;
  }

  #separate(): void {
    if (!this.#endsWithBlank) this.write(' ');
  }
}
