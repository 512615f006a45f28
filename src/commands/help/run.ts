import { enterMember, findCommand } from '../../command-line/find-command.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagTable, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { commandHelp, rootHelp } from '../../command-line/help/help.ts';
import { commands } from '../index.ts';

/** Prints the help of the command that is named, or of the program. */
export function run({ words }: ParsedCommandLine<FlagTable>, context: Context): Promise<ExitCode> {
  const [verb, ...rest] = words;
  const text =
    verb === undefined
      ? rootHelp(commands, context.programName)
      : commandHelp(enterMember(findCommand(verb, commands, context.programName), rest).command, context.programName);
  context.stdout.write(text);
  return Promise.resolve(0);
}
