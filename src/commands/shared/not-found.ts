import type { Context } from '../../command-line/context.ts';
import { printFailure } from '../../command-line/print-failure.ts';
import { Failure } from '../../errors/failure.ts';
import type { NodeAnswer } from './gather.ts';
import type { NodeOptions } from './node-options.ts';

/** Tells which names no node has, and, where a node was to have its own, which node lacks it. */
export function refuseNotFound(
  answers: readonly NodeAnswer<{ readonly notFound: readonly string[] }>[],
  { hasSeveralNodes }: NodeOptions,
  context: Context,
): boolean {
  const names = new Set(answers.flatMap(({ result }) => result.notFound));
  for (const name of names) {
    const lacking = answers.filter(({ result }) => result.notFound.includes(name));
    // `web-cp1` of a list over several nodes is found on cp1 alone, and was meant so.
    const isOfOneNode = lacking.length === answers.length - 1 && answers.length > 1;
    if (isOfOneNode) continue;
    const nodes = lacking.map(({ nodeName }) => nodeName).join(',');
    const where = hasSeveralNodes ? `${nodes}: ` : '';
    printFailure(
      new Failure('not found', `${where}pods "${name}" not found`, { hint: 'kstatic list shows what is there' }),
      context,
    );
  }
  return [...names].some(
    (name) =>
      answers.length === 1 ||
      answers.filter(({ result }) => result.notFound.includes(name)).length !== answers.length - 1,
  );
}
