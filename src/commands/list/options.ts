import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { labelsOf } from '../../manifest/labels.ts';
import type { PlainObject } from '../../manifest/plain-value.ts';
import { parseSelector } from '../../manifest/label-selector.ts';
import type { listFlags } from './flags.ts';

const FORMATS = ['', 'json', 'name', 'wide', 'yaml'] as const;

export interface ListPrinting {
  readonly format: (typeof FORMATS)[number];
  readonly showsLabels: boolean;
  readonly hasHeaders: boolean;
  /** Whether `-l` takes a pod; a file without one is taken only where nothing is selected. */
  readonly selects: (pod: PlainObject | undefined) => boolean;
}

/**
 * Reads how the list is to be printed.
 *
 * @throws UsageError in kubectl's words for a format that is none
 */
export function completeListOptions(flags: FlagValues<typeof listFlags>): ListPrinting {
  const format = FORMATS.find((known) => known === flags.output.toLowerCase());
  if (format === undefined) {
    throw new UsageError(
      `unable to match a printer suitable for the output format "${flags.output}", allowed formats are: ${FORMATS.filter((known) => known !== '').join(',')}`,
    );
  }
  const matches = flags.selector === '' ? undefined : parseSelector(flags.selector);
  return {
    format,
    showsLabels: flags['show-labels'],
    hasHeaders: !flags['no-headers'],
    selects: (pod) => matches === undefined || (pod !== undefined && matches(labelsOf(pod))),
  };
}
