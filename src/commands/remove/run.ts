import { podNames } from '../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagValues, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { readSources } from '../../operations/read-sources.ts';
import { removeWork, type RemovedFile, type RemoveOptions, type RemoveResult } from '../../operations/remove.ts';
import { wantManifests } from '../../operations/want-manifests.ts';
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
import type { removeFlags } from './flags.ts';

type RemoveFlagValues = FlagValues<typeof removeFlags>;

/** Takes pods' files away, and prints for each `pod "NAME" deleted from NAMESPACE namespace`. */
export async function run(commandLine: ParsedCommandLine<typeof removeFlags>, context: Context): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const suffix = dryRunSuffix(flags['dry-run']);
  const nodeOptions = completeWaves(commandLine, completeNodeOptions(flags, context));
  const wanted = await completeWanted(flags, words, context);
  const interjections = new Interjections();
  const options = {
    wanted,
    namespace: flags['all-namespaces'] ? '' : flags.namespace,
    action: 'removed' as const,
    ...changeOptionsOf(flags, nodeOptions, context),
    see: completeGone(commandLine, { nodeOptions, interjections, context }),
  };
  const work = removeWork(options, (nodeName, result) => {
    interjections.say(() => printResult(result, nodeName));
  });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    interjections,
    outcomeOf: ({ removed }) => (removed.length > 0 ? 'deleted' : 'unchanged'),
  });
  const areAllFound = flags['ignore-not-found'] || !refuseNotFound(answers, nodeOptions, context);
  return hasFailures || !areAllFound ? 1 : 0;

  async function printResult({ removed, interrupted }: RemoveResult, nodeName: string): Promise<void> {
    for (const change of interrupted) printNodeTalk(interruptedLine(change), nodeName, nodeOptions, context);
    for (const one of removed) {
      for (const warning of one.warnings) await printNodeWarning(warning, nodeName, nodeOptions, context);
      printNodeLine(describe(one) + suffix, nodeName, nodeOptions, context);
    }
  }
}

/** kubectl's words (kubectl pkg/cmd/delete/delete.go, PrintObj). */
function describe({ pod, file }: RemovedFile): string {
  return pod === undefined ? `file "${file}" deleted` : `pod "${pod.name}" deleted from ${pod.namespace} namespace`;
}

async function completeWanted(
  flags: RemoveFlagValues,
  words: readonly string[],
  context: Context,
): Promise<RemoveOptions['wanted']> {
  const names = podNames(words);
  if (flags.filename.length === 0) {
    if (names.length === 0) throw new UsageError('resource(s) were provided, but no name was specified');
    return { names };
  }
  if (names.length > 0)
    throw new UsageError(
      'when paths, URLs, or stdin is provided as input, you may not specify resource by arguments as well',
    );
  const { stdin, workingDirectory } = context;
  const texts = await readSources({ files: flags.filename, isRecursive: flags.recursive, stdin, workingDirectory });
  const wanted = await wantManifests(texts, flags.namespace);
  return { pods: wanted.map(({ manifest }) => manifest) };
}
