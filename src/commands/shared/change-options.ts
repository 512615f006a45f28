import type { Context } from '../../command-line/context.ts';
import type { ChangeMaker } from '../../operations/change-file.ts';
import type { FindManifestPathOptions } from '../../operations/find-manifest-path.ts';
import { authorOf } from './author.ts';
import { dryRunSuffix } from './dry-run.ts';
import { discoveryOf, type NodeOptions } from './node-options.ts';

/** What every operation that changes files of nodes is told. */
export interface ChangeOptions extends ChangeMaker {
  readonly isForced: boolean;
  readonly isDryRun: boolean;
  readonly discovery: FindManifestPathOptions;
}

/**
 * Reads what the flags say to every operation that changes files.
 *
 * @throws UsageError for a `--dry-run` that is none
 */
export function changeOptionsOf(
  flags: { readonly force: boolean; readonly 'dry-run': string },
  nodeOptions: NodeOptions,
  context: Context,
): ChangeOptions {
  return {
    isForced: flags.force,
    isDryRun: dryRunSuffix(flags['dry-run']) !== '',
    discovery: discoveryOf(nodeOptions),
    author: authorOf(context),
    now: context.now,
  };
}
