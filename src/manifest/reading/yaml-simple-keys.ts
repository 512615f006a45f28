import { TextProblem, type YamlCursor } from './yaml-cursor.ts';
import type { SimpleKey } from './yaml-token.ts';

/** A key without `?` ends on its line, this many characters on at most (scannerc.go, yaml_simple_key_is_valid). */
const LONGEST_KEY = 1024;

/** Of brackets or braces, which begin with the token of a number. */
interface Level {
  readonly tokenNumber: number;
  key: SimpleKey | undefined;
}

/** The keys that may have begun, one for each level of brackets and braces. */
export class SimpleKeys {
  readonly #cursor: YamlCursor;
  readonly #levels: Level[] = [{ tokenNumber: -1, key: undefined }];

  constructor(cursor: YamlCursor) {
    this.#cursor = cursor;
  }

  /** Notes that a key may begin here, in place of the one before on its level. */
  save(isRequired: boolean, tokenNumber: number): SimpleKey {
    this.drop();
    const { offset, line, column } = this.#cursor;
    const key: SimpleKey = { isPossible: true, isAwaited: true, isRequired, tokenNumber, offset, line, column };
    this.#level.key = key;
    return key;
  }

  /** @throws TextProblem where there had to be a key */
  drop(): void {
    const { key } = this.#level;
    if (key?.isPossible !== true) return;
    this.#require(key);
    key.isPossible = false;
  }

  /** Answers the key of this level that the `:` at the cursor makes one. */
  take(): SimpleKey | undefined {
    const { key } = this.#level;
    if (key === undefined || !this.isValid(key)) return undefined;
    key.isPossible = false;
    return key;
  }

  /**
   * Whether a `:` at the cursor would still make it a key.
   *
   * @throws TextProblem where there had to be one
   */
  isValid(key: SimpleKey): boolean {
    if (!key.isPossible) return false;
    if (key.line === this.#cursor.line && !this.#isTooFar(key)) return true;
    this.#require(key);
    key.isPossible = false;
    return false;
  }

  /** Begins a level with the token of that number. */
  openLevel(tokenNumber: number): void {
    this.#levels.push({ tokenNumber, key: undefined });
  }

  /** go-yaml gives up on brackets as a key when they close and nothing in them could have been one: `[]: a`. */
  closeLevel(): void {
    const closed = this.#levels.pop();
    const { key } = this.#level;
    if (key !== undefined && closed?.key === undefined && closed?.tokenNumber === key.tokenNumber)
      key.isAwaited = false;
  }

  get #level(): Level {
    return this.#levels.at(-1) ?? { tokenNumber: -1, key: undefined };
  }

  #isTooFar({ offset }: SimpleKey): boolean {
    const { text, offset: end } = this.#cursor;
    return end - offset > LONGEST_KEY && [...text.slice(offset, end)].length > LONGEST_KEY;
  }

  #require({ isRequired, offset }: SimpleKey): void {
    if (isRequired) throw new TextProblem("could not find expected ':'", offset);
  }
}
