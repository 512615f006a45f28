import { isEqualPlain } from '../find-difference.ts';
import type { PlainObject, PlainValue } from '../plain-value.ts';
import { compareKeys } from '../yaml-key-order.ts';
import { changeCollection } from './change-collection.ts';
import { Additions } from './entry-changes.ts';
import { entryWriter } from './entry-writer.ts';
import { keepAnchors, valueToBe } from './anchored-values.ts';
import { mergeSources, type LayoutCollection, type LayoutEntry, type LayoutNode } from './layout.ts';
import { fieldSources } from './own-value.ts';
import type { Rewriting } from './rewriting.ts';
import type { TextEdit } from './text-edit.ts';

/** The edits that make a map what is wanted; undefined where nothing of it stays. */
export function editMap(
  rewriting: Rewriting,
  collection: LayoutCollection,
  wanted: PlainObject,
  way: readonly (string | number)[],
): readonly TextEdit[] | undefined {
  const { entries } = collection;
  const { edits: all, merged } = editEntries(rewriting, collection, wanted, way);
  const isExpanded = showsUnwanted(entries, wanted, merged);
  const sources = fieldSources(isExpanded ? entries.filter(({ isMerge }) => !isMerge) : entries, (node) =>
    merged.get(node),
  );
  // What a `<<` behind it takes the place of says nothing.
  const edits = new Map([...all].filter(([index]) => sources.get(entries[index]?.key ?? '')?.entry === entries[index]));
  const missing = Object.keys(wanted).filter((key) => {
    const source = sources.get(key);
    return source === undefined || (source.entry === undefined && !isEqualPlain(source.value, wanted[key] ?? null));
  });
  const staying = new Set(
    [...entries.keys()].filter((index) => {
      const entry = entries[index];
      return (
        entry !== undefined && isStaying(entry, wanted, isExpanded) && !isOverwritten(rewriting, entries, index, edits)
      );
    }),
  );
  if (staying.size === 0) return undefined;
  const writer = entryWriter(rewriting, collection);
  const additions = new Additions();
  for (const key of missing) {
    additions.add(placeOf(key, entries, staying, isExpanded), writer.field(key, wanted[key] ?? null));
  }
  return changeCollection(rewriting, collection, { staying, added: additions.added }, edits);
}

interface EntryEdits {
  readonly edits: ReadonlyMap<number, readonly TextEdit[]>;
  /** What each map that a `<<` takes in will hold. */
  readonly merged: ReadonlyMap<LayoutNode, PlainValue | undefined>;
}

function editEntries(
  rewriting: Rewriting,
  collection: LayoutCollection,
  wanted: PlainObject,
  way: readonly (string | number)[],
): EntryEdits {
  const edits = new Map<number, readonly TextEdit[]>();
  const merged = new Map<LayoutNode, PlainValue | undefined>();
  const last = new Map(collection.entries.map(({ key }, index) => [key, index]));
  for (const [index, entry] of collection.entries.entries()) {
    const { key, keyNode, node } = entry;
    if (keyNode !== undefined) keepAnchors(rewriting, keyNode);
    for (const source of sourcesOf(entry)) merged.set(source, valueToBe(rewriting, source));
    const isWanted = key === undefined || Object.hasOwn(wanted, key);
    if (key !== undefined && isWanted && last.get(key) === index) {
      const place = { holder: { collection, entry }, way: [...way, key] };
      edits.set(index, rewriting.edit(node, wanted[key] ?? null, place));
    } else if (isWanted) keepAnchors(rewriting, node);
  }
  return { edits, merged };
}

function sourcesOf(entry: LayoutEntry): readonly LayoutNode[] {
  return entry.isMerge ? mergeSources(entry) : [];
}

/** Whether a `<<` brings a field that is not wanted, and has to go for it. */
function showsUnwanted(
  entries: readonly LayoutEntry[],
  wanted: PlainObject,
  merged: ReadonlyMap<LayoutNode, PlainValue | undefined>,
): boolean {
  const merges = entries.filter(({ isMerge }) => isMerge);
  if (merges.some((entry) => mergeSources(entry).some((source) => merged.get(source) === undefined))) return true;
  return [...fieldSources(merges, (node) => merged.get(node)).keys()].some((key) => !Object.hasOwn(wanted, key));
}

function isStaying({ isMerge, key }: LayoutEntry, wanted: PlainObject, isExpanded: boolean): boolean {
  if (isMerge) return !isExpanded;
  return key === undefined || Object.hasOwn(wanted, key);
}

/** Whether the field is there again and that changes: what JSON reads into both would be neither. */
function isOverwritten(
  { file, forced }: Rewriting,
  entries: readonly LayoutEntry[],
  index: number,
  edits: ReadonlyMap<number, readonly TextEdit[]>,
): boolean {
  const { key } = entries[index] ?? {};
  const last = entries.findLastIndex((entry) => key !== undefined && entry.key === key);
  if (last <= index) return false;
  const node = entries[last]?.node;
  const isForced = node !== undefined && forced.has(node);
  return isForced || (file.isJson && (edits.get(last) ?? []).length > 0);
}

/** Behind which entry a new field comes: in the place of a `<<`, by its name where all are sorted, else at the end. */
function placeOf(
  key: string,
  entries: readonly LayoutEntry[],
  staying: ReadonlySet<number>,
  isExpanded: boolean,
): number {
  const merge = isExpanded ? entries.findIndex(({ isMerge }) => isMerge) : -1;
  const isBefore =
    merge >= 0 ? (index: number) => index < merge : isSorted(entries) ? follows(key, entries) : () => true;
  return Math.max(-1, ...[...staying].filter(isBefore));
}

function follows(key: string, entries: readonly LayoutEntry[]): (index: number) => boolean {
  return (index) => compareKeys(entries[index]?.key ?? '', key) < 0;
}

/** Fewer may be in order by chance. */
const FEWEST_SORTED = 3;

function isSorted(entries: readonly LayoutEntry[]): boolean {
  if (entries.length < FEWEST_SORTED) return false;
  return entries.every(({ key, isMerge }, index) => {
    const before = entries[index - 1]?.key;
    return !isMerge && key !== undefined && (before === undefined || compareKeys(before, key) < 0);
  });
}
