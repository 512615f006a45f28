import { podNames } from '../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { groupBy } from '../../fleet/group-by.ts';
import { parseSelector } from '../../manifest/label-selector.ts';
import { labelsOf } from '../../manifest/labels.ts';
import { plainObjectOf } from '../../manifest/plain-value.ts';
import { describeWork, type NodeDescription } from '../../operations/describe/describe-node.ts';
import type { DescribedPod } from '../../operations/describe/described-pod.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { textOf } from '../../print/describe/fields.ts';
import { staticPodText } from '../../print/describe/static-pod.ts';
import { escapeTerminal } from '../../print/escape.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import { completeNodeOptions, discoveryOf } from '../shared/node-options.ts';
import { refuseNotFound } from '../shared/not-found.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';
import type { describeFlags } from './flags.ts';

/** Prints all that nodes know of static pods. */
export async function run(
  { flags, given, words }: ParsedCommandLine<typeof describeFlags>,
  context: Context,
): Promise<ExitCode> {
  const nodeOptions = completeNodeOptions(flags, context);
  const matches = flags.selector === '' ? undefined : parseSelector(flags.selector);
  const namespace = flags['all-namespaces'] ? '' : flags.namespace;
  const names = podNames(words);
  // kubectl shows the events of one pod, of several only where it is told to.
  const showsEvents = (count: number): boolean => flags['show-events'] && (count === 1 || given.has('show-events'));
  const work = describeWork({
    names,
    namespace,
    selects: (pod) => matches === undefined || (pod !== undefined && matches(labelsOf(pod))),
    showsEvents,
    discovery: discoveryOf(nodeOptions),
  });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    outcomeOf: () => 'described',
    onAnswers: async (all) => {
      const pods = all.flatMap(({ result }) => result.pods.toSorted(compareNames));
      const clock = { now: context.now(), utcOffset: (date: Date) => -date.getTimezoneOffset() };
      const texts = pods.map((pod) => staticPodText(pod, clock, showsEvents(pods.length)));
      if (texts.length > 0) context.stdout.write(texts.join('\n\n'));
      printNotes(all);
      if (pods.length === 0 && all.length > 0 && names.length === 0) tellEmptiness();
      return Promise.resolve();
    },
  });
  const isLacking = refuseNotFound(answers, nodeOptions, context);
  return hasFailures || isLacking ? 1 : 0;

  /** A note that several nodes share is told once. */
  function printNotes(all: readonly NodeAnswer<NodeDescription>[]): void {
    const notes = all.flatMap(({ nodeName, result }) => result.notes.map((note) => ({ nodeName, note })));
    for (const [note, group] of groupBy(notes, (one) => one.note)) {
      printNodeTalk(note, group.map(({ nodeName }) => nodeName).join(','), nodeOptions, context);
    }
  }

  function tellEmptiness(): void {
    if (nodeOptions.isQuiet) return;
    const where = namespace === '' ? '' : ` in ${escapeTerminal(namespace)} namespace.`;
    context.stderr.write(`No resources found${where}\n`);
  }
}

/** In kubectl's order; a file without a pod comes last. */
function compareNames(one: DescribedPod, other: DescribedPod): number {
  const [left, right] = [keyOf(one), keyOf(other)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function keyOf({ pod, file }: DescribedPod): string {
  const { namespace, name } = plainObjectOf(pod?.['metadata']);
  const start = pod === undefined ? '\u{10ffff}' : `${textOf(namespace)}\0${textOf(name)}`;
  return `${start}\0${file?.entry.name ?? ''}`;
}
