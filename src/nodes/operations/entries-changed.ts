import { Failure, type FailureDetails } from '../../errors/failure.ts';
import type { InterruptedChange } from './interrupted-change.ts';

/** The directory is not what the change was decided on: decide again. */
export class EntriesChanged extends Failure {
  override readonly name = 'EntriesChanged';
  /** What the script has looked after all the same. */
  readonly interrupted: readonly InterruptedChange[];

  constructor(message: string, interrupted: readonly InterruptedChange[], details?: FailureDetails) {
    super('conflict', message, details);
    this.interrupted = interrupted;
  }
}
