import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagTable, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { flagsHelp } from '../../command-line/help/flag-help.ts';
import { nodeFlags } from '../shared/node-flags.ts';

/** Prints the flags that choose and reach nodes. */
export function run(_commandLine: ParsedCommandLine<FlagTable>, context: Context): Promise<ExitCode> {
  context.stdout.write(`The following options can be passed to any command that looks at a node:\n\n`);
  context.stdout.write(flagsHelp(nodeFlags));
  return Promise.resolve(0);
}
