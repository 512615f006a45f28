/**
 * What kind of thing went wrong; the printer and the exit code decide on this, never on message text. `unmet`: what was
 * waited for did not come about.
 */
export type FailureKind = 'usage' | 'not found' | 'conflict' | 'invalid' | 'node' | 'unmet' | 'cancelled';

export interface FailureDetails extends ErrorOptions {
  /** The next step, printed as `hint: …` on a line of its own. */
  readonly hint?: string;
}

/**
 * An expected failure: something a user did, wrote or met on a node, told in one line as kubectl tells it.
 * Everything thrown that is not a `Failure` is a bug of kstatic and is reported as one.
 */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly kind: FailureKind;
  readonly hint: string | undefined;

  constructor(kind: FailureKind, message: string, details: FailureDetails = {}) {
    super(message, details);
    this.kind = kind;
    this.hint = details.hint;
  }
}

/** What kubectl prints under a usage error: nothing, a pointer to the help, or a pointer to the usage. */
export type UsagePointer = 'none' | 'help and examples' | 'usage';

/** A command line that cannot be carried out: a wrong flag, a missing argument, words that exclude each other. */
export class UsageError extends Failure {
  override readonly name = 'UsageError';
  readonly pointer: UsagePointer;

  constructor(message: string, pointer: UsagePointer = 'none', details: FailureDetails = {}) {
    super('usage', message, details);
    this.pointer = pointer;
  }
}
