import { formatGo } from '../go-values/go-format.ts';
import { isGoList, type GoValue } from '../go-values/go-value.ts';
import { compareWith } from './compare.ts';
import type { ListNode, PathNode } from './nodes.ts';
import { PathError, type Found } from './path-error.ts';

type Filter = Extract<PathNode, { readonly kind: 'filter' }>;

type Walk = (path: ListNode, input: readonly Found[]) => readonly Found[];

/**
 * Takes of each list the items that a filter lets pass (client-go util/jsonpath/jsonpath.go, evalFilter).
 *
 * @throws PathError for what is no list, and what cannot be compared
 */
export function filterLists(filter: Filter, input: readonly Found[], walk: Walk): readonly GoValue[] {
  const passed: GoValue[] = [];
  for (const value of input) {
    if (!isGoList(value)) {
      const shown = value === undefined ? '<invalid reflect.Value>' : formatGo(value);
      throw new PathError(`${shown} is not array or slice and cannot be filtered`, input);
    }
    for (const item of value) {
      if (passes(item, filter, { input, passed, walk })) passed.push(item);
    }
  }
  return passed;
}

/** What a failure has to tell as found: it depends on the failure. */
interface Filtering {
  readonly input: readonly Found[];
  readonly passed: readonly GoValue[];
  readonly walk: Walk;
}

function passes(item: GoValue, { left, operator, right }: Filter, filtering: Filtering): boolean {
  if (operator === 'exists') return exists(item, left, filtering.walk);
  const ones = operandsOf(item, left, filtering);
  if (ones.length === 0) return false;
  const others = operandsOf(item, right, filtering);
  if (others.length === 0) return false;

  const comparison = compareWith(operator, ones[0], others[0]);
  if (typeof comparison === 'boolean') return comparison;
  throw new PathError(comparison ?? `unrecognized filter operator ${operator}`, filtering.passed);
}

// What had been found before something went wrong counts.
function exists(item: GoValue, path: ListNode, walk: Walk): boolean {
  try {
    return walk(path, [item]).length > 0;
  } catch (error) {
    if (error instanceof PathError) return error.found.length > 0;
    throw error;
  }
}

function operandsOf(item: GoValue, path: ListNode, { input, walk }: Filtering): readonly Found[] {
  const found = walkFrom(item, path, { input, walk });
  if (found.length > 1) throw new PathError('can only compare one element at a time', input);
  return found;
}

function walkFrom(item: GoValue, path: ListNode, { input, walk }: Omit<Filtering, 'passed'>): readonly Found[] {
  try {
    return walk(path, [item]);
  } catch (error) {
    throw error instanceof PathError ? new PathError(error.message, input) : error;
  }
}
