import { changeBlock } from './change-block.ts';
import { changeFlow } from './change-flow.ts';
import type { EntryChanges } from './entry-changes.ts';
import { styleNear } from './file-style.ts';
import type { LayoutCollection } from './layout.ts';
import type { Rewriting } from './rewriting.ts';
import type { TextEdit } from './text-edit.ts';

/** The edits of a map or list some of whose entries stay, each with edits of its own. */
export function changeCollection(
  { text, file }: Rewriting,
  collection: LayoutCollection,
  changes: EntryChanges,
  edits: ReadonlyMap<number, readonly TextEdit[]>,
): readonly TextEdit[] {
  const { entries, style } = collection;
  const within = [...edits].flatMap(([index, some]) => (changes.staying.has(index) ? some : []));
  if (changes.staying.size === entries.length && changes.added.size === 0) return within;
  if (style === 'block') return [...within, ...changeBlock(text, collection, changes, file.lineBreak)];
  const near = styleNear(file, text, collection);
  return changeFlow(text, collection, changes, edits, near);
}
