import { isPlainList, isPlainObject, type PlainValue } from '../plain-value.ts';
import { isQuote, styleNear, type FileStyle, type Quote } from './file-style.ts';
import { isCollection, type LayoutCollection, type LayoutNode } from './layout.ts';
import type { Rewriting } from './rewriting.ts';
import { columnOf, indentationOf, isFirstOnLine } from './text-lines.ts';
import { writeBlockField, writeBlockValue } from './write-block.ts';
import { writeFlow, writeFlowField, type FlowStyle } from './write-flow.ts';

/** Writes new entries as those of their map or list are written. */
export interface EntryWriter {
  readonly field: (key: string, value: PlainValue) => string;
  readonly item: (value: PlainValue) => string;
}

/** A writer for a map or list that has entries. */
export function entryWriter({ text, file }: Rewriting, collection: LayoutCollection): EntryWriter {
  const near = styleNear(file, text, collection);
  if (collection.style !== 'block') return flowWriter(flowStyleOf(text, near, collection));
  const place = { column: columnOf(text, collection.entries[0]?.start ?? 0), file: near } as const;
  const nodes = collection.entries.map(({ node }) => node);
  const scalarStyle = commonStyle(nodes, collection.kind === 'list' ? 1 : 2);
  const choicesFor = (value: PlainValue) => ({ ...place, scalarStyle, isFlow: areFlow(nodes, value) });
  return {
    field: (key, value) => writeBlockField(key, value, { ...choicesFor(value), holder: 'map' }),
    item: (value) => {
      const ordered = orderedLike(value, nodes);
      return `-${writeBlockValue(ordered, { ...choicesFor(ordered), holder: 'list' })}`;
    },
  };
}

function flowWriter(style: FlowStyle): EntryWriter {
  return {
    field: (key, value) => writeFlowField(key, value, style),
    item: (value) => writeFlow(value, style),
  };
}

/** How something new is written within these brackets. */
export function flowStyleOf(text: string, file: FileStyle, collection: LayoutCollection): FlowStyle {
  const { entries } = collection;
  const own = entries.find(({ start }) => isFirstOnLine(text, start));
  const keys = entries.flatMap(({ keyNode }) => keyNode ?? []);
  return {
    file,
    keyStyle: commonStyle(keys, 1),
    valueStyle: commonStyle(
      entries.map(({ node }) => node),
      1,
    ),
    indentation: own === undefined ? undefined : indentationOf(text, own.start),
  };
}

/** The quotes that all texts among the values have, where there are so many at least. */
function commonStyle(nodes: readonly LayoutNode[], least: number): 'plain' | Quote {
  const styles = nodes.filter(isText).map(({ style }) => style);
  const [first = 'plain'] = styles;
  return styles.length >= least && isQuote(first) && styles.every((style) => style === first) ? first : 'plain';
}

function isText(node: LayoutNode): boolean {
  return node.kind === 'leaf' && node.style !== 'alias' && typeof node.value === 'string';
}

/** Whether all that is of the kind is written within brackets. */
function areFlow(nodes: readonly LayoutNode[], value: PlainValue): boolean {
  const kind = isPlainList(value) ? 'list' : 'map';
  if (isPlainList(value) && value.some((item) => typeof item === 'object' && item !== null)) return false;
  const alike = nodes.filter(isCollection).filter((node) => node.kind === kind && node.entries.length > 0);
  return alike.length > 0 && alike.every(({ style }) => style === 'flow');
}

/** The value with its fields in the order in which the first map of the list has them. */
function orderedLike(value: PlainValue, nodes: readonly LayoutNode[]): PlainValue {
  const model = nodes.find(({ kind }) => kind === 'map');
  if (!isPlainObject(value) || model === undefined || !isCollection(model)) return value;
  const order = model.entries.flatMap(({ key }) => (key !== undefined && Object.hasOwn(value, key) ? [key] : []));
  const keys = new Set([...order, ...Object.keys(value)]);
  return Object.fromEntries(Array.from(keys, (key) => [key, value[key] ?? null]));
}
