import type { Command } from '../../command-line/command.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagTable, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { commandHelp } from '../../command-line/help/help.ts';
import { UsageError } from '../../errors/failure.ts';

/**
 * Is what a command does of which only the members do something: it prints its help, and fails, as kubectl's do (kubectl
 * pkg/cmd/util/helpers.go, DefaultSubCommandRun).
 *
 * @throws UsageError for a word that calls no member
 */
export function run({ words }: ParsedCommandLine<FlagTable>, context: Context, command: Command): Promise<ExitCode> {
  const [word] = words;
  if (word !== undefined) throw new UsageError(`unknown command "${words.join(' ')}"`, 'help and examples');
  context.stdout.write(commandHelp(command, context.programName));
  return Promise.resolve(1);
}
