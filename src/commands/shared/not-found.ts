import type { Context } from '../../command-line/context.ts';
import { printFailure } from '../../command-line/print-failure.ts';
import { Failure } from '../../errors/failure.ts';
import type { NodeAnswer } from './gather.ts';
import type { NodeOptions } from './node-options.ts';

/** What a node has of the names that a command was given. */
export interface NamesSought {
  readonly notFound: readonly string[];
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
}

/** Tells which nodes lack a name; a name of the pod of one node, as in `web-cp1`, is asked of that node alone. */
export function refuseNotFound(
  answers: readonly NodeAnswer<NamesSought>[],
  { hasSeveralNodes }: NodeOptions,
  context: Context,
): boolean {
  const names = new Set(answers.flatMap(({ result }) => result.notFound));
  const lacking = [...names].filter((name) => !answers.some(({ result }) => isOfThisNode(name, result)));
  for (const name of lacking) {
    const nodes = answers.filter(({ result }) => result.notFound.includes(name)).map(({ nodeName }) => nodeName);
    const where = hasSeveralNodes ? `${nodes.join(',')}: ` : '';
    printFailure(
      new Failure('not found', `${where}pods "${name}" not found`, { hint: 'kstatic list shows what is there' }),
      context,
    );
  }
  return lacking.length > 0;
}

function isOfThisNode(name: string, { notFound, kubeletNodeName }: NamesSought): boolean {
  return kubeletNodeName !== undefined && name.endsWith(`-${kubeletNodeName}`) && !notFound.includes(name);
}
