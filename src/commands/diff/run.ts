import { podNames } from '../../change/choose-pods.ts';
import { describeReaction } from '../../change/words.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagValues, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { diffWork, type FileDifference } from '../../operations/diff.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import { completeManifests, completePlace } from '../shared/manifest-options.ts';
import { completeNodeOptions, discoveryOf, type NodeOptions } from '../shared/node-options.ts';
import { checkBeforehand } from '../shared/validation.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';
import { compareNodes } from './compare-nodes.ts';
import { runDiffProgram, type ComparedFile } from './diff-program.ts';
import type { diffFlags } from './flags.ts';
import { textOf } from './side-text.ts';

type DiffFlagValues = FlagValues<typeof diffFlags>;

/** Shows what installing would change; answers 0 when that is nothing, 1 when it is something, 2 on trouble. */
export async function run({ flags, words }: ParsedCommandLine<typeof diffFlags>, context: Context): Promise<ExitCode> {
  const names = podNames(words);
  const nodeOptions = completeNodeOptions(flags, context);
  if (names.length === 0) return diffFiles(flags, nodeOptions, context);
  if (flags.filename.length > 0 || flags.kustomize !== '') {
    throw new UsageError('names are compared between nodes: they cannot be used together with -f or -k');
  }
  return compareNodes({ names, namespace: flags.namespace, isSemantic: flags.semantic }, nodeOptions, context);
}

async function diffFiles(flags: DiffFlagValues, nodeOptions: NodeOptions, context: Context): Promise<ExitCode> {
  const choices = completePlace(flags);
  const wantedOn = await completeManifests(flags, nodeOptions, context);
  const wanted = await Promise.all(nodeOptions.fleet.ways.map(({ nodeName }) => wantedOn(nodeName)));
  await checkBeforehand(wanted, 'strict', nodeOptions, context);
  const work = diffWork({ wantedOn, choices, discovery: discoveryOf(nodeOptions) });
  const isDifferent = ({ isChanged, reaction }: FileDifference): boolean =>
    flags.semantic ? reaction.kind !== 'nothing' : isChanged;

  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    outcomeOf: (differences) => (differences.some(isDifferent) ? 'different' : 'the same'),
    onAnswers: async (all) => {
      const files = all.flatMap(({ nodeName, result }) =>
        result.filter(isDifferent).map((difference) => comparedFile(difference, nodeName, flags, nodeOptions)),
      );
      if (files.length > 0) await runDiffProgram(files, context);
      tellReactions(all, nodeOptions, context);
    },
  });
  if (hasFailures) return 2;
  return answers.some(({ result }) => result.some(isDifferent)) ? 1 : 0;
}

function comparedFile(
  { file, before, after }: FileDifference,
  nodeName: string,
  { semantic }: DiffFlagValues,
  { hasSeveralNodes }: NodeOptions,
): ComparedFile {
  return {
    name: hasSeveralNodes ? `${nodeName}:${file}` : file,
    before: before === undefined ? undefined : textOf(before, semantic),
    after: textOf(after, semantic),
  };
}

function tellReactions(
  answers: readonly NodeAnswer<readonly FileDifference[]>[],
  nodeOptions: NodeOptions,
  context: Context,
): void {
  for (const { nodeName, result } of answers) {
    for (const { file, isChanged, reaction } of result) {
      if (isChanged) printNodeTalk(`${file}: ${describeReaction(reaction)}`, nodeName, nodeOptions, context);
    }
  }
}
