import { podNames } from '../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { groupBy } from '../../fleet/group-by.ts';
import { listWork, type ListedPod, type NodeListing } from '../../operations/list.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { escapeJson, escapeTerminal } from '../../print/escape.ts';
import { gather, type NodeAnswer } from '../shared/gather.ts';
import { completeNodeOptions, discoveryOf, type NodeOptions } from '../shared/node-options.ts';
import { refuseNotFound } from '../shared/not-found.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';
import type { listFlags } from './flags.ts';
import { completeListOptions, type ListPrinting } from './options.ts';
import { listObject } from './pod-list.ts';
import { listTable } from './pod-table.ts';

/** Lists static pods of nodes. */
export async function run({ flags, words }: ParsedCommandLine<typeof listFlags>, context: Context): Promise<ExitCode> {
  const printing = completeListOptions(flags);
  const names = podNames(words);
  const nodeOptions = completeNodeOptions(flags, context);
  const namespace = flags['all-namespaces'] ? '' : flags.namespace;
  const work = listWork({ names, namespace, discovery: discoveryOf(nodeOptions) });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    outcomeOf: () => 'listed',
    onAnswers: async (all) => {
      const listings = all.map((answer) => select(answer, printing));
      const text = await printListings(listings, printing, nodeOptions.hasSeveralNodes, context);
      if (text !== '') context.stdout.write(text);
      printNotes(listings, nodeOptions, context);
      if (all.length > 0 && names.length === 0) tellEmptiness(listings, printing, namespace, nodeOptions, context);
    },
  });
  const isLacking = refuseNotFound(answers, nodeOptions, context);
  return hasFailures || isLacking ? 1 : 0;
}

/** kubectl's words for an empty table; an empty List speaks for itself. */
function tellEmptiness(
  listings: readonly NodeAnswer<NodeListing>[],
  { format }: ListPrinting,
  namespace: string,
  { isQuiet }: NodeOptions,
  context: Context,
): void {
  const isEmpty = listings.every(({ result }) => result.pods.length === 0);
  if (!isEmpty || isQuiet || format === 'json' || format === 'yaml') return;
  context.stderr.write(`No resources found${namespace === '' ? '' : ` in ${escapeTerminal(namespace)} namespace.`}\n`);
}

/** A note that several nodes share is told once. */
function printNotes(listings: readonly NodeAnswer<NodeListing>[], nodeOptions: NodeOptions, context: Context): void {
  const notes = listings.flatMap(({ nodeName, result }) => result.notes.map((note) => ({ nodeName, note })));
  for (const [note, group] of groupBy(notes, (one) => one.note)) {
    printNodeTalk(note, group.map(({ nodeName }) => nodeName).join(','), nodeOptions, context);
  }
}

/** The pods that the selector takes, in kubectl's order. */
function select(answer: NodeAnswer<NodeListing>, { selects }: ListPrinting): NodeAnswer<NodeListing> {
  const pods = answer.result.pods
    .filter(({ manifest }) => selects(manifest?.pod))
    .sort((one, other) => compareText(keyOf(one), keyOf(other)));
  return { ...answer, result: { ...answer.result, pods } };
}

/** A file without a pod comes last. */
function keyOf({ manifest, entry }: ListedPod): string {
  const name = manifest === undefined ? '\u{10ffff}' : `${manifest.namespace}\0${manifest.podName}`;
  return `${name}\0${entry.name}`;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

async function printListings(
  listings: readonly NodeAnswer<NodeListing>[],
  printing: ListPrinting,
  hasSeveralNodes: boolean,
  { now }: Context,
): Promise<string> {
  const pods = listings.flatMap(({ nodeName, result }) =>
    result.pods.map((pod) => ({ nodeName, listing: result, pod })),
  );
  switch (printing.format) {
    case '':
    case 'wide':
      return listTable(pods, printing, hasSeveralNodes, now());
    case 'name':
      return pods.map(({ pod }) => (pod.name === undefined ? '' : `pod/${pod.name}\n`)).join('');
    case 'json': {
      const { writeJson } = await import('../../manifest/write-json.ts');
      return escapeJson(writeJson(listObject(pods)));
    }
    case 'yaml': {
      const { writeYaml } = await import('../../manifest/write-yaml.ts');
      return writeYaml(listObject(pods));
    }
  }
}
