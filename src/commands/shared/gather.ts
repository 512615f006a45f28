import type { Context } from '../../command-line/context.ts';
import { printFailure } from '../../command-line/print-failure.ts';
import { Failure } from '../../errors/failure.ts';
import { groupBy } from '../../fleet/group-by.ts';
import type { NodeEvent } from '../../operations/on-nodes.ts';
import { Interjections } from './interjections.ts';
import { showProgress } from './progress.ts';
import type { NodeOptions } from './node-options.ts';
import { ControlPlaneTalk, notTried } from './not-tried.ts';
import { recap, type NodeFailure } from './recap.ts';

/** What one node answered. */
export interface NodeAnswer<Result> {
  readonly nodeName: string;
  readonly result: Result;
}

export interface GatherOptions<Result> {
  readonly nodeOptions: NodeOptions;
  readonly context: Context;
  /** Prints an answer when it comes, for commands that do not wait for all of them. */
  readonly onAnswer?: (answer: NodeAnswer<Result>) => Promise<void>;
  /** Prints all answers, in the order in which the user named the nodes, for commands that do. */
  readonly onAnswers?: (answers: readonly NodeAnswer<Result>[]) => Promise<void>;
  /** What the work says while it goes on. */
  readonly interjections?: Interjections;
  /** For the recap over several nodes: what became of this one, as in `3 unchanged`. */
  readonly outcomeOf?: (result: Result) => string;
}

export interface Gathered<Result> {
  /** In the order in which the user named the nodes. */
  readonly answers: readonly NodeAnswer<Result>[];
  /** A node failed, or was not tried. */
  readonly hasFailures: boolean;
}

/**
 * Reads the events of many nodes to their end: shows progress on a terminal, has the answers printed, as they come or
 * all together, and tells on standard error, behind them, which nodes failed and which were not tried, each reason once,
 * and a recap.
 */
export async function gather<Result>(
  events: AsyncIterable<NodeEvent<Result>>,
  options: GatherOptions<Result>,
): Promise<Gathered<Result>> {
  const { nodeOptions, context, onAnswer } = options;
  const answers: NodeAnswer<Result>[] = [];
  const failures: NodeFailure[] = [];
  const skipped: NodeFailure[] = [];
  const talk = new ControlPlaneTalk(nodeOptions, context);
  const interjections = options.interjections ?? new Interjections();
  const progress = showProgress(nodeOptions, context);
  interjections.showAbove(progress);
  for await (const event of events) {
    progress.tell(event);
    const { nodeName } = event;
    // It is said before what it speaks of, which need not wait for the end.
    if (event.kind === 'postponed') interjections.say(() => talk.tell(event.pods));
    if (event.kind === 'skipped') skipped.push({ nodeName, failure: notTried(event.reason) });
    if (event.kind === 'failed') failures.push(event);
    if (event.kind !== 'answered') continue;
    const { result, failure } = event;
    answers.push({ nodeName, result });
    if (failure !== undefined) failures.push({ nodeName, failure });
    await progress.whenClear(async () => onAnswer?.({ nodeName, result }));
  }
  await interjections.end();
  await progress.end();
  const told = {
    answers: inOrder(answers, nodeOptions),
    failures: inOrder(failures, nodeOptions),
    skipped: inOrder(skipped, nodeOptions),
  };
  await options.onAnswers?.(told.answers);
  printFailures(told.failures, nodeOptions, context);
  printFailures(told.skipped, nodeOptions, context);
  printRecap(told, options);
  return { answers: told.answers, hasFailures: failures.length + skipped.length > 0 };
}

function printRecap<Result>(
  told: Parameters<typeof recap<Result>>[0],
  { nodeOptions, context, outcomeOf }: GatherOptions<Result>,
): void {
  if (!nodeOptions.hasSeveralNodes || nodeOptions.isQuiet) return;
  context.stderr.write(`${recap(told, outcomeOf)}\n`);
}

/** A failure that several nodes share is told once, with all their names in front. */
function printFailures(failures: readonly NodeFailure[], { hasSeveralNodes }: NodeOptions, context: Context): void {
  const groups = groupBy(failures, ({ failure }) => `${failure.message}\n${failure.hint ?? ''}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { failure } = first;
    const names = group.map(({ nodeName }) => (nodeName === 'local' ? 'this machine' : nodeName)).join(',');
    const isNamed = hasSeveralNodes || (failure.kind === 'node' && first.nodeName !== 'local');
    const hint = failure.hint === undefined ? {} : { hint: failure.hint };
    const message = isNamed ? `${names}: ${failure.message}` : failure.message;
    printFailure(new Failure(failure.kind, message, { ...hint, cause: failure }), context);
  }
}

/** In the order in which the user named the nodes, whichever of them was quicker. */
function inOrder<Told extends { readonly nodeName: string }>(
  told: readonly Told[],
  { fleet }: NodeOptions,
): readonly Told[] {
  const places = new Map(fleet.ways.map(({ nodeName }, index) => [nodeName, index]));
  return [...told].sort((one, other) => (places.get(one.nodeName) ?? 0) - (places.get(other.nodeName) ?? 0));
}
