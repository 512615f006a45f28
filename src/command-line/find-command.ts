import { UsageError } from '../errors/failure.ts';
import { commandNames, memberWord, visibleCommands, type Command } from './command.ts';
import { similarWords } from './flags/similar-words.ts';
import { splitVerb } from './split-verb.ts';

/** Words of kubectl that are another word here. */
const RENAMED: Readonly<Record<string, string>> = { run: 'create' };

/** The command that a verb names, by its name or an alias; undefined for a verb that is none. */
export function commandNamed(verb: string, commands: readonly Command[]): Command | undefined {
  return commands.find((command) => commandNames(command).includes(verb));
}

/** A command, and the words that are left for it. */
export interface NamedCommand {
  readonly command: Command;
  readonly rest: readonly string[];
}

/**
 * Goes on to the member that the next word calls; a word that calls none is left where it is.
 *
 * @param words what stands behind the command's verb
 */
export function enterMember(command: Command, words: readonly string[]): NamedCommand {
  if (command.members === undefined) return { command, rest: words };
  const { verb, rest } = splitVerb(words);
  const member = command.members.find((candidate) => memberWord(candidate) === verb);
  return member === undefined ? { command, rest: words } : { command: member, rest };
}

/**
 * Finds the command that a verb has to name.
 *
 * @throws UsageError that names what may have been meant
 */
export function findCommand(verb: string, commands: readonly Command[], programName: string): Command {
  const found = commandNamed(verb, commands);
  if (found === undefined) throw unknownCommand(verb, commands, programName);
  return found;
}

function unknownCommand(verb: string, commands: readonly Command[], programName: string): UsageError {
  const renamed = RENAMED[verb];
  if (renamed !== undefined) return new UsageError(`use "${programName} ${renamed}"`);

  const unknown = `unknown command "${verb}" for "${programName}"`;
  const names = visibleCommands(commands).map(({ name }) => name);
  const similar = similarWords(verb, names);
  if (similar.length === 0) return new UsageError(unknown);
  // The empty last line is cobra's.
  return new UsageError(`${unknown}\n\nDid you mean this?\n${similar.map((name) => `\t${name}\n`).join('')}`);
}
