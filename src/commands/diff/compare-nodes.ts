import type { Context, ExitCode } from '../../command-line/context.ts';
import { UsageError } from '../../errors/failure.ts';
import { groupBy } from '../../fleet/group-by.ts';
import { readVersionsWork, type DiffSide, type NodeVersion } from '../../operations/diff.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { escapeTerminal } from '../../print/escape.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import { discoveryOf, type NodeOptions } from '../shared/node-options.ts';
import { refuseNotFound, type NamesSought } from '../shared/not-found.ts';
import { runDiffProgram } from './diff-program.ts';
import { textOf } from './side-text.ts';

export interface NodeComparison {
  readonly names: readonly string[];
  readonly namespace: string;
  readonly isSemantic: boolean;
}

/** Nodes that have the same of a pod. */
interface Variant {
  readonly nodeNames: readonly string[];
  readonly text: Uint8Array | undefined;
}

/**
 * Compares what nodes have of some pods: nodes that are alike are named together, and each other group is shown
 * against the largest. Answers 0 when all are alike, 1 when not, 2 when a node failed or has none of a name.
 */
export async function compareNodes(
  { names, namespace, isSemantic }: NodeComparison,
  nodeOptions: NodeOptions,
  context: Context,
): Promise<ExitCode> {
  if (!nodeOptions.hasSeveralNodes) {
    throw new UsageError('names are compared between nodes: name at least two with -N, or give a file with -f');
  }
  const work = readVersionsWork({ names, namespace, discovery: discoveryOf(nodeOptions) });
  const different: string[] = [];
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    onAnswers: async (all) => {
      for (const [index, name] of names.entries()) {
        const variants = variantsOf(all, index, isSemantic);
        if (variants.length < 2) continue;
        different.push(name);
        await showVariants(name, variants, nodeOptions, context);
      }
    },
  });
  const hasUnknown = refuseNotFound(nowhere(answers, names), nodeOptions, context);
  if (hasFailures || hasUnknown) return 2;
  return different.length === 0 ? 0 : 1;
}

/** A pod that some nodes have and some have not is a difference; one that none has is a slip. */
function nowhere(
  answers: readonly NodeAnswer<readonly NodeVersion[]>[],
  names: readonly string[],
): readonly NodeAnswer<NamesSought>[] {
  const missing = names.filter((_, index) => answers.every(({ result }) => result[index]?.side === undefined));
  return answers.map(({ nodeName }) => ({
    nodeName,
    result: { notFound: missing, unread: [], kubeletNodeName: undefined },
  }));
}

function variantsOf(
  answers: readonly NodeAnswer<readonly NodeVersion[]>[],
  index: number,
  isSemantic: boolean,
): readonly Variant[] {
  const groups = groupBy(answers, ({ result }) => keyOf(result[index]?.side, isSemantic));
  return [...groups.values()]
    .map((group) => {
      const side = group[0]?.result[index]?.side;
      return {
        nodeNames: group.map(({ nodeName }) => nodeName),
        text: side === undefined ? undefined : textOf(side, isSemantic),
      };
    })
    .sort((one, other) => other.nodeNames.length - one.nodeNames.length);
}

function keyOf(side: DiffSide | undefined, isSemantic: boolean): string {
  return side === undefined ? '' : Buffer.from(textOf(side, isSemantic)).toString('base64');
}

async function showVariants(
  name: string,
  [reference, ...others]: readonly Variant[],
  { isQuiet }: NodeOptions,
  context: Context,
): Promise<void> {
  if (reference === undefined) return;
  for (const other of others) {
    if (!isQuiet) {
      const line = `pod/${name}: ${other.nodeNames.join(',')} against ${reference.nodeNames.join(',')}`;
      context.stderr.write(`${escapeTerminal(line)}\n`);
    }
    await runDiffProgram([{ name, before: reference.text, after: other.text }], context);
  }
}
