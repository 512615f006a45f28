/** A shell script that a node can be asked to run: its text, and the library scripts whose functions it calls. */
export interface OperationScript {
  /** The name of the shell function that it becomes: lower-case letters and `_`. */
  readonly name: string;
  readonly text: string;
  readonly libraries: readonly string[];
}

/** One thing that a script said: a word, fields without blanks, and, where it said so, bytes. */
export interface Frame {
  readonly word: string;
  readonly fields: readonly string[];
  readonly content: Uint8Array | undefined;
}

/** What a script said and how it ended. */
export interface Answer {
  /** The script's exit status; each operation says what its own mean. */
  readonly status: number;
  readonly frames: readonly Frame[];
  /** What the script's programs wrote on standard error, with everything that could drive a terminal escaped. */
  readonly errorText: string;
}

/**
 * A line to one node over which scripts are run one after the other, in the order in which they are asked for. All of a
 * command's requests share one connection: opening one costs more than everything that kstatic does on it.
 */
export interface NodeConversation {
  /** What the user called the node. */
  readonly nodeName: string;
  /** Where the node's file system is mounted on this machine (`--root`), or '' where it is `/`. */
  readonly root: string;
  /**
   * Runs a script on the node with these values as its arguments, and `payload` in its variable `$payload` as base64.
   * A script that says `busy` now and then is waited for beyond the time that an answer may take, up to `longest`
   * milliseconds.
   *
   * @throws Failure 'node' when the node cannot be reached or says nonsense; AnswerLost when it may have done what was
   *   asked, but hangs or the line broke
   */
  request(
    operation: OperationScript,
    values: readonly string[],
    payload?: Uint8Array,
    longest?: number,
  ): Promise<Answer>;
  /**
   * From the next request on the node ends the conversation by itself when it hears nothing for so long after an answer:
   * for who asks again and again, until somebody who may be gone without a word has enough. Where the node has no program
   * that measures time it waits, as it does otherwise, for the line to end.
   */
  expectWithin(seconds: number): void;
  close(): Promise<void>;
  /**
   * Another conversation with the same node and the same scripts, for when the line of this one broke; with a signal of
   * its own for when this one was interrupted.
   */
  reopen(signal?: AbortSignal): NodeConversation;
}
