import type { Context } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { UsageError } from '../../errors/failure.ts';
import { completeNodeOptions, type NodeOptions } from '../shared/node-options.ts';
import type { findPathFlags } from './flags.ts';

/** How the answer is printed. */
export type FindPathFormat = 'path' | 'explain' | 'wide' | 'json' | 'yaml';

/** What `kstatic find-path` is asked for, checked. */
export interface FindPathOptions {
  readonly format: FindPathFormat;
  readonly nodeOptions: NodeOptions;
}

/**
 * Reads the command line.
 *
 * @throws UsageError for words, for a format that there is not, and for `--explain` with a format
 */
export function completeFindPath(
  { flags, words }: ParsedCommandLine<typeof findPathFlags>,
  context: Context,
): FindPathOptions {
  if (words.length > 0) throw new UsageError(`extra arguments: [${words.join(' ')}]`, 'help and examples');
  const format = formatOf(flags.output);
  if (flags.explain && format !== 'path') throw new UsageError('--explain and --output exclude each other');
  return { format: flags.explain ? 'explain' : format, nodeOptions: completeNodeOptions(flags, context) };
}

function formatOf(output: string): FindPathFormat {
  if (output === '') return 'path';
  if (output === 'wide' || output === 'json' || output === 'yaml') return output;
  throw new UsageError(
    `unable to match a printer suitable for the output format ${goQuote(output)}, allowed formats are: json,wide,yaml`,
  );
}
