import { podNames } from '../../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../../command-line/context.ts';
import type { FlagValues, ParsedCommandLine } from '../../../command-line/flags/flag-table.ts';
import { Failure, UsageError } from '../../../errors/failure.ts';
import { printFailure } from '../../../command-line/print-failure.ts';
import { onNodes } from '../../../operations/on-nodes.ts';
import { podHistoryWork, type PodHistory, type PodHistoryResult } from '../../../operations/pod-history.ts';
import { gather, type NodeAnswer } from '../../shared/gather.ts';
import { completeNodeOptions, discoveryOf, type NodeOptions } from '../../shared/node-options.ts';
import type { rolloutHistoryFlags } from './flags.ts';
import { printHistories } from './print-histories.ts';

/** Prints the versions of pods, or the manifest of one of them. */
export async function run(
  { flags, words }: ParsedCommandLine<typeof rolloutHistoryFlags>,
  context: Context,
): Promise<ExitCode> {
  const names = podNames(words);
  // kubectl's words (kubectl pkg/cmd/rollout/rollout_history.go, Validate).
  if (names.length === 0) throw new UsageError('required resource not specified');
  if (flags.revision < 0) throw new UsageError(`revision must be a positive integer: ${String(flags.revision)}`);
  const format = formatOf(flags);
  const nodeOptions = completeNodeOptions(flags, context);
  if (flags.revision > 0) refuseSeveral(names, nodeOptions);
  const work = podHistoryWork({ names, namespace: flags.namespace, discovery: discoveryOf(nodeOptions) });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    outcomeOf: () => 'told',
    onAnswers: print,
  });
  const isLacking = refuseUnknown(answers, nodeOptions, context);
  return hasFailures || isLacking ? 1 : 0;

  async function print(all: readonly NodeAnswer<PodHistoryResult>[]): Promise<void> {
    const [history] = all.flatMap(({ result }) => result.histories);
    if (flags.revision > 0) {
      if (history !== undefined) context.stdout.write(manifestOf(history, flags.revision));
      return;
    }
    const { hasSeveralNodes } = nodeOptions;
    context.stdout.write(await printHistories(all, { format, hasSeveralNodes, now: context.now() }));
  }
}

function manifestOf({ key, versions }: PodHistory, revision: number): Uint8Array {
  const version = versions.find(({ number }) => number === revision);
  // kubectl's words (kubectl pkg/polymorphichelpers/history.go, ViewHistory).
  if (version === undefined) throw new Failure('not found', 'unable to find the specified revision');
  if (version.manifest === undefined) {
    throw new Failure('not found', `revision ${String(revision)} of ${key} is of a file that was ${version.action}`, {
      hint: 'the revision before it holds what was in the file',
    });
  }
  return version.manifest;
}

function formatOf({ output, revision }: FlagValues<typeof rolloutHistoryFlags>): 'text' | 'json' | 'yaml' {
  if (output === '') return 'text';
  if (revision > 0) throw new UsageError('only one of --revision or --output can be specified');
  if (output === 'json' || output === 'yaml') return output;
  throw new UsageError(
    `unable to match a printer suitable for the output format "${output}", allowed formats are: json,yaml`,
  );
}

/** Bytes of two manifests behind each other are none. */
function refuseSeveral(names: readonly string[], { hasSeveralNodes }: NodeOptions): void {
  if (names.length > 1) throw new UsageError('--revision prints one manifest: name one pod');
  if (hasSeveralNodes) throw new UsageError('--revision prints one manifest: name one node');
}

/** Tells, behind the answer, of which pods nothing is kept. */
function refuseUnknown(
  answers: readonly NodeAnswer<PodHistoryResult>[],
  { hasSeveralNodes }: NodeOptions,
  context: Context,
): boolean {
  const names = [...new Set(answers.flatMap(({ result }) => result.notFound))];
  for (const name of names) {
    const those = answers.filter(({ result }) => result.notFound.includes(name)).map(({ nodeName }) => nodeName);
    const where = hasSeveralNodes ? `${those.join(',')}: ` : '';
    // kubectl's words (kubectl pkg/polymorphichelpers/rollback.go).
    const message = `${where}no rollout history found for pod "${name}"`;
    printFailure(new Failure('not found', message, { hint: 'kstatic changed no such pod here' }), context);
  }
  return names.length > 0;
}
