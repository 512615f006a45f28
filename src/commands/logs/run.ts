import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { logsWork, type NodeLogs } from '../../operations/logs.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { gather, type Gathered } from '../shared/gather.ts';
import { completeNodeOptions, type NodeOptions } from '../shared/node-options.ts';
import { refuseNotFound } from '../shared/not-found.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';
import type { logsFlags } from './flags.ts';
import { logPrinter } from './log-printer.ts';
import { completeLogsOptions } from './options.ts';

/** Prints the logs of containers, as they are or as they grow. */
export async function run(commandLine: ParsedCommandLine<typeof logsFlags>, context: Context): Promise<ExitCode> {
  const { flags } = commandLine;
  const nodeOptions = completeNodeOptions(flags, context);
  const options = completeLogsOptions(commandLine, nodeOptions);
  const { isFollowing } = options.selection;
  const sink = logPrinter({
    nodeOptions,
    context,
    hasPrefix: flags.prefix || flags['all-pods'],
    isConcurrent: isFollowing,
  });
  const { fleet } = nodeOptions;
  // What is followed is followed on all nodes at once.
  const parallel = isFollowing ? fleet.ways.length : fleet.parallel;
  const gathered = await gather(
    onNodes({ ...fleet, parallel }, logsWork(options, sink), context.signal),
    // A view of the progress would be drawn among the lines.
    { nodeOptions: { ...nodeOptions, isQuiet: true }, context },
  );
  if (context.stdout.isClosed) return BROKEN_PIPE;
  if (context.signal.aborted) return 130;
  if (options.target.kind === 'selector') tellNoneFound(gathered, flags.namespace, nodeOptions, context);
  const areAllFound = !refuseNotFound(gathered.answers, nodeOptions, context);
  return gathered.hasFailures || !areAllFound ? 1 : 0;
}

/** What a shell says of kubectl when `head` has seen enough: SIGPIPE ended it. */
const BROKEN_PIPE = 141;

function tellNoneFound(
  { answers, hasFailures }: Gathered<NodeLogs>,
  namespace: string,
  nodeOptions: NodeOptions,
  context: Context,
): void {
  if (hasFailures || answers.some(({ result }) => result.podCount > 0)) return;
  const text = namespace === '' ? 'No resources found' : `No resources found in ${namespace} namespace.`;
  printNodeTalk(text, '', { ...nodeOptions, hasSeveralNodes: false }, context);
}
