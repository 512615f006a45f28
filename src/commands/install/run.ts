import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { refuseSharedClaims } from '../../operations/check-node-claims.ts';
import { installWork, type InstallResult } from '../../operations/install.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { authorOf } from '../shared/author.ts';
import { dryRunSuffix } from '../shared/dry-run.ts';
import { gather } from '../shared/gather.ts';
import { Interjections } from '../shared/interjections.ts';
import { interruptedLine } from '../shared/interrupted-line.ts';
import { completeManifests, completePlace } from '../shared/manifest-options.ts';
import { completeNodeOptions, discoveryOf } from '../shared/node-options.ts';
import { checkBeforehand, completeValidation } from '../shared/validation.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from '../shared/print-node-line.ts';
import { completeWait } from '../shared/wait-options.ts';
import { completeWaves } from '../shared/wave-options.ts';
import type { installFlags } from './flags.ts';

/** Puts manifests on nodes, and prints for each `pod/NAME created|configured|unchanged`. */
export async function run(commandLine: ParsedCommandLine<typeof installFlags>, context: Context): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const [extra] = words;
  if (extra !== undefined) {
    throw new UsageError(`Unexpected args: [${words.join(' ')}]`, 'help and examples');
  }
  const suffix = dryRunSuffix(flags['dry-run']);
  const choices = completePlace(flags);
  const nodeOptions = completeWaves(commandLine, completeNodeOptions(flags, context));
  const validation = completeValidation(flags.validate);
  const wantedOn = await completeManifests(flags, nodeOptions, context, validation);
  const wanted = await Promise.all(nodeOptions.fleet.ways.map(({ nodeName }) => wantedOn(nodeName)));
  await checkBeforehand(wanted, validation, nodeOptions, context);
  refuseSharedClaims(wanted);
  const interjections = new Interjections();
  const see = completeWait(flags, { nodeOptions, interjections, context });
  const work = installWork({
    wantedOn,
    choices,
    validation,
    isDryRun: suffix !== '',
    discovery: discoveryOf(nodeOptions),
    author: authorOf(context),
    now: context.now,
    see: suffix === '' ? see : undefined,
    onChanged: (nodeName, result) => {
      interjections.say(() => printResult(result, nodeName));
    },
  });
  const { hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    interjections,
    outcomeOf,
  });
  return hasFailures ? 1 : 0;

  async function printResult({ changes, interrupted }: InstallResult, nodeName: string): Promise<void> {
    for (const change of interrupted) printNodeTalk(interruptedLine(change), nodeName, nodeOptions, context);
    for (const { wanted, action, warnings } of changes) {
      for (const warning of warnings) await printNodeWarning(warning, nodeName, nodeOptions, context);
      printNodeLine(`pod/${wanted.manifest.podName} ${action}${suffix}`, nodeName, nodeOptions, context);
    }
  }
}

/** The strongest of what was done on a node, for the recap. */
function outcomeOf({ changes }: InstallResult): string {
  const actions = changes.map(({ action }) => action);
  return ACTIONS.find((action) => actions.includes(action)) ?? 'unchanged';
}

const ACTIONS = ['created', 'configured', 'unchanged'] as const;
