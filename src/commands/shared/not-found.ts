import type { Context } from '../../command-line/context.ts';
import { printFailure } from '../../command-line/print-failure.ts';
import { Failure } from '../../errors/failure.ts';
import type { NodeAnswer } from './gather.ts';
import type { NodeOptions } from './node-options.ts';

/** What a node has of the names that a command was given. */
export interface NamesSought {
  readonly notFound: readonly string[];
  /** The files that this user may not read: any of them may hold it. */
  readonly unread: readonly string[];
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
    const those = answers.filter(({ result }) => result.notFound.includes(name));
    const where = hasSeveralNodes ? `${those.map(({ nodeName }) => nodeName).join(',')}: ` : '';
    const hint = hintOf(those.flatMap(({ result }) => result.unread));
    printFailure(new Failure('not found', `${where}pods "${name}" not found`, { hint }), context);
  }
  return lacking.length > 0;
}

function hintOf(unread: readonly string[]): string {
  const [first, ...others] = new Set(unread);
  if (first === undefined) return 'kstatic list shows what is there';
  const more = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  return `it may be in ${first}${more}, which this user may not read; root may: see --sudo`;
}

function isOfThisNode(name: string, { notFound, kubeletNodeName }: NamesSought): boolean {
  return kubeletNodeName !== undefined && name.endsWith(`-${kubeletNodeName}`) && !notFound.includes(name);
}
