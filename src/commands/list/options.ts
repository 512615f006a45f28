import type { Context } from '../../command-line/context.ts';
import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { labelsOf } from '../../manifest/labels.ts';
import type { PlainObject } from '../../manifest/plain-value.ts';
import { parseSelector } from '../../manifest/label-selector.ts';
import type { SortKey } from '../../print/sort-by/sort-by.ts';
import { isClusterAsked } from '../shared/cluster-options.ts';
import { parseOutputFormat, type OutputFormat } from '../shared/output-format.ts';
import type { listFlags } from './flags.ts';

export interface ListPrinting {
  readonly format: OutputFormat;
  readonly showsLabels: boolean;
  /** Whether a wide table tells of mirror pods. */
  readonly showsMirrors: boolean;
  readonly hasHeaders: boolean;
  readonly sortKey: SortKey | undefined;
  /** Whether `-l` takes a pod; a file without one is taken only where nothing is selected. */
  readonly selects: (pod: PlainObject | undefined) => boolean;
}

/**
 * Reads how the list is to be printed.
 *
 * @throws Failure in kubectl's words for a format that is none, and for a template or path that is wrong
 */
export async function completeListOptions(
  flags: FlagValues<typeof listFlags>,
  { workingDirectory }: Context,
): Promise<ListPrinting> {
  const { output, template } = flags;
  if (flags['show-labels'] && output !== '' && output !== 'wide') {
    throw new UsageError(`--show-labels option cannot be used with ${output} printer`);
  }
  const matches = flags.selector === '' ? undefined : parseSelector(flags.selector);
  const format = await parseOutputFormat({
    output: output === '' && template !== '' ? 'go-template' : output,
    template,
    allowsMissingKeys: flags['allow-missing-template-keys'],
    wholeNumbers: 'int64',
    tables: { hasHeaders: !flags['no-headers'] },
    workingDirectory,
  });
  return {
    format,
    showsLabels: flags['show-labels'],
    showsMirrors: isClusterAsked(flags),
    hasHeaders: !flags['no-headers'],
    sortKey: flags['sort-by'] === '' ? undefined : await readSortKey(flags['sort-by'], isTable(format)),
    selects: (pod) => matches === undefined || (pod !== undefined && matches(labelsOf(pod))),
  };
}

/** Whether pods are printed as kubectl's table. */
export function isTable({ kind }: OutputFormat): boolean {
  return kind === 'text' || kind === 'wide';
}

/** Whether more of pods is printed, or sorted by, than their rows say. */
export function printsPods({ format, sortKey }: ListPrinting): boolean {
  return sortKey !== undefined || (!isTable(format) && format.kind !== 'name');
}

async function readSortKey(path: string, isForTable: boolean): Promise<SortKey> {
  const { parseSortKey } = await import('../../print/sort-by/sort-by.ts');
  return parseSortKey(path, { isForTable });
}
