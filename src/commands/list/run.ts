import { podNames } from '../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { Failure } from '../../errors/failure.ts';
import { listWork, type NodeListing } from '../../operations/list.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { escapeTerminal } from '../../print/escape.ts';
import { completeClusterOptions } from '../shared/cluster-options.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import { completeNodeOptions, discoveryOf, type NodeOptions } from '../shared/node-options.ts';
import { refuseNotFound } from '../shared/not-found.ts';
import type { listFlags } from './flags.ts';
import { completeListOptions, isTable, printsPods, type ListPrinting } from './options.ts';
import { printNotes } from './print-notes.ts';
import { printPods } from './print-pods.ts';
import { selectPods } from './select-pods.ts';

/** Lists static pods of nodes. */
export async function run({ flags, words }: ParsedCommandLine<typeof listFlags>, context: Context): Promise<ExitCode> {
  const printing = await completeListOptions(flags, context);
  const names = podNames(words);
  const nodeOptions = completeNodeOptions(flags, context);
  const namespace = flags['all-namespaces'] ? '' : flags.namespace;
  const work = listWork({
    names,
    namespace,
    wanted: printsPods(printing) ? 'pods' : 'rows',
    discovery: discoveryOf(nodeOptions),
    askForMirrors: await completeClusterOptions(flags, context),
  });
  if (flags.watch || flags['watch-only']) {
    const { watchPods } = await import('./watch-pods.ts');
    return watchPods({ work, printing, nodeOptions, isOnlyChanges: flags['watch-only'] }, context);
  }
  let misprint: Failure | undefined;
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    outcomeOf: () => 'listed',
    onAnswers: async (all) => {
      const listings = all.map((answer) => selectPods(answer, printing));
      const pods = listings.flatMap(({ nodeName, result }) =>
        result.pods.map((pod) => ({ nodeName, listing: result, pod })),
      );
      const { hasSeveralNodes } = nodeOptions;
      misprint = await failureOf(printPods({ pods, hasSeveralNodes, now: context.now() }, printing, context.stdout));
      printNotes(listings, nodeOptions, context);
      if (all.length > 0 && names.length === 0) tellEmptiness(listings, printing, namespace, nodeOptions, context);
    },
  });
  const isLacking = refuseNotFound(answers, nodeOptions, context);
  if (misprint !== undefined) throw misprint;
  return hasFailures || isLacking ? 1 : 0;
}

/** Why it cannot be printed; that hides nothing of what failed on a node. */
async function failureOf(printing: Promise<void>): Promise<Failure | undefined> {
  try {
    await printing;
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** kubectl's words for an empty table; of an empty List it says nothing. */
function tellEmptiness(
  listings: readonly NodeAnswer<NodeListing>[],
  { format }: ListPrinting,
  namespace: string,
  { isQuiet }: NodeOptions,
  context: Context,
): void {
  const isEmpty = listings.every(({ result }) => result.pods.length === 0);
  if (!isEmpty || isQuiet || !isTable(format)) return;
  context.stderr.write(`No resources found${namespace === '' ? '' : ` in ${escapeTerminal(namespace)} namespace.`}\n`);
}
