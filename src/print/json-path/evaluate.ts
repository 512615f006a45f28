import { isGoList, isGoMap, type GoValue } from '../go-values/go-value.ts';
import { filterLists } from './filter-lists.ts';
import type { ListNode, PathNode } from './nodes.ts';
import { PathError, type Found } from './path-error.ts';
import { sliceList } from './slice-list.ts';

/** What `range` and `end` tell whoever carries out the template, and what that one tells them. */
export interface RangeCounters {
  /** How many ranges are to begin. */
  begin: number;
  /** How many are under way. */
  inside: number;
  /** How many are to end. */
  end: number;
}

export interface Evaluation {
  readonly allowsMissingKeys: boolean;
  readonly ranges: RangeCounters;
}

/**
 * Takes one step from each value (client-go util/jsonpath/jsonpath.go, walk).
 *
 * @throws PathError
 */
export function evaluate(node: PathNode, input: readonly Found[], evaluation: Evaluation): readonly Found[] {
  switch (node.kind) {
    case 'list':
      return evaluateList(node, input, evaluation);
    case 'field':
      return evaluateField(node.name, input, evaluation);
    case 'identifier':
      return evaluateIdentifier(node.name, input, evaluation);
    case 'array':
      return sliceList(node.slice, input);
    case 'filter':
      return filterLists(node, input, (list, values) => evaluateList(list, values, evaluation));
    case 'literal':
      return input.map(() => node.value);
    case 'text':
      return [node.text];
    case 'below':
      return input.flatMap(BELOW[node.reach]);
    case 'union':
      return evaluateUnion(node.lists, input, evaluation);
  }
}

function evaluateList({ nodes }: ListNode, input: readonly Found[], evaluation: Evaluation): readonly Found[] {
  return nodes.reduce((values, node) => evaluate(node, values, evaluation), input);
}

function evaluateField(name: string, input: readonly Found[], { allowsMissingKeys }: Evaluation): readonly Found[] {
  const found = input.flatMap((value) => {
    const field = isGoMap(value) ? value.get(name) : undefined;
    return field === undefined ? [] : [field];
  });
  if (found.length === 0 && input.length > 0 && !allowsMissingKeys) throw new PathError(`${name} is not found`);
  return found;
}

function evaluateIdentifier(name: string, input: readonly Found[], { ranges }: Evaluation): readonly Found[] {
  switch (name) {
    case 'range':
      ranges.begin += 1;
      return input;
    case 'end':
      if (ranges.inside === 0) throw new PathError('not in range, nothing to end');
      ranges.end += 1;
      return [];
    default:
      throw new PathError(`unrecognized identifier ${name}`, input);
  }
}

function evaluateUnion(lists: readonly ListNode[], input: readonly Found[], evaluation: Evaluation): readonly Found[] {
  try {
    return lists.flatMap((list) => evaluateList(list, input, evaluation));
  } catch (error) {
    throw error instanceof PathError ? new PathError(error.message, input) : error;
  }
}

// A map's in the order of its keys; a string's are its bytes.
function childrenOf(value: Found): readonly GoValue[] {
  if (isGoMap(value)) return [...value.values()];
  if (isGoList(value)) return value;
  if (typeof value !== 'string') return [];
  return Array.from(Buffer.from(value), (byte) => ({ type: 'uint8', value: BigInt(byte) }));
}

function withDescendants(value: Found): readonly Found[] {
  const children = childrenOf(value);
  return children.length === 0 ? [] : [value, ...children.flatMap(withDescendants)];
}

const BELOW = { children: childrenOf, all: withDescendants } as const;
