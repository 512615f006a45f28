import type { Failure } from '../../errors/failure.ts';
import { groupBy } from '../../fleet/group-by.ts';
import { escapeTerminal } from '../../print/escape.ts';
import type { NodeAnswer } from './gather.ts';

export interface NodeFailure {
  readonly nodeName: string;
  readonly failure: Failure;
}

/** What became of the nodes of a command. */
export interface NodesTold<Result> {
  readonly answers: readonly NodeAnswer<Result>[];
  /** Also those that failed in the middle of an answer. */
  readonly failures: readonly NodeFailure[];
  /** Those that were not tried, and why. */
  readonly skipped: readonly NodeFailure[];
}

/** Counts what became of several nodes, in one line: `9 nodes: 2 created, 1 failed (cp3), 6 not tried (cp4, cp5, cp6, …)`. */
export function recap<Result>(
  { answers, failures, skipped }: NodesTold<Result>,
  outcomeOf: (result: Result) => string = () => 'ok',
): string {
  const failed = new Set(failures.map(({ nodeName }) => nodeName));
  const whole = answers.filter(({ nodeName }) => !failed.has(nodeName));
  const outcomes = groupBy(whole, ({ result }) => outcomeOf(result));
  const counts = [...outcomes].map(([outcome, those]) => `${String(those.length)} ${outcome}`);
  if (failed.size > 0) counts.push(`${String(failed.size)} failed (${escapeTerminal([...failed].join(', '))})`);
  if (skipped.length > 0) counts.push(`${String(skipped.length)} not tried (${escapeTerminal(firstNames(skipped))})`);
  return `${String(whole.length + failed.size + skipped.length)} nodes: ${counts.join(', ')}`;
}

/** All of them stand in the message that says why. */
const MOST_NAMES = 3;

function firstNames(skipped: readonly NodeFailure[]): string {
  const names = skipped.slice(0, MOST_NAMES).map(({ nodeName }) => nodeName);
  return [...names, ...(skipped.length > MOST_NAMES ? ['…'] : [])].join(', ');
}
