import { Failure } from '../../errors/failure.ts';
import { isJsonList, isJsonMap, type JsonValue } from '../../manifest/json-value.ts';
import { alignColumns, TABLE } from '../align-columns.ts';
import { escapeTerminal } from '../escape.ts';
import { formatGo } from '../go-values/go-format.ts';
import { goValueOf } from '../go-values/go-value.ts';
import { parseTemplate } from '../json-path/parse-template.ts';
import { PathError } from '../json-path/path-error.ts';
import { PathFinder } from '../json-path/path-finder.ts';
import type { PrintObject } from '../print-object.ts';
import type { CustomColumn } from './columns.ts';

/**
 * Makes of columns that a user described a function that prints objects by them, a line each, or each item of a List, as
 * `kubectl get -o custom-columns` does (pkg/cmd/get/customcolumn.go): the headers once, no column narrower than it was. The columns' templates are read only then: what is wrong with them
 * is told below the headers.
 */
export function customColumnsPrinter(
  columns: readonly CustomColumn[],
  { hasHeaders }: { readonly hasHeaders: boolean },
): PrintObject {
  const widestSoFar: number[] = [];
  let isFirst = true;
  return (object, write) => {
    const lines = hasHeaders && isFirst ? [columns.map(({ header }) => header)] : [];
    isFirst = false;
    try {
      const finders = columns.map(({ template }) => finderOf(template));
      for (const item of itemsOf(object)) lines.push(finders.map((finder) => cellOf(finder, item)));
    } catch (error) {
      throw error instanceof PathError ? new Failure('invalid', error.message, { cause: error }) : error;
    } finally {
      write(alignColumns(lines.map((cells) => `${cells.join('\t')}\n`).join(''), TABLE, widestSoFar));
    }
  };
}

function finderOf(template: string): PathFinder {
  return new PathFinder(parseTemplate(template), { allowsMissingKeys: true });
}

/** The items of a List, or the object itself. */
function itemsOf(object: JsonValue): readonly JsonValue[] {
  if (typeof object !== 'object' || object === null || isJsonList(object)) return [];
  const items = isJsonMap(object) ? object.get('items') : undefined;
  return items !== undefined && isJsonList(items) ? items : [object];
}

function cellOf(finder: PathFinder, item: JsonValue): string {
  const results = finder.find(goValueOf(item, 'int64'));
  const values = results.flat().map((value) => escapeTerminal(formatGo(value ?? null)));
  const isEmpty = (results[0]?.length ?? 0) === 0;
  return (isEmpty ? ['<none>', ...values] : values).join(',');
}
