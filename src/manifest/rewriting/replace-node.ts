import { isPlainList, isPlainObject, type PlainValue } from '../plain-value.ts';
import { endWithComments, withoutLineEnd } from './block-lines.ts';
import { flowStyleOf } from './entry-writer.ts';
import { isQuote, styleNear, type Quote } from './file-style.ts';
import { isCollection, type LayoutCollection, type LayoutEntry, type LayoutNode } from './layout.ts';
import { NotInPlace } from './not-in-place.ts';
import type { NodePlace, Rewriting } from './rewriting.ts';
import type { TextEdit } from './text-edit.ts';
import { areOnOneLine, columnOf, commentColumn, indentationOf, lineEnd, lineTextEnd } from './text-lines.ts';
import { writeBlockValue } from './write-block.ts';
import { writeFlow } from './write-flow.ts';

/**
 * The edits that write another value in the place of one.
 *
 * @throws NotInPlace where something around has to be written anew
 */
export function replaceNode(
  rewriting: Rewriting,
  node: LayoutNode,
  wanted: PlainValue,
  { holder }: NodePlace,
): readonly TextEdit[] {
  if (holder === undefined) throw new NotInPlace(undefined);
  const { collection, entry } = holder;
  if (keepsAnchor(node, wanted)) rewriting.anchored.set(node, wanted);
  return collection.style === 'block'
    ? replaceInBlock(rewriting, entry, wanted, collection)
    : replaceInFlow(rewriting, entry, wanted, collection);
}

/** What has a tag would be read by it: that goes, and an anchor with it. In front of a map it could be its first key's. */
function keepsAnchor({ anchorEnd, hasTag }: LayoutNode, wanted: PlainValue): boolean {
  return anchorEnd !== undefined && !hasTag && !isPlainList(wanted) && !isPlainObject(wanted);
}

function replaceInFlow(
  { text, file }: Rewriting,
  { node, indicatorEnd, keyNode }: LayoutEntry,
  wanted: PlainValue,
  collection: LayoutCollection,
): readonly TextEdit[] {
  const near = flowStyleOf(text, styleNear(file, text, collection), collection);
  const valueStyle = nodeStyle(node) === 'plain' ? near.valueStyle : nodeStyle(node);
  const written = writeFlow(wanted, { ...near, valueStyle });
  if (keyNode !== undefined && indicatorEnd === undefined) {
    return [{ start: keyNode.end, end: keyNode.end, text: `: ${written}` }];
  }
  const start = keepsAnchor(node, wanted) ? (node.anchorEnd ?? node.start) : node.start;
  const isApart = keepsAnchor(node, wanted) || (node.style === 'empty' && start === indicatorEnd && !file.isJson);
  return [{ start, end: Math.max(node.end, start), text: isApart ? ` ${written}` : written }];
}

function nodeStyle(node: LayoutNode): 'plain' | Quote {
  return node.kind === 'leaf' && isQuote(node.style) ? node.style : 'plain';
}

function replaceInBlock(
  { text, file }: Rewriting,
  entry: LayoutEntry,
  wanted: PlainValue,
  collection: LayoutCollection,
): readonly TextEdit[] {
  const { node, indicatorEnd } = entry;
  if (indicatorEnd === undefined) throw new NotInPlace(collection);
  const from = keepsAnchor(node, wanted) ? (node.anchorEnd ?? indicatorEnd) : indicatorEnd;
  const near = styleNear(file, text, collection);
  const written = writeBlockValue(wanted, {
    holder: collection.kind,
    column: columnOf(text, entry.start),
    file: near,
    literalStep: literalStep(text, entry, collection.kind === 'list' ? near.itemStep : near.mapStep),
    scalarStyle: nodeStyle(node),
    isFlow: isCollection(node) && node.style === 'flow' && (isPlainList(wanted) || isPlainObject(wanted)),
  });
  return replaceLines(text, entry, from, written);
}

/** As before; else so deep that the comments below do not become a part of the text. */
function literalStep(text: string, entry: LayoutEntry, step: number): number {
  const { node, start } = entry;
  const column = columnOf(text, start);
  let deepest = column + step - 1;
  const end = endWithComments(text, entry);
  for (let line = lineEnd(text, node.end); line < end; line = lineEnd(text, line)) {
    deepest = Math.max(deepest, commentColumn(text, line) ?? 0);
  }
  const isLiteral = node.kind === 'leaf' && node.style === 'block';
  const before = isLiteral ? indentationOf(text, node.end).length : 0;
  return Math.max(deepest + 1, before) - column;
}

/** Where both are on one line a comment behind stays on it; else one behind the indicator does. */
function replaceLines(text: string, entry: LayoutEntry, from: number, written: string): readonly TextEdit[] {
  const { node } = entry;
  const textEnd = lineTextEnd(text, node.end);
  const firstLine = /^[^\n\r]*/.exec(written)?.[0] ?? '';
  const below = written.slice(firstLine.length);
  const isOnLine = areOnOneLine(text, from, Math.max(node.contentStart, from));
  if (isOnLine && node.style !== 'block') {
    return [
      { start: from, end: Math.max(node.end, from), text: firstLine },
      { start: textEnd, end: textEnd, text: below },
    ];
  }
  const end = isCollection(node) ? withoutLineEnd(text, endWithComments(text, entry)) : node.end;
  // Behind a `-` the comment on its line is that of what stands there.
  const comment = isOnLine && isCollection(node) ? '' : headComment(text, from);
  return [{ start: from, end, text: firstLine + comment + below }];
}

/** The comment behind a `:`, a `-` or a `|`, with the blanks before it. */
function headComment(text: string, from: number): string {
  return /[ \t]+#.*$/s.exec(text.slice(from, lineTextEnd(text, from)))?.[0] ?? '';
}
