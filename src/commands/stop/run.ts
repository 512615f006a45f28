import { podNames } from '../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { stopWork, type StopResult } from '../../operations/stop.ts';
import { changeOptionsOf } from '../shared/change-options.ts';
import { dryRunSuffix } from '../shared/dry-run.ts';
import { gather } from '../shared/gather.ts';
import { completeGone } from '../shared/gone-options.ts';
import { Interjections } from '../shared/interjections.ts';
import { interruptedLine } from '../shared/interrupted-line.ts';
import { completeNodeOptions } from '../shared/node-options.ts';
import { refuseNotFound } from '../shared/not-found.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from '../shared/print-node-line.ts';
import { completeWaves } from '../shared/wave-options.ts';
import type { stopFlags } from './flags.ts';

/** Takes pods' files out of the kubelet's sight, and prints for each `pod/NAME stopped|unchanged`. */
export async function run(commandLine: ParsedCommandLine<typeof stopFlags>, context: Context): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const names = podNames(words);
  if (names.length === 0) throw new UsageError('required resource not specified');
  const suffix = dryRunSuffix(flags['dry-run']);
  const nodeOptions = completeWaves(commandLine, completeNodeOptions(flags, context));
  const interjections = new Interjections();
  const options = {
    names,
    namespace: flags.namespace,
    ...changeOptionsOf(flags, nodeOptions, context),
    see: completeGone(commandLine, { nodeOptions, interjections, context }),
  };
  const work = stopWork(options, (nodeName, result) => {
    interjections.say(() => printResult(result, nodeName));
  });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    interjections,
    outcomeOf: ({ removed }) => (removed.length > 0 ? 'stopped' : 'unchanged'),
  });
  const areAllFound = !refuseNotFound(answers, nodeOptions, context);
  return hasFailures || !areAllFound ? 1 : 0;

  async function printResult(result: StopResult, nodeName: string): Promise<void> {
    for (const change of result.interrupted) printNodeTalk(interruptedLine(change), nodeName, nodeOptions, context);
    for (const { file, pod, warnings } of result.removed) {
      for (const warning of warnings) await printNodeWarning(warning, nodeName, nodeOptions, context);
      printNodeLine(`pod/${pod?.name ?? file} stopped${suffix}`, nodeName, nodeOptions, context);
    }
    for (const name of result.alreadyStopped) {
      printNodeLine(`pod/${name} unchanged${suffix}`, nodeName, nodeOptions, context);
    }
  }
}
