import { Failure } from '../../errors/failure.ts';
import { isJsonList, isJsonMap, type JsonValue } from '../../manifest/json-value.ts';
import { alignColumns } from '../align-columns.ts';
import { escapeTerminal } from '../escape.ts';
import { formatGo } from '../go-values/go-format.ts';
import { goValueOf } from '../go-values/go-value.ts';
import { parseTemplate } from '../json-path/parse-template.ts';
import { PathError } from '../json-path/path-error.ts';
import { PathFinder } from '../json-path/path-finder.ts';
import type { PrintObject } from '../print-object.ts';
import type { CustomColumn } from './columns.ts';

/**
 * Makes of columns that a user described a function that prints a List by them, a line an item, as `kubectl get -o
 * custom-columns` does (pkg/cmd/get/customcolumn.go). The columns' templates are read only then: what is wrong with them
 * is told below the headers.
 */
export function customColumnsPrinter(
  columns: readonly CustomColumn[],
  { hasHeaders }: { readonly hasHeaders: boolean },
): PrintObject {
  return (list, write) => {
    const lines = hasHeaders ? [columns.map(({ header }) => header)] : [];
    try {
      const finders = columns.map(({ template }) => finderOf(template));
      for (const item of itemsOf(list)) lines.push(finders.map((finder) => cellOf(finder, item)));
    } catch (error) {
      throw error instanceof PathError ? new Failure('invalid', error.message, { cause: error }) : error;
    } finally {
      write(alignColumns(lines.map((cells) => `${cells.join('\t')}\n`).join('')));
    }
  };
}

function finderOf(template: string): PathFinder {
  return new PathFinder(parseTemplate(template), { allowsMissingKeys: true });
}

function itemsOf(list: JsonValue): readonly JsonValue[] {
  const items = typeof list === 'object' && list !== null && !isJsonList(list) && isJsonMap(list) && list.get('items');
  return items !== false && items !== undefined && isJsonList(items) ? items : [];
}

function cellOf(finder: PathFinder, item: JsonValue): string {
  const results = finder.find(goValueOf(item, 'int64'));
  const values = results.flat().map((value) => escapeTerminal(formatGo(value ?? null)));
  const isEmpty = (results[0]?.length ?? 0) === 0;
  return (isEmpty ? ['<none>', ...values] : values).join(',');
}
