/**
 * Looks for where the last lines of a file begin, from blocks that are handed in from its end to its beginning
 * (findTailLineStartIndex of k8s.io/cri-client/pkg/logs): a last line without an end is not counted, but comes along.
 */
export class TailSearch {
  readonly #lines: number;
  #found = 0;

  constructor(lines: number) {
    this.#lines = lines;
  }

  /**
   * Takes the block in front of those before.
   *
   * @returns where in it the last lines begin; undefined when they do farther ahead, or with the file
   */
  take(block: Uint8Array): number | undefined {
    for (let end = block.lastIndexOf(NEWLINE); end >= 0; end = end === 0 ? -1 : block.lastIndexOf(NEWLINE, end - 1)) {
      this.#found += 1;
      if (this.#found > this.#lines) return end + 1;
    }
    return undefined;
  }
}

const NEWLINE = 0x0a;
