import { commandNames, memberWord, visibleCommands, type Command } from '../command.ts';
import { commandNamed, enterMember } from '../find-command.ts';
import type { CompletionSource, Flag, FlagTable } from '../flags/flag-table.ts';
import { visibleFlags } from '../help/flag-help.ts';
import { rootFlags } from '../root-flags.ts';
import { splitVerb } from '../split-verb.ts';
import { walkWords } from '../walk-words.ts';
import type { WalkedWord } from '../walk-words.ts';
import type { Choice, Completion } from './choices.ts';
import { flagSummary, isRepeatable, takesList } from './choices.ts';

/** Tells what may stand in the place of the last word, which may be empty or half typed. */
export function completeWords(commands: readonly Command[], words: readonly string[]): Completion {
  const typed = words.at(-1) ?? '';
  const { verb, rest: behind } = splitVerb(words.slice(0, -1));
  const named = verb === undefined ? undefined : commandNamed(verb, commands);
  const { command, rest } = named === undefined ? { command: named, rest: behind } : enterMember(named, behind);
  const table: FlagTable = command?.flags ?? rootFlags;
  const before = walkWords(table, rest);

  const awaiting = flagAwaitingValue(before);
  if (awaiting !== undefined) return completeValue(table[awaiting], typed);
  // What follows `--` is a command line of another program.
  if (before.some(({ kind }) => kind === 'dash')) return { choices: [], source: 'files', typed, listed: '' };
  if (typed.startsWith('-')) return completeFlag(table, before, typed);
  return verb === undefined
    ? completion(commandChoices(commands), typed)
    : completeArgument(command, commands, before, typed);
}

function flagAwaitingValue(before: readonly WalkedWord[]): string | undefined {
  const last = before.at(-1);
  return last?.kind === 'flags' && last.wantsValue ? last.names.at(-1) : undefined;
}

function completeFlag(table: FlagTable, before: readonly WalkedWord[], typed: string): Completion {
  const [, name, value] = /^--([^=]+)=(.*)$/s.exec(typed) ?? [];
  if (name !== undefined && value !== undefined) return completeValue(table[name.replaceAll('_', '-')], value);

  const given = new Set(before.flatMap((word) => (word.kind === 'flags' ? word.names : [])));
  const offered = visibleFlags(table).filter(([long, flag]) => isRepeatable(flag) || !given.has(long));
  return completion(
    offered.flatMap(([long, flag]) => {
      const description = flagSummary(flag);
      const short = flag.shorthand === undefined ? [] : [{ value: `-${flag.shorthand}`, description }];
      return [...short, { value: `--${long}`, description }];
    }),
    typed,
  );
}

function completeValue(flag: Flag | undefined, typed: string): Completion {
  if (flag === undefined) return completion([], typed);
  const listed = takesList(flag) ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const already = new Set(listed.split(','));
  return fromSource(flag.completes ?? (flag.type === 'bool' ? ['true', 'false'] : []), typed, listed, already);
}

function completeArgument(
  command: Command | undefined,
  commands: readonly Command[],
  before: readonly WalkedWord[],
  typed: string,
): Completion {
  const already = new Set(before.flatMap((word) => (word.kind === 'word' ? [word.text] : [])));
  if (command?.name === 'help') return completion(helpChoices(commands, [...already]), typed);
  if (command?.members !== undefined) return completion(already.size === 0 ? memberChoices(command) : [], typed);
  return fromSource(command?.completes ?? [], typed, '', already);
}

function fromSource(
  completes: readonly string[] | CompletionSource,
  typed: string,
  listed: string,
  already: ReadonlySet<string>,
): Completion {
  if (typeof completes === 'string') return { choices: [], source: completes, typed, listed };
  const choices = completes.filter((value) => !already.has(value)).map((value) => ({ value: listed + value }));
  return { ...completion(choices, typed), listed };
}

function completion(choices: readonly Choice[], typed: string): Completion {
  return { choices: choices.filter(({ value }) => value.startsWith(typed)), typed, listed: '' };
}

function helpChoices(commands: readonly Command[], words: readonly string[]): readonly Choice[] {
  const [verb, member] = words;
  if (verb === undefined) return commandChoices(commands);
  const command = commandNamed(verb, commands);
  return command === undefined || member !== undefined ? [] : memberChoices(command);
}

function memberChoices({ members = [] }: Command): readonly Choice[] {
  return members.map((member) => ({ value: memberWord(member), description: member.summary }));
}

function commandChoices(commands: readonly Command[]): readonly Choice[] {
  return visibleCommands(commands).flatMap((command) =>
    commandNames(command).map((value) => ({ value, description: command.summary })),
  );
}
