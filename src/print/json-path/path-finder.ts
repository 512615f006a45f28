import type { GoValue } from '../go-values/go-value.ts';
import { evaluate, type RangeCounters } from './evaluate.ts';
import type { PathNode } from './nodes.ts';
import { interfaceOf, type Found } from './path-error.ts';

/**
 * Carries out a template: finds for each of its parts what that part prints (client-go util/jsonpath/jsonpath.go,
 * FindResults). Like kubectl's it goes on from one value to the next with what it was left with: behind a template that
 * has a range, only what follows the range's beginning is looked for in the next value, and its end has none.
 */
export class PathFinder {
  readonly #nodes: readonly PathNode[];
  readonly #allowsMissingKeys: boolean;
  readonly #ranges: RangeCounters = { begin: 0, inside: 0, end: 0 };
  /** Where the template begins by now. */
  #first = 0;
  #lastEnd = -1;

  constructor(nodes: readonly PathNode[], { allowsMissingKeys }: { readonly allowsMissingKeys: boolean }) {
    this.#nodes = nodes;
    this.#allowsMissingKeys = allowsMissingKeys;
  }

  /** @throws PathError */
  find(value: GoValue): readonly (readonly Found[])[] {
    // What is nil at the top, reflect has no value for.
    return this.#find(value ?? undefined);
  }

  #find(value: Found): readonly (readonly Found[])[] {
    const results: (readonly Found[])[] = [];
    for (let index = this.#first; index < this.#nodes.length; index += 1) {
      const found = this.#walk(index, value);
      if (this.#ranges.end > 0 && this.#ranges.end <= this.#ranges.inside) {
        this.#ranges.end -= 1;
        this.#lastEnd = index;
        break;
      }
      if (this.#ranges.begin === 0) {
        results.push(found);
        continue;
      }
      results.push(...this.#loop(found, index + 1));
      if (this.#lastEnd > index) index = this.#lastEnd;
    }
    return results;
  }

  #walk(index: number, value: Found): readonly Found[] {
    const node = this.#nodes[index];
    const evaluation = { allowsMissingKeys: this.#allowsMissingKeys, ranges: this.#ranges };
    return node === undefined ? [] : evaluate(node, [value], evaluation);
  }

  /** Carries out what follows for each value; for none, it still has to be found out where the range ends. */
  #loop(values: readonly Found[], first: number): readonly (readonly Found[])[] {
    this.#ranges.begin -= 1;
    this.#ranges.inside += 1;
    const results = values.flatMap((value) => {
      const next = interfaceOf(value);
      this.#first = first;
      return this.#find(next ?? undefined);
    });
    if (values.length === 0) {
      this.#first = first;
      this.#find(undefined);
    }
    this.#ranges.inside -= 1;
    return results;
  }
}
