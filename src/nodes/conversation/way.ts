import type { Become } from './program.ts';

/** A program to start and its arguments; nothing of it passes a shell on this machine. */
export type Argv = readonly [program: string, ...words: string[]];

/** How a node is reached. */
export interface Way {
  /** What the user called the node; it names it in every row and message. */
  readonly nodeName: string;
  /** Where the node's file system is mounted on this machine, or ''. */
  readonly root: string;
  readonly become: Become;
  /** How long may pass until the node answers at all, in milliseconds; undefined where a person may have to act first. */
  readonly connectTimeout: number | undefined;
  /** The command that runs a shell program on the node with its standard streams joined to ours. */
  argv(program: string): Argv;
  /** The same where standard input is a terminal, so that the node has one, too. */
  terminalArgv(program: string): Argv;
  /**
   * Whether a terminal is carried to the node: then what comes of it can be looked at on its way, and only standard
   * input has to be a terminal here. Otherwise the node's program has this machine's terminal itself.
   */
  readonly carriesTerminal: boolean;
  /**
   * Reads what a transport wrote before the node answered, when it ended with this exit code.
   * Undefined where it says nothing of its own: then the words are shown as they are.
   */
  explain(exitCode: number | null, errorText: string): Refusal | undefined;
}

/** Why a node was not reached. */
export interface Refusal {
  readonly message: string;
  readonly hint?: string;
  /** The server dropped the attempt before looking at it, so another may get through. */
  readonly mayRetry: boolean;
}
