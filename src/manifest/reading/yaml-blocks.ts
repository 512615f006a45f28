import { TextProblem } from './yaml-cursor.ts';
import { yamlToken } from './yaml-token.ts';
import type { YamlTokenQueue } from './yaml-token-queue.ts';

/** How many levels go-yaml follows, of brackets and of indentation (scannerc.go, max_flow_level and max_indents). */
const DEEPEST = 10_000;

/** The blocks and brackets that are open; within brackets indentation counts for nothing. */
export class YamlBlocks {
  readonly #queue: YamlTokenQueue;
  /** The column of the entries of the innermost block, -1 outside of any, and those of the blocks around it. */
  #indent = -1;
  readonly #indents: number[] = [];
  #flowLevel = 0;

  constructor(queue: YamlTokenQueue) {
    this.#queue = queue;
  }

  get indent(): number {
    return this.#indent;
  }

  get isFlow(): boolean {
    return this.#flowLevel > 0;
  }

  /** Opens a block for entries at the column, before the token with the number, unless they belong to the one that is open. */
  open(kind: 'block list' | 'block map', { column, offset }: BlockPlace, tokenNumber = this.#queue.nextNumber): void {
    if (this.isFlow || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    checkDepth(this.#indents.length, offset);
    this.#queue.insert(tokenNumber, yamlToken(kind, offset));
  }

  /** Closes the blocks whose entries stand to the right of the column. */
  close(column: number, offset: number): void {
    if (this.isFlow) return;
    while (this.#indent > column) {
      this.#queue.add(yamlToken('block end', offset));
      this.#indent = this.#indents.pop() ?? -1;
    }
  }

  openFlow(offset: number): void {
    this.#flowLevel += 1;
    checkDepth(this.#flowLevel, offset);
  }

  /** Answers whether there were brackets to close. */
  closeFlow(): boolean {
    if (!this.isFlow) return false;
    this.#flowLevel -= 1;
    return true;
  }
}

interface BlockPlace {
  readonly column: number;
  readonly offset: number;
}

function checkDepth(depth: number, offset: number): void {
  if (depth > DEEPEST) throw new TextProblem(`exceeded max depth of ${DEEPEST}`, offset);
}
