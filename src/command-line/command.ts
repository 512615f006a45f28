import type { Context, ExitCode } from './context.ts';
import type { FlagTable, ParsedCommandLine } from './flags/flag-table.ts';

/** The headings under which `kstatic help` lists the commands. */
export type CommandGroup = 'basic' | 'inspect' | 'change' | 'settings' | 'other';

/**
 * A command as its help, its parser and its completions know it. What it does is loaded only when it runs, so that
 * no command pays for another's start-up.
 */
export interface Command<Table extends FlagTable = FlagTable> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly group: CommandGroup;
  /** One line for the list of commands. */
  readonly summary: string;
  /** A paragraph for its own help; lines are written as printed. */
  readonly description: string;
  /** As kubectl writes them: `# what it does`, then the line to type. */
  readonly examples: string;
  /** What follows the program's name: `create NAME --image=IMAGE [flags] [-- ARG…]`. */
  readonly usage: string;
  readonly flags: Table;
  /** What its words are, for completion. */
  readonly completes?: readonly string[] | 'nodes' | 'pods' | 'files' | 'directories';
  /** The exit code of a failure where kubectl's is not 1 (`diff`: 2). */
  readonly failureCode?: ExitCode;
  /**
   * Whether its failures quote nothing but the command line. Then they are printed to the byte as kubectl prints them,
   * unless to a terminal, which no text is to drive.
   */
  readonly quotesOnlyItsWords?: boolean;
  readonly hidden?: boolean;
  /** The commands that are called by two words, of which its name is the first: `rollout restart` of `rollout`. */
  readonly members?: readonly Command[];
  load(): Promise<CommandModule<Table>>;
}

/** What the module of a command exports. */
export interface CommandModule<Table extends FlagTable = FlagTable> {
  /**
   * Does what the command line says and answers the exit code; throws a `Failure` for what the user should read.
   * `command` is the one that it is the module of.
   */
  run(commandLine: ParsedCommandLine<Table>, context: Context, command: Command): Promise<ExitCode>;
}

/** A command's name, then its aliases; of a member of another the whole of both words. */
export function commandNames({ name, aliases = [] }: Command): readonly string[] {
  return [name, ...aliases];
}

/** The word by which a member of another command is called. */
export function memberWord({ name }: Command): string {
  return name.replace(/^.* /, '');
}

/** The commands that help and completion show. */
export function visibleCommands(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ hidden }) => hidden !== true);
}

/** Gives a command the type of its own flag table. */
export function defineCommand<const Table extends FlagTable>(command: Command<Table>): Command<Table> {
  return command;
}
