import type { Context, ExitCode } from '../../command-line/context.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { putBackWork, type PutBackOptions, type PutBackPod, type PutBackResult } from '../../operations/put-back.ts';
import { gather } from './gather.ts';
import { interruptedLine } from './interrupted-line.ts';
import type { NodeOptions } from './node-options.ts';
import { refuseNotFound } from './not-found.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from './print-node-line.ts';

export interface PutBackScene {
  readonly nodeOptions: NodeOptions;
  readonly context: Context;
}

/** Puts versions of pods' files back on nodes, and prints a line for each pod. */
export async function putBackOnNodes(
  options: PutBackOptions,
  { nodeOptions, context }: PutBackScene,
  lineOf: (pod: PutBackPod) => string,
): Promise<ExitCode> {
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, putBackWork(options), context.signal), {
    nodeOptions,
    context,
    onAnswer: ({ nodeName, result }) => printResult(result, nodeName),
    outcomeOf: ({ pods }) => (pods.some(({ step }) => step !== undefined) ? options.action : 'unchanged'),
  });
  const areAllFound = !refuseNotFound(answers, nodeOptions, context);
  return hasFailures || !areAllFound ? 1 : 0;

  async function printResult({ pods, interrupted }: PutBackResult, nodeName: string): Promise<void> {
    for (const change of interrupted) printNodeTalk(interruptedLine(change), nodeName, nodeOptions, context);
    for (const pod of pods) {
      for (const warning of pod.step?.warnings ?? []) await printNodeWarning(warning, nodeName, nodeOptions, context);
      printNodeLine(lineOf(pod), nodeName, nodeOptions, context);
    }
  }
}
