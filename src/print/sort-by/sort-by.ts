import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import type { JsonValue } from '../../manifest/json-value.ts';
import { goValueOf, type GoValue } from '../go-values/go-value.ts';
import type { PathNode } from '../json-path/nodes.ts';
import { parseTemplate } from '../json-path/parse-template.ts';
import { PathError } from '../json-path/path-error.ts';
import { PathFinder } from '../json-path/path-finder.ts';
import { relaxedExpression } from '../json-path/relaxed-expression.ts';
import { goSort } from './go-sort.ts';
import { isLess } from './is-less.ts';

/** What a list is sorted by. kubectl has two sorters, one for tables and one for everything else. */
export interface SortKey {
  readonly template: string;
  readonly nodes: readonly PathNode[];
  readonly isForTable: boolean;
}

/**
 * Reads `--sort-by` (kubectl pkg/cmd/get/sorter.go).
 *
 * @throws Failure 'usage' for a path that is none
 */
export function parseSortKey(path: string, { isForTable }: { readonly isForTable: boolean }): SortKey {
  try {
    const template = isForTable ? relaxedOrRaw(path) : relaxedExpression(path);
    return { template, nodes: parseTemplate(template), isForTable };
  } catch (error) {
    if (!isForTable || !(error instanceof Failure)) throw error;
    throw new Failure('usage', `sorting error: ${error.message}`, { cause: error });
  }
}

function relaxedOrRaw(path: string): string {
  try {
    return relaxedExpression(path);
  } catch (error) {
    if (error instanceof Failure) return path;
    throw error;
  }
}

/**
 * Sorts by the first value that the key finds in each object; what lacks it comes first.
 *
 * @throws Failure when no object has it, or values cannot be compared
 */
export function sortBy<Item>(
  items: readonly Item[],
  key: SortKey,
  objectOf: (item: Item) => JsonValue,
): readonly Item[] {
  if (items.length === 0) return items;
  const finder = new PathFinder(key.nodes, { allowsMissingKeys: true });
  const rows = items.map((item) => ({ item, value: firstValue(key, finder, goValueOf(objectOf(item), 'int64')) }));
  if (rows.every(({ value }) => value === undefined)) {
    const path = goQuote(key.template);
    throw new Failure('not found', `couldn't find any field with path ${path} in the list of objects`);
  }
  return goSort(rows, (one, other) => isRowBefore(one.value, other.value, key)).map(({ item }) => item);
}

/** Undefined where there is none. The sorter for tables goes through all rows with one finder, the other one does not. */
function firstValue(key: SortKey, finder: PathFinder, object: GoValue): GoValue | undefined {
  try {
    const own = key.isForTable ? finder : new PathFinder(key.nodes, { allowsMissingKeys: true });
    return own.find(object)[0]?.[0];
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    throw new Failure('invalid', key.isForTable ? tableMessage(key, error.message) : error.message, { cause: error });
  }
}

function tableMessage({ template }: SortKey, problem: string): string {
  return `Failed to get values for [][]reflect.Value(nil) using ${template} (&errors.errorString{s:${goQuote(problem)}})`;
}

function isRowBefore(one: GoValue | undefined, other: GoValue | undefined, key: SortKey): boolean {
  if (one === undefined) return true;
  if (other === undefined) return false;
  try {
    return isLess(one, other);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const holder = key.isForTable ? '[][][]reflect.Value' : '*unstructured.Unstructured';
    const what = `Field ${key.template} in ${holder} is an unsortable type: interface, err: ${error.message}`;
    throw new Failure('invalid', what, { cause: error });
  }
}
