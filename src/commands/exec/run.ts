import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { Failure } from '../../errors/failure.ts';
import { execInContainer, type ExecRequest } from '../../nodes/operations/exec-in-container/exec-in-container.ts';
import type { Way } from '../../nodes/conversation/way.ts';
import { findContainerWork, type ContainerFinding, type FoundContainer } from '../../operations/find-container.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { escapeLine } from '../../print/escape.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import { completeNodeOptions, discoveryOf, type NodeOptions } from '../shared/node-options.ts';
import { refuseNotFound } from '../shared/not-found.ts';
import type { execFlags } from './flags.ts';
import { chooseInput, completeExecOptions } from './options.ts';

/** Runs a command in a container and answers the command's exit code. */
export async function run(commandLine: ParsedCommandLine<typeof execFlags>, context: Context): Promise<ExitCode> {
  const { flags } = commandLine;
  const options = completeExecOptions(commandLine);
  const nodeOptions = completeNodeOptions(flags, context);
  const work = findContainerWork({ ...options, discovery: discoveryOf(nodeOptions) });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    // What is found is not the answer, so nothing is told of the nodes but failures.
    nodeOptions: { ...nodeOptions, isQuiet: true },
    context,
  });
  if (hasFailures) return 1;
  const place = placeOf(options.name, answers, nodeOptions);
  if (place === undefined) {
    refuseNotFound(answers, nodeOptions, context);
    return 1;
  }
  const { remark } = place.container;
  if (remark !== undefined && !options.isQuiet) context.stderr.write(`${escapeLine(remark)}\n`);
  return runIn(place, options.command, chooseInput(flags, context), context);
}

async function runIn(
  { container, way }: Place,
  command: readonly string[],
  input: ExecRequest['input'],
  context: Context,
): Promise<ExitCode> {
  const end = await execInContainer(
    { client: container.client, containerId: container.id, command, input },
    { ...context, way, stdin: () => context.stdin.stream() },
  );
  if (end.kind === 'failed') throw new Failure('node', end.reason);
  if (end.kind === 'reader gone') return READER_GONE;
  // On a terminal it was told where the command ran.
  if (end.exitCode !== 0 && input !== 'terminal') {
    context.stderr.write(`command terminated with exit code ${String(end.exitCode)}\n`);
  }
  return end.exitCode;
}

/** What a shell says of a program that wrote to nobody: 128 and SIGPIPE, as of kubectl. */
const READER_GONE = 141;

interface Place {
  readonly container: FoundContainer;
  readonly way: Way;
}

/** The one node that has the container. */
function placeOf(
  name: string,
  answers: readonly NodeAnswer<ContainerFinding>[],
  { fleet }: NodeOptions,
): Place | undefined {
  const having = answers.flatMap(({ nodeName, result: { container } }) =>
    container === undefined ? [] : [{ nodeName, container }],
  );
  const [first, second] = having;
  if (second !== undefined) {
    const names = having.map(({ nodeName }) => nodeName).join(',');
    throw new Failure('conflict', `pod "${name}" is on several nodes: ${names}`, { hint: 'name one of them with -N' });
  }
  const way = fleet.ways.find(({ nodeName }) => nodeName === first?.nodeName);
  return first === undefined || way === undefined ? undefined : { container: first.container, way };
}
