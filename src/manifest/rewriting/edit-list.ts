import type { PlainValue } from '../plain-value.ts';
import { alignLists } from './align-lists.ts';
import { linesOfEntries } from './block-lines.ts';
import { changeCollection } from './change-collection.ts';
import { Additions } from './entry-changes.ts';
import { entryWriter } from './entry-writer.ts';
import type { LayoutCollection } from './layout.ts';
import { longestRise } from './longest-rise.ts';
import type { Rewriting } from './rewriting.ts';
import { editedPart, type TextEdit } from './text-edit.ts';

/** The edits that make a list what is wanted; undefined where none of its items stays. */
export function editList(
  rewriting: Rewriting,
  collection: LayoutCollection,
  wanted: readonly PlainValue[],
  way: readonly (string | number)[],
): readonly TextEdit[] | undefined {
  const { entries } = collection;
  const sources = alignLists(
    entries.map(({ node }) => node.value),
    wanted,
  );
  const staying = longestRise(sources.filter((source) => source !== undefined));
  if (staying.size === 0) return undefined;
  const writer = entryWriter(rewriting, collection);
  const additions = new Additions();
  const edits = new Map<number, readonly TextEdit[]>();
  let behind = -1;
  for (const [index, value] of wanted.entries()) {
    const source = sources[index];
    const entry = source === undefined ? undefined : entries[source];
    if (source === undefined || entry === undefined) {
      additions.add(behind, writer.item(value));
      continue;
    }
    const inner = rewriting.edit(entry.node, value, { holder: { collection, entry }, way: [...way, index] });
    if (staying.has(source)) {
      edits.set(source, inner);
      behind = source;
    } else additions.add(behind, movedText(rewriting, collection, source, inner));
  }
  return changeCollection(rewriting, collection, { staying, added: additions.added }, edits);
}

/** An item as it is put elsewhere in its list, in a block with its comments. */
function movedText(
  { text }: Rewriting,
  collection: LayoutCollection,
  index: number,
  edits: readonly TextEdit[],
): string {
  const entry = collection.entries[index];
  if (entry === undefined) return '';
  if (collection.style !== 'block') return editedPart(text, edits, entry.start, entry.end);
  const lines = linesOfEntries(text, collection)[index];
  if (lines === undefined) return '';
  let { start } = lines;
  while (text.charAt(start) === ' ') start += 1;
  return editedPart(text, edits, start, lines.end).replace(/(?:\r\n|[\n\r\u0085\u2028\u2029])$/, '');
}
