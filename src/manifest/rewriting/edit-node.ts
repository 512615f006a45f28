import { isEqualPlain } from '../find-difference.ts';
import { isPlainList, isPlainObject, type PlainValue } from '../plain-value.ts';
import { editList } from './edit-list.ts';
import { editMap } from './edit-map.ts';
import { isCollection, type LayoutNode } from './layout.ts';
import { replaceNode } from './replace-node.ts';
import { wayName, type NodePlace, type Rewriting } from './rewriting.ts';
import type { TextEdit } from './text-edit.ts';
import { valueToBe } from './anchored-values.ts';

/**
 * The edits that make a value what is wanted in its place: of what is within it where that can be, else of the whole.
 *
 * @throws NotInPlace where something around has to be written anew
 */
export function editNode(
  rewriting: Rewriting,
  node: LayoutNode,
  wanted: PlainValue,
  place: NodePlace,
): readonly TextEdit[] {
  rewriting.kept.set(wayName(place.way), node);
  const edits = rewriting.forced.has(node) ? undefined : editWithin(rewriting, node, wanted, place);
  if (edits === undefined) return replaceNode(rewriting, node, wanted, place);
  rewriting.anchored.set(node, wanted);
  return edits;
}

/** Undefined where the whole has to go. */
function editWithin(
  rewriting: Rewriting,
  node: LayoutNode,
  wanted: PlainValue,
  { way }: NodePlace,
): readonly TextEdit[] | undefined {
  if (!isCollection(node) || node.entries.length === 0) {
    const value = valueToBe(rewriting, node);
    return value !== undefined && isEqualPlain(value, wanted) ? [] : undefined;
  }
  if (node.style === 'pair') return isEqualPlain(node.value, wanted) ? [] : undefined;
  if (node.kind === 'list') return isPlainList(wanted) ? editList(rewriting, node, wanted, way) : undefined;
  return isPlainObject(wanted) ? editMap(rewriting, node, wanted, way) : undefined;
}
