import { commands } from '../commands/index.ts';
import type { Command } from './command.ts';
import type { Context, ExitCode } from './context.ts';
import { enterMember, findCommand } from './find-command.ts';
import type { FlagTable } from './flags/flag-table.ts';
import { parseFlags } from './flags/parse-flags.ts';
import { printFailure } from './print-failure.ts';
import { helpFlags, rootFlags } from './root-flags.ts';
import { splitVerb } from './split-verb.ts';
import { hasFlag, walkWords } from './walk-words.ts';

/** Carries out a command line and answers its exit code; whatever is thrown on the way is told to the user here. */
export async function runKstatic(words: readonly string[], context: Context): Promise<ExitCode> {
  let command: Command | undefined;
  try {
    const { verb, rest } = splitVerb(words);
    if (verb === undefined) return await runWithoutVerb(rest, context);

    const named = enterMember(findCommand(verb, commands, context.programName), rest);
    ({ command } = named);
    return await runCommand(command, named.rest, context);
  } catch (error) {
    return printFailure(error, context, command);
  }
}

async function runCommand(command: Command, words: readonly string[], context: Context): Promise<ExitCode> {
  const table: FlagTable = { ...command.flags, ...helpFlags };
  if (hasFlag(walkWords(table, words), 'help')) return await printHelp(context, command);

  const commandLine = parseFlags(table, words);
  const module = await command.load();
  return await module.run(commandLine, context, command);
}

async function runWithoutVerb(words: readonly string[], context: Context): Promise<ExitCode> {
  const walked = walkWords(rootFlags, words);
  if (hasFlag(walked, 'help')) return await printHelp(context);
  if (hasFlag(walked, 'version'))
    return await runCommand(findCommand('version', commands, context.programName), [], context);

  // Nothing to do; but a flag that nobody knows is said rather than passed over.
  parseFlags(rootFlags, words);
  return await printHelp(context);
}

async function printHelp(context: Context, command?: Command): Promise<ExitCode> {
  const { commandHelp, rootHelp } = await import('./help/help.ts');
  const text =
    command === undefined ? rootHelp(commands, context.programName) : commandHelp(command, context.programName);
  context.stdout.write(text);
  return 0;
}
