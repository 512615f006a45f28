import type { PlainValue } from '../plain-value.ts';

/** A value and how it is written: where each of its parts stands in the text. */
export type LayoutNode = LayoutLeaf | LayoutCollection;

export type LeafStyle = 'plain' | 'single quoted' | 'double quoted' | 'block' | 'alias' | 'empty';

interface LayoutPlace {
  /** Where it begins, with its anchor and tag. */
  readonly start: number;
  /** Where it begins behind those. */
  readonly contentStart: number;
  readonly end: number;
  /** What it is by itself: a JSON text that gives a key twice makes one value of both. */
  readonly value: PlainValue;
  /** Where its anchor ends, with a tag before it; undefined where it has none. */
  readonly anchorEnd: number | undefined;
  readonly hasTag: boolean;
}

/** A scalar, an alias, or nothing at all where a value could stand. */
export interface LayoutLeaf extends LayoutPlace {
  readonly kind: 'leaf';
  readonly style: LeafStyle;
  /** What it is called as a key; undefined where it cannot be one. */
  readonly keyText: string | undefined;
  /** What an alias stands for. */
  readonly target: LayoutNode | undefined;
}

/** `pair` is a map that stands within brackets without braces: `[a: 1]`. */
export type CollectionStyle = 'block' | 'flow' | 'pair';

export interface LayoutCollection extends LayoutPlace {
  readonly kind: 'map' | 'list';
  readonly style: CollectionStyle;
  readonly entries: readonly LayoutEntry[];
}

/** A field of a map, or an item of a list. */
export interface LayoutEntry {
  /** Where its key, its `?` or its `-` begins; of an item within brackets, where that begins. */
  readonly start: number;
  /** Where its value ends, or what stands before that where it is empty. */
  readonly end: number;
  /** Where its `-` or `:` ends; undefined where it has none. */
  readonly indicatorEnd: number | undefined;
  /** What the field is called; undefined for an item and for `<<`. */
  readonly key: string | undefined;
  readonly keyNode: LayoutNode | undefined;
  /** Whether it is a `<<`. */
  readonly isMerge: boolean;
  readonly node: LayoutNode;
  /** Where the comma behind it begins, within brackets and braces. */
  readonly comma: number | undefined;
}

export function isCollection(node: LayoutNode): node is LayoutCollection {
  return node.kind !== 'leaf';
}

/** The maps that a `<<` takes in, the one that counts most last (go-yaml's decode.go, merge). */
export function mergeSources({ node }: LayoutEntry): readonly LayoutNode[] {
  return node.kind === 'list' ? node.entries.map((entry) => entry.node).reverse() : [node];
}
