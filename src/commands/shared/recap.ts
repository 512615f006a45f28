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
}

/** Counts what became of several nodes, in one line: `3 nodes: 2 created, 1 failed (cp2)`. */
export function recap<Result>(
  { answers, failures }: NodesTold<Result>,
  outcomeOf: (result: Result) => string = () => 'ok',
): string {
  const failed = new Set(failures.map(({ nodeName }) => nodeName));
  const whole = answers.filter(({ nodeName }) => !failed.has(nodeName));
  const outcomes = groupBy(whole, ({ result }) => outcomeOf(result));
  const counts = [...outcomes].map(([outcome, those]) => `${String(those.length)} ${outcome}`);
  if (failed.size > 0) counts.push(`${String(failed.size)} failed (${escapeTerminal([...failed].join(', '))})`);
  return `${String(whole.length + failed.size)} nodes: ${counts.join(', ')}`;
}
