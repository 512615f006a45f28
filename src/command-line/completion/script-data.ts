import { commandNames, memberWord, visibleCommands, type Command } from '../command.ts';
import type { CompletionSource, Flag, FlagTable } from '../flags/flag-table.ts';
import { visibleFlags } from '../help/flag-help.ts';
import { wantsValue } from '../walk-words.ts';
import { flagSummary, isRepeatable } from './choices.ts';

/** A flag as the scripts of all shells need it. */
export interface ScriptFlag {
  readonly name: string;
  readonly shorthand: string | undefined;
  readonly summary: string;
  readonly isRepeatable: boolean;
  /** Whether the next word is its value; otherwise a value can only be joined to it with `=`. */
  readonly wantsValue: boolean;
  readonly values: readonly string[];
  readonly source: CompletionSource | undefined;
  /** What its value is called. */
  readonly placeholder: string;
}

/** A command as the scripts of all shells need it. */
export interface ScriptCommand {
  /** What it may be called; one of another command's members is called by both words. */
  readonly names: readonly string[];
  readonly name: string;
  readonly summary: string;
  /** Those that are called by its name and a word of their own. */
  readonly members: readonly ScriptCommand[];
  readonly flags: readonly ScriptFlag[];
  readonly values: readonly string[];
  readonly source: CompletionSource | undefined;
}

/** Gathers what the scripts know by themselves, without asking the program. */
export function scriptCommands(commands: readonly Command[]): readonly ScriptCommand[] {
  const visible = visibleCommands(commands);
  const names = visible.flatMap(commandNames);
  return visible.map((command) => scriptCommand(command.name === 'help' ? { ...command, completes: names } : command));
}

/** The commands, each with its members behind it. */
export function withMembers(commands: readonly ScriptCommand[]): readonly ScriptCommand[] {
  return commands.flatMap((command) => [command, ...command.members]);
}

function scriptCommand(command: Command): ScriptCommand {
  return {
    names: commandNames(command),
    name: command.name,
    summary: command.summary,
    members: (command.members ?? []).map(scriptCommand),
    flags: scriptFlags(command.flags),
    ...split(command.members?.map(memberWord) ?? command.completes),
  };
}

/** The flags of a table, sorted by name. */
export function scriptFlags(table: FlagTable): readonly ScriptFlag[] {
  return visibleFlags(table).map(([name, flag]) => scriptFlag(name, flag));
}

function scriptFlag(name: string, flag: Flag): ScriptFlag {
  return {
    name,
    shorthand: flag.shorthand,
    summary: flagSummary(flag),
    isRepeatable: isRepeatable(flag),
    wantsValue: wantsValue(flag),
    ...split(flag.completes),
    placeholder: flag.placeholder ?? flag.type,
  };
}

function split(completes: readonly string[] | CompletionSource | undefined): Pick<ScriptFlag, 'values' | 'source'> {
  return typeof completes === 'object' ? { values: completes, source: undefined } : { values: [], source: completes };
}
