import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import {
  findManifestPath,
  findManifestPathScripts,
  type FindManifestPathOptions,
  type ManifestPathFinding,
} from '../../operations/find-manifest-path.ts';
import { ManifestPathNotFound } from '../../operations/find-manifest-path/not-found.ts';
import { onNodes, type NodeWork } from '../../operations/on-nodes.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import type { NodeOptions } from '../shared/node-options.ts';
import { discoveryOf } from '../shared/node-options.ts';
import { printNodeLine, printNodeWarning } from '../shared/print-node-line.ts';
import type { findPathFlags } from './flags.ts';
import { completeFindPath, type FindPathFormat } from './options.ts';
import { printFindings } from './print-findings.ts';

/** Prints where the kubelets of nodes read static pods from. */
export async function run(commandLine: ParsedCommandLine<typeof findPathFlags>, context: Context): Promise<ExitCode> {
  const { format, nodeOptions } = completeFindPath(commandLine, context);
  const discovery = discoveryOf(nodeOptions);
  const work: NodeWork<SearchResult> = {
    operations: findManifestPathScripts,
    run: (node) => search(node, discovery),
    failureOf: (result) => (result instanceof ManifestPathNotFound ? result : undefined),
  };
  const { hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    onAnswers: async (answers) => {
      for (const answer of answers) await warn(answer, nodeOptions, context);
      await print(answers, format, nodeOptions, context);
    },
  });
  return hasFailures ? 1 : 0;
}

/** No path is an answer, too: it has evidence. */
type SearchResult = ManifestPathFinding | ManifestPathNotFound;

async function search(node: NodeConversation, discovery: FindManifestPathOptions): Promise<SearchResult> {
  try {
    return await findManifestPath(node, discovery);
  } catch (failure) {
    if (failure instanceof ManifestPathNotFound) return failure;
    throw failure;
  }
}

async function warn(
  { nodeName, result }: NodeAnswer<SearchResult>,
  nodeOptions: NodeOptions,
  context: Context,
): Promise<void> {
  if (result instanceof ManifestPathNotFound) return;
  for (const warning of result.warnings) await printNodeWarning(warning, nodeName, nodeOptions, context);
}

async function print(
  answers: readonly NodeAnswer<SearchResult>[],
  format: FindPathFormat,
  nodeOptions: NodeOptions,
  context: Context,
): Promise<void> {
  const say = (text: string, { nodeName }: NodeAnswer<SearchResult>): void => {
    printNodeLine(text, nodeName, nodeOptions, context);
  };
  if (format !== 'path' && format !== 'explain') {
    context.stdout.write(await printFindings(answers.flatMap(found), format));
    return;
  }
  for (const answer of answers) {
    if (format === 'explain') for (const line of answer.result.evidence) say(line, answer);
    if (!(answer.result instanceof ManifestPathNotFound)) say(answer.result.path, answer);
  }
}

function found({ nodeName, result }: NodeAnswer<SearchResult>): readonly NodeAnswer<ManifestPathFinding>[] {
  return result instanceof ManifestPathNotFound ? [] : [{ nodeName, result }];
}
