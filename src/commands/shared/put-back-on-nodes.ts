import type { ExitCode } from '../../command-line/context.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { putBackWork, type PutBackOptions, type PutBackPod, type PutBackResult } from '../../operations/put-back.ts';
import { gather } from './gather.ts';
import { interruptedLine } from './interrupted-line.ts';
import { refuseNotFound } from './not-found.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from './print-node-line.ts';
import type { WaitScene } from './wait-options.ts';

/** Puts versions of pods' files back on nodes, and prints a line for each pod. */
export async function putBackOnNodes(
  options: Omit<PutBackOptions, 'onChanged'>,
  { nodeOptions, interjections, context }: WaitScene,
  lineOf: (pod: PutBackPod) => string,
): Promise<ExitCode> {
  const work = putBackWork({
    ...options,
    onChanged: (nodeName, result) => {
      interjections.say(() => printResult(result, nodeName));
    },
  });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    interjections,
    outcomeOf: ({ pods }) => (pods.some(({ step }) => step.action !== 'unchanged') ? options.action : 'unchanged'),
  });
  const areAllFound = !refuseNotFound(answers, nodeOptions, context);
  return hasFailures || !areAllFound ? 1 : 0;

  async function printResult({ pods, interrupted }: PutBackResult, nodeName: string): Promise<void> {
    for (const change of interrupted) printNodeTalk(interruptedLine(change), nodeName, nodeOptions, context);
    for (const pod of pods) {
      for (const warning of pod.step.warnings) await printNodeWarning(warning, nodeName, nodeOptions, context);
      printNodeLine(lineOf(pod), nodeName, nodeOptions, context);
    }
  }
}
