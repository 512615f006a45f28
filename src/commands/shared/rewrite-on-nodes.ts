import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagTable, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { onNodes, type NodeWork } from '../../operations/on-nodes.ts';
import { rewriteWork, type RewriteOptions, type RewriteResult } from '../../operations/rewrite.ts';
import { changeOptionsOf } from './change-options.ts';
import { dryRunSuffix } from './dry-run.ts';
import { gather } from './gather.ts';
import { Interjections } from './interjections.ts';
import { interruptedLine } from './interrupted-line.ts';
import { completeNodeOptions } from './node-options.ts';
import { refuseNotFound } from './not-found.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from './print-node-line.ts';
import type { rewriteFlags } from './rewrite-flags.ts';
import { completeValidation } from './validation.ts';
import { completeWait, type WaitScene } from './wait-options.ts';
import { completeWaves } from './wave-options.ts';

/** In which words a command says what it has done. */
export interface RewriteWords {
  /** `patched`, behind the pod's name. */
  readonly done: string;
  /** Likewise, of a pod whose file stays as it is; undefined where nothing is printed of it. */
  readonly unchanged: string | undefined;
}

/** What a command changes, and how it says so. */
export interface Rewriting extends Pick<RewriteOptions, 'names' | 'rewrite'>, RewriteWords {}

/** Changes the files of pods on nodes, each node's own, and prints a line for each. */
export async function rewriteOnNodes(
  commandLine: ParsedCommandLine<typeof rewriteFlags & FlagTable>,
  { names, rewrite, ...words }: Rewriting,
  context: Context,
): Promise<ExitCode> {
  const { flags } = commandLine;
  const suffix = dryRunSuffix(flags['dry-run']);
  const nodeOptions = completeWaves(commandLine, completeNodeOptions(flags, context));
  const scene = { nodeOptions, interjections: new Interjections(), context };
  const see = completeWait(flags, scene);
  const work = rewriteWork({
    names,
    namespace: flags.namespace,
    rewrite,
    validation: completeValidation(flags.validate),
    see: suffix === '' ? see : undefined,
    onChanged: rewritePrinter(words, scene, suffix),
    ...changeOptionsOf(flags, nodeOptions, context),
  });
  return gatherRewritten(work, scene);
}

/** Prints what has come of a node's files, as soon as it is known: a line for each. */
export function rewritePrinter(
  { done, unchanged }: RewriteWords,
  { nodeOptions, interjections, context }: WaitScene,
  suffix = '',
): RewriteOptions['onChanged'] {
  return (nodeName, { steps, warnings, interrupted }) => {
    interjections.say(async () => {
      for (const change of interrupted) printNodeTalk(interruptedLine(change), nodeName, nodeOptions, context);
      for (const warning of [...warnings, ...steps.flatMap((step) => step.warnings)]) {
        await printNodeWarning(warning, nodeName, nodeOptions, context);
      }
      for (const { wanted, action } of steps) {
        const word = action === 'unchanged' ? unchanged : done;
        if (word === undefined) continue;
        printNodeLine(`pod/${wanted.manifest.podName} ${word}${suffix}`, nodeName, nodeOptions, context);
      }
    });
  };
}

/** Does the work on all nodes, and tells what went wrong. */
export async function gatherRewritten(
  work: NodeWork<RewriteResult>,
  { nodeOptions, interjections, context }: WaitScene,
): Promise<ExitCode> {
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    interjections,
    outcomeOf: ({ steps }) => (steps.some(({ action }) => action !== 'unchanged') ? 'changed' : 'unchanged'),
  });
  const areAllFound = !refuseNotFound(answers, nodeOptions, context);
  return hasFailures || !areAllFound ? 1 : 0;
}
