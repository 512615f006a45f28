import type { Random } from '../../support/random.ts';
import type { Commented, CommentedEntry, CommentedLeaf, CommentedMaker, CommentedMap } from './commented.ts';

/** Changes a few things: takes entries away with their comments, adds some that have none, moves items, sets texts. */
export function changeCommented(random: Random, root: CommentedMap, maker: CommentedMaker): CommentedMap {
  let changed: Commented = root;
  for (let count = random.below(4); count >= 0; count -= 1) changed = withOneChange(random, changed, maker);
  return changed.kind === 'map' ? changed : root;
}

type CommentedEntries = Exclude<Commented, CommentedLeaf>;

function withOneChange(random: Random, node: Commented, maker: CommentedMaker): Commented {
  if (node.kind === 'leaf') return { ...node, text: `${node.text}x` };
  const index = random.below(node.entries.length);
  const kind = random.below(8);
  // The first stays: what nothing stays of is written anew, without its comments.
  if (kind === 0 && index > 0) return withoutEntry(node, index);
  if (kind === 1 && !node.isFlow) return withNewEntry(node, index, maker);
  const place = random.below(node.entries.length);
  return kind === 2 ? withMovedItem(node, index, place) : withChangedEntry(random, node, index, maker);
}

function withChangedEntry(
  random: Random,
  node: CommentedEntries,
  index: number,
  maker: CommentedMaker,
): CommentedEntries {
  const entry = node.entries[index];
  if (entry === undefined || entry.key === 'name') return node;
  return { ...node, entries: node.entries.with(index, { ...entry, node: withOneChange(random, entry.node, maker) }) };
}

function withoutEntry(node: CommentedEntries, index: number): CommentedEntries {
  const apart = node.entries[index]?.apart;
  const loose = apart === undefined ? node.loose : [...node.loose, apart];
  return { ...node, loose, entries: node.entries.toSpliced(index, 1) };
}

/** A new field comes to the end, whatever is behind the last. */
function withNewEntry(node: CommentedEntries, index: number, maker: CommentedMaker): CommentedEntries {
  const place = node.kind === 'map' ? node.entries.length : index;
  return { ...node, entries: node.entries.toSpliced(place, 0, withoutComments(maker.entry(node.kind, 1))) };
}

function withMovedItem(node: CommentedEntries, index: number, place: number): CommentedEntries {
  const [entry] = node.entries.slice(index, index + 1);
  const others = node.entries.toSpliced(index, 1);
  // Within brackets an item leaves its comments where they are.
  if (entry === undefined || node.kind === 'map' || node.isFlow) return node;
  return { ...node, entries: others.toSpliced(place, 0, entry) };
}

function withoutComments(entry: CommentedEntry): CommentedEntry {
  const { node } = entry;
  return {
    ...entry,
    node: node.kind === 'leaf' ? node : { ...node, entries: node.entries.map(withoutComments) },
    above: [],
    beside: undefined,
    below: [],
    apart: undefined,
  };
}
