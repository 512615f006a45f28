import { choosePodsToRead } from '../../change/choose-pods.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { PlainObject } from '../../manifest/plain-value.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readHistory, readHistoryScript, type History } from '../../nodes/operations/read-history/read-history.ts';
import { readKubeletLogScript } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import { chooseOrphans, isCalled } from '../list-orphans.ts';
import { isInNamespace, isRow, runtimeNotes } from '../list.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { findDetailedNodeFactsScripts, findNodeFacts, type NodeFacts } from '../node-facts.ts';
import type { NodeWork } from '../on-nodes.ts';
import { describedPod, type DescribedPod } from './described-pod.ts';
import { readKubeletLines, type KubeletLines } from './kubelet-lines.ts';
import { logEvents } from './log-events.ts';
import { runtimeEvents } from './runtime-events.ts';
import { entrySubject, orphanSubject, type Subject } from './subject.ts';

export interface DescribeOptions {
  /** As the user wrote them; none for all. */
  readonly names: readonly string[];
  readonly namespace: string;
  /** Whether `-l` takes a pod; a file without one is taken only where nothing is selected. */
  readonly selects: (pod: PlainObject | undefined) => boolean;
  /** Whether events are wanted of this many pods. */
  readonly showsEvents: (count: number) => boolean;
  readonly discovery: FindManifestPathOptions;
}

export interface NodeDescription {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly pods: readonly DescribedPod[];
  /** What nobody can tell, and why. */
  readonly notes: readonly string[];
  readonly notFound: readonly string[];
}

/** Finds out all that a node has to tell of static pods. */
export function describeWork(options: DescribeOptions): NodeWork<NodeDescription> {
  return {
    operations: [...findDetailedNodeFactsScripts, readHistoryScript, readKubeletLogScript],
    run: async (node, say) => {
      const facts = await findNodeFacts(node, options.discovery, say, 'details');
      return describeNode(node, facts, options, say);
    },
  };
}

async function describeNode(
  node: NodeConversation,
  facts: NodeFacts,
  options: DescribeOptions,
  say: (step: string) => void,
): Promise<NodeDescription> {
  const { chosen, orphans, notFound } = choose(facts, options);
  const subjects = [
    ...chosen.map((one) => entrySubject(one, facts)),
    ...orphans.flatMap((orphan) => orphanSubject(orphan, facts)),
  ].filter(({ pod }) => options.selects(pod));
  const history = await historyOf(node, subjects);
  const lines = options.showsEvents(subjects.length) ? await linesOf(node, facts, subjects, say) : undefined;
  const pods: DescribedPod[] = [];
  for (const subject of subjects) {
    const versions = history?.isDenied === false ? (history.versions.get(subject.historyName) ?? []) : undefined;
    const events = lines === undefined ? undefined : eventsOf(subject, facts, lines);
    pods.push(await describedPod(node, subject, facts, { history: versions, events }));
  }
  return {
    kubeletNodeName: facts.view.finding.nodeName,
    pods,
    notes: [
      ...(subjects.length === 0 ? [] : runtimeNotes(facts.runtime)),
      ...(lines !== undefined && 'problem' in lines ? [lines.problem] : []),
    ],
    notFound,
  };
}

interface Choice {
  readonly chosen: readonly JudgedEntry<DirectoryEntry>[];
  readonly orphans: NodeFacts['orphans'];
  readonly notFound: readonly string[];
}

function choose({ view, orphans }: NodeFacts, { names, namespace }: DescribeOptions): Choice {
  const { nodeName } = view.finding;
  const named = chooseOrphans(orphans, { names, nodeName, namespace });
  if (names.length === 0) {
    const chosen = view.entries.filter((one) => isRow(one) && isInNamespace(one, namespace));
    return { chosen, orphans: named, notFound: [] };
  }
  const { chosen, notFound } = choosePodsToRead(names, view.entries, nodeName, namespace);
  const lacking = notFound.filter((name) => !named.some((orphan) => isCalled(orphan, name, nodeName)));
  return { chosen, orphans: named, notFound: lacking };
}

async function historyOf(node: NodeConversation, subjects: readonly Subject[]): Promise<History | undefined> {
  if (subjects.length === 0) return undefined;
  const names = subjects.map(({ historyName }) => historyName);
  return readHistory(node, names, { withManifests: false });
}

async function linesOf(
  node: NodeConversation,
  { view }: NodeFacts,
  subjects: readonly Subject[],
  say: (step: string) => void,
): Promise<KubeletLines> {
  const words = subjects.flatMap((subject) => subject.words);
  if (words.length === 0) return { lines: [] };
  say("reading the kubelet's log");
  return readKubeletLines(node, view.finding, words);
}

/** Undefined where the runtime tells of none, and the kubelet's log cannot be read. */
function eventsOf({ sandboxes, words }: Subject, { details }: NodeFacts, lines: KubeletLines): DescribedPod['events'] {
  if ((sandboxes ?? []).length === 0 && 'problem' in lines) return undefined;
  const own = 'lines' in lines ? lines.lines.filter(({ text }) => words.some((word) => text.includes(word))) : [];
  return [...runtimeEvents(sandboxes ?? [], details), ...logEvents(own)];
}
