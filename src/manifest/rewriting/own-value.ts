import { isPlainObject, type PlainValue } from '../plain-value.ts';
import { mergeSources, type LayoutEntry, type LayoutNode } from './layout.ts';

/** The value that the entries of a map or a list make: of two fields with one key the last, and `<<` at its place. */
export function ownValue(type: 'map' | 'list', entries: readonly LayoutEntry[]): PlainValue {
  if (type === 'list') return entries.map(({ node }) => node.value);
  const sources = fieldSources(entries, ({ value }) => value);
  return Object.fromEntries([...sources].map(([key, { value }]) => [key, value]));
}

/** Where a field of a map comes from. */
export interface FieldSource {
  readonly value: PlainValue;
  /** The entry whose key it is; undefined where a `<<` has brought it. */
  readonly entry: LayoutEntry | undefined;
}

/** The fields of a map of such entries, in which what `<<` takes in has the values that `valueOf` says. */
export function fieldSources(
  entries: readonly LayoutEntry[],
  valueOf: (node: LayoutNode) => PlainValue | undefined,
): ReadonlyMap<string, FieldSource> {
  const sources = new Map<string, FieldSource>();
  for (const entry of entries) {
    if (entry.isMerge) takeIn(sources, mergeSources(entry).map(valueOf));
    else if (entry.key !== undefined) sources.set(entry.key, { value: entry.node.value, entry });
  }
  return sources;
}

function takeIn(sources: Map<string, FieldSource>, values: readonly (PlainValue | undefined)[]): void {
  for (const value of values.filter(isPlainObject)) {
    for (const [key, field] of Object.entries(value)) sources.set(key, { value: field, entry: undefined });
  }
}
