import type { Readable } from 'node:stream';

/** Where text goes, and what is known of who reads it there. */
export interface Output {
  write(text: string | Uint8Array): void;
  /** Whoever read it has gone: what is written now reaches nobody. */
  readonly isClosed: boolean;
  readonly isTerminal: boolean;
  /** Width in characters; 80 where it cannot be known. */
  readonly columns: number;
  /** Resolves when what was written is no longer kept for a reader that takes its time; at once where nothing is. */
  drained?(): Promise<void>;
}

/** Where text comes from. */
export interface Input {
  readonly isTerminal: boolean;
  /**
   * Reads all of it.
   *
   * @throws Failure 'invalid' when there are more than `limit` bytes
   */
  readAll(limit: number): Promise<Uint8Array>;
  /** Its bytes as they come; who has had enough destroys it. */
  stream(): Readable;
}

/** The exit codes of kubectl: 0 done, 1 failed (for `diff`: there are differences), 2 `diff` failed, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130 | (number & {});

/** All that a command may know of the process it runs in; made in one place, so that a test can hand in its own. */
export interface Context {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly now: () => Date;
  /** Aborted when the user interrupts the program. */
  readonly signal: AbortSignal;
  /** Does what lets another program have the terminal: meanwhile Ctrl-C is for that program alone. */
  readonly lendTerminal: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** How the user called the program: `kstatic`, or `kubectl static-pod` when it runs as a kubectl plugin. */
  readonly programName: string;
}
