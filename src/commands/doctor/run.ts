import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { UsageError } from '../../errors/failure.ts';
import { groupBy } from '../../fleet/group-by.ts';
import type { CheckOutcome } from '../../operations/diagnose/check.ts';
import { diagnoseWork, isBroken } from '../../operations/diagnose/diagnose-node.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import { completeNodeOptions, discoveryOf, type NodeOptions } from '../shared/node-options.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';
import type { doctorFlags } from './flags.ts';
import { printDiagnoses, type DiagnosesFormat } from './print-diagnoses.ts';

/** Prints what is wrong with nodes; answers 1 where something is broken, or a node does not answer. */
export async function run(
  { flags, words }: ParsedCommandLine<typeof doctorFlags>,
  context: Context,
): Promise<ExitCode> {
  if (words.length > 0) throw new UsageError(`Unexpected args: [${words.join(' ')}]`, 'help and examples');
  const format = formatOf(flags.output);
  const nodeOptions = completeNodeOptions(flags, context);
  const work = diagnoseWork(discoveryOf(nodeOptions));
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    outcomeOf,
    onAnswers: async (all) => {
      context.stdout.write(await printDiagnoses(all, format, nodeOptions, context));
      tellHealth(all, format, nodeOptions, context);
      tellUnchecked(all, nodeOptions, context);
    },
  });
  return hasFailures || answers.some(({ result }) => result.diagnoses.some(isBroken)) ? 1 : 0;
}

function formatOf(output: string): DiagnosesFormat {
  if (output === '') return 'text';
  if (output === 'text' || output === 'json' || output === 'sarif') return output;
  throw new UsageError(
    `unable to match a printer suitable for the output format ${goQuote(output)}, allowed formats are: json,sarif,text`,
  );
}

/** For the recap. */
function outcomeOf({ diagnoses }: CheckOutcome): string {
  if (diagnoses.length === 0) return 'healthy';
  return diagnoses.some(isBroken) ? 'broken' : 'with warnings';
}

/** As kubectl says of an empty table; what is read by programs says it by itself. */
function tellHealth(
  answers: readonly NodeAnswer<CheckOutcome>[],
  format: DiagnosesFormat,
  { isQuiet }: NodeOptions,
  context: Context,
): void {
  const isHealthy = answers.length > 0 && answers.every(({ result }) => result.diagnoses.length === 0);
  if (!isHealthy || format !== 'text' || isQuiet) return;
  const isWhole = answers.every(({ result }) => result.unchecked.length === 0);
  context.stderr.write(isWhole ? 'No problems found.\n' : 'No problems found in what could be checked.\n');
}

/** What several nodes share is told once. */
function tellUnchecked(answers: readonly NodeAnswer<CheckOutcome>[], nodeOptions: NodeOptions, context: Context): void {
  const lines = answers.flatMap(({ nodeName, result }) => result.unchecked.map((line) => ({ nodeName, line })));
  for (const [line, group] of groupBy(lines, (one) => one.line)) {
    printNodeTalk(`not checked: ${line}`, group.map(({ nodeName }) => nodeName).join(','), nodeOptions, context);
  }
}
