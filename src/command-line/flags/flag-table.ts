/**
 * One flag of a command: what the parser, the help, the README, the completions and the man page know about it.
 * The types are pflag's (github.com/spf13/pflag), whose grammar kubectl's command line has.
 */
export interface Flag {
  readonly type: FlagType;
  /** One letter. */
  readonly shorthand?: string;
  /** As the help prints it: the value that the flag has when it is not given. */
  readonly default?: FlagValue;
  /** The value of the bare flag (`--dry-run`); a flag without it needs an argument, but for booleans. */
  readonly bareValue?: string;
  /** What it does, in the words of the help. */
  readonly usage: string;
  /** What the help calls the value, where the type's own name would say less: `DEST`, `FILE`. */
  readonly placeholder?: string;
  /** What the shell completes after it: fixed words, or a kind of thing that is looked up then. */
  readonly completes?: readonly string[] | CompletionSource;
  /** Known to the parser, absent from help and completion. */
  readonly hidden?: boolean;
  /** kubectl's words after `Flag --NAME has been deprecated, `. */
  readonly deprecated?: string;
}

/** Values that only a look at the machine can tell. */
export type CompletionSource = 'nodes' | 'pods' | 'files' | 'directories';

/** pflag's types: `stringArray` keeps commas, `stringSlice` splits at them (as CSV), `duration` is Go's (`1m30s`, kept as text). */
export type FlagType = 'string' | 'stringArray' | 'stringSlice' | 'bool' | 'int' | 'duration' | 'count';

export type FlagValue = string | boolean | number | readonly string[];

export type FlagTable = Readonly<Record<string, Flag>>;

interface ValueOfType {
  readonly string: string;
  readonly stringArray: readonly string[];
  readonly stringSlice: readonly string[];
  readonly bool: boolean;
  readonly int: number;
  readonly duration: string;
  readonly count: number;
}

/** What the command line said, flag by flag, each with its default where it said nothing. */
export type FlagValues<Table extends FlagTable> = {
  readonly [Name in keyof Table]: ValueOfType[Table[Name]['type']];
};

/** A command line that was read. */
export interface ParsedCommandLine<Table extends FlagTable> {
  readonly flags: FlagValues<Table>;
  /** The flags that were given, whatever their value. */
  readonly given: ReadonlySet<keyof Table & string>;
  /** The words that are no flags, in order, those after `--` included. */
  readonly words: readonly string[];
  /** How many of `words` stood before `--`; undefined when there was none. */
  readonly wordsBeforeDash: number | undefined;
}

/** Gives a table its exact type, so that `flags['dry-run']` is known to be what the table says. */
export function defineFlags<const Table extends FlagTable>(table: Table): Table {
  return table;
}
