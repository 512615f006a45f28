import { composeFile } from '../conversation/program.ts';
import { CHANGE_LIBRARIES } from './change-answer.ts';
import guardScript from './settle-trial/guard-trial.sh';

/** What makes a change a trial: nobody confirms it in time, and the node takes it back by itself (library/trial.sh). */
export interface TrialTerms {
  /** Whole seconds, counted by the node from just before the change. */
  readonly seconds: number;
  /** What the history will say when it is taken back: `formatRecord` of `action: 'reverted'`. */
  readonly record: string;
}

/** The words by which a script that changes a file makes a trial of it. */
export function trialWords(terms: TrialTerms | undefined): readonly string[] {
  return terms === undefined ? [] : [String(terms.seconds), guardProgram(), terms.record];
}

/** The program that the node keeps beside a trial. */
function guardProgram(): string {
  return composeFile({ text: guardScript, libraries: CHANGE_LIBRARIES });
}
