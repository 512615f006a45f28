import type { YamlToken } from './yaml-token.ts';

/** Tokens that were found and not taken yet. */
export class YamlTokenQueue {
  readonly #tokens: YamlToken[] = [];
  #head = 0;
  #taken = 0;

  get first(): YamlToken | undefined {
    return this.#tokens[this.#head];
  }

  /** The number of the token that is added next, counted from the text's beginning. */
  get nextNumber(): number {
    return this.#taken + this.#tokens.length - this.#head;
  }

  add(token: YamlToken): void {
    this.#tokens.push(token);
  }

  /** Puts a token in front of the one with the number, at the end where that is taken already. */
  insert(tokenNumber: number, token: YamlToken): void {
    const place = tokenNumber - this.#taken;
    this.#tokens.splice(place < 0 ? this.#tokens.length : this.#head + place, 0, token);
  }

  removeFirst(): void {
    this.#head += 1;
    this.#taken += 1;
    if (this.#head < this.#tokens.length) return;
    this.#tokens.length = 0;
    this.#head = 0;
  }
}
