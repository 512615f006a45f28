import { Command as CommandNode, CommanderError } from 'commander';

import { UsageError } from '../errors/failure.ts';
import type { Command } from './command.ts';
import { similarWords } from './similar-words.ts';

/** Words of kubectl that are another word here. */
const RENAMED: Readonly<Record<string, string>> = { run: 'create' };

/**
 * Finds the command that a verb names, by its name or an alias.
 *
 * @throws UsageError that names what may have been meant
 */
export function findCommand(verb: string, commands: readonly Command[], programName: string): Command {
  let found: Command | undefined;
  const tree = commandTree(commands, (command) => {
    found = command;
  });

  try {
    // The verb only: the words and flags that follow it are pflag's, which commander does not read as kubectl does.
    tree.parse([verb], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }

  if (found === undefined) throw unknownCommand(verb, commands, programName);
  return found;
}

function commandTree(commands: readonly Command[], onCommand: (command: Command) => void): CommandNode {
  const tree = new CommandNode('kstatic').helpOption(false).helpCommand(false).exitOverride();
  tree.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const command of commands) {
    tree
      .command(command.name)
      .aliases(command.aliases ?? [])
      .action(() => onCommand(command));
  }
  return tree;
}

function unknownCommand(verb: string, commands: readonly Command[], programName: string): UsageError {
  const renamed = RENAMED[verb];
  if (renamed !== undefined) return new UsageError(`use "${programName} ${renamed}"`);

  const unknown = `unknown command "${verb}" for "${programName}"`;
  const names = commands.filter((command) => command.hidden !== true).map((command) => command.name);
  const similar = similarWords(verb, names);
  if (similar.length === 0) return new UsageError(unknown);
  // The empty last line is cobra's.
  return new UsageError(`${unknown}\n\nDid you mean this?\n${similar.map((name) => `\t${name}\n`).join('')}`);
}
