import type { PlainValue } from '../../../src/manifest/plain-value.ts';
import type { Random } from '../../support/random.ts';
import { several } from '../reading/several.ts';

/** A value of which it is known which comment belongs to what: comments, keys, names and texts are there once each. */
export type Commented = CommentedLeaf | CommentedMap | CommentedList;

export interface CommentedLeaf {
  readonly kind: 'leaf';
  readonly text: string;
  readonly written: 'plain' | 'quoted' | 'literal' | 'folded over lines';
}

export interface CommentedMap extends CommentedEntries {
  readonly kind: 'map';
}

export interface CommentedList extends CommentedEntries {
  readonly kind: 'list';
}

interface CommentedEntries {
  readonly entries: readonly CommentedEntry[];
  readonly isFlow: boolean;
  /** Comments that stood apart from entries that are gone. */
  readonly loose: readonly string[];
}

export interface CommentedEntry {
  /** Of a field; undefined in a list. */
  readonly key: string | undefined;
  readonly node: Commented;
  /** On lines of their own above. */
  readonly above: readonly string[];
  /** On its first line, or its only one. */
  readonly beside: string | undefined;
  /** Below it, indented more. */
  readonly below: readonly string[];
  /** Below it, behind a blank line, and so nobody's. */
  readonly apart: string | undefined;
}

const WAYS = ['plain', 'plain', 'quoted', 'literal', 'folded over lines'] as const;

/** Makes such values, each with names of its own. */
export class CommentedMaker {
  readonly #random: Random;
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A map that holds something. */
  root(): CommentedMap {
    return { kind: 'map', isFlow: false, loose: [], entries: this.#entries('map', 3, 4) };
  }

  entry(kind: 'map' | 'list', depth: number): CommentedEntry {
    const node = this.#node(kind, depth);
    const isMap = kind === 'map';
    const isBlock = node.kind !== 'leaf' && !node.isFlow;
    // Below a list that is not indented comments would be those of its last item, or about the next field as well.
    const hasBelow = isBlock && (!isMap || node.kind === 'map');
    return {
      key: isMap ? this.#name('k') : undefined,
      node,
      above: this.#comments(0.3),
      // Between the `-` and a key on one line there is no place for one.
      beside: isMap || !isBlock ? this.#comments(0.4)[0] : undefined,
      below: hasBelow ? this.#comments(0.2) : [],
      apart: isMap ? this.#comments(0.15)[0] : undefined,
    };
  }

  #comments(share: number): readonly string[] {
    return this.#random.chance(share) ? several(this.#random, 2, () => this.#name('# c')) : [];
  }

  #entries(kind: 'map' | 'list', depth: number, most: number): readonly CommentedEntry[] {
    return [1, ...several(this.#random, most, () => 1)].map(() => this.entry(kind, depth));
  }

  #node(holder: 'map' | 'list', depth: number): Commented {
    const random = this.#random;
    const kind = depth === 0 ? 0 : random.below(10);
    if (kind < 4) {
      return { kind: 'leaf', text: this.#text(holder), written: random.pick(WAYS) };
    }
    if (kind === 4) return { kind: 'list', isFlow: true, loose: [], entries: this.#flowEntries() };
    const type = kind < 7 && holder === 'map' ? 'list' : 'map';
    const entries = this.#entries(type, depth - 1, 3);
    // As most that stands in a Pod's lists, an item has a name.
    const name = holder === 'list' ? [{ ...this.entry('map', 0), key: 'name' }] : [];
    return { kind: type, isFlow: false, loose: [], entries: [...name, ...entries] };
  }

  #flowEntries(): readonly CommentedEntry[] {
    return [1, ...several(this.#random, 3, () => 1)].map(() => ({
      key: undefined,
      node: { kind: 'leaf', text: this.#text('list'), written: this.#random.pick(['plain', 'quoted']) },
      above: [],
      beside: undefined,
      below: [],
      apart: undefined,
    }));
  }

  /** Of two texts of a list nobody could tell which has become which, but for their beginnings. */
  #text(holder: 'map' | 'list'): string {
    return holder === 'map' ? this.#name('t') : `--${this.#name('t')}=1`;
  }

  #name(prefix: string): string {
    this.#count += 1;
    return prefix + String(this.#count);
  }
}

/** What the text that is written of it holds. */
export function valueOf(node: Commented): PlainValue {
  if (node.kind === 'leaf') return node.written === 'literal' ? `${node.text}\nmore\n` : leafText(node);
  if (node.kind === 'list') return node.entries.map((entry) => valueOf(entry.node));
  return Object.fromEntries(node.entries.map(({ key = '', node: field }) => [key, valueOf(field)]));
}

function leafText({ text, written }: CommentedLeaf): string {
  return written === 'folded over lines' ? `${text} more` : text;
}

/** All comments in it. */
export function commentsOf(node: Commented): readonly string[] {
  if (node.kind === 'leaf') return [];
  const comments = node.entries.flatMap(({ node: inner, above, beside, below, apart }) => [
    ...[...above, beside, ...below, apart].filter((comment) => comment !== undefined),
    ...commentsOf(inner),
  ]);
  return [...comments, ...node.loose];
}
