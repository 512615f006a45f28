import type { PlainValue } from '../plain-value.ts';
import type { FileStyle } from './file-style.ts';
import type { LayoutCollection, LayoutEntry, LayoutNode } from './layout.ts';
import type { TextEdit } from './text-edit.ts';

/** A text that is being changed, and what is known of the change so far. */
export interface Rewriting {
  readonly text: string;
  readonly file: FileStyle;
  /** What is to be written anew as a whole, for it cannot be changed in part. */
  readonly forced: ReadonlySet<LayoutNode>;
  /** What the values with an anchor will be, as far as they stay and stand before. */
  readonly anchored: Map<LayoutNode, PlainValue>;
  /** The values that stay in the text, each with its way in what is wanted. */
  readonly kept: Map<string, LayoutNode>;
  /** The edits that make a value what is wanted there (see `editNode`). */
  readonly edit: (node: LayoutNode, wanted: PlainValue, place: NodePlace) => readonly TextEdit[];
}

/** Where a value stands: in the text, and in what is wanted. */
export interface NodePlace {
  /** Undefined for the whole. */
  readonly holder: { readonly collection: LayoutCollection; readonly entry: LayoutEntry } | undefined;
  readonly way: readonly (string | number)[];
}

/** The name of a way, for `kept`. */
export function wayName(way: readonly (string | number)[]): string {
  return JSON.stringify(way.map(String));
}
