import type { PlainObject } from '../../manifest/plain-value.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readHistory, readHistoryScript, type History } from '../../nodes/operations/read-history/read-history.ts';
import { readKubeletLogScript } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { diagnoseTrial } from '../diagnose/node/trials.ts';
import { chooseOnNode } from '../choose-on-node.ts';
import { isInNamespace, isRow, runtimeNotes } from '../list.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { findDetailedNodeFactsScripts, findNodeFacts, type NodeFacts } from '../node-facts.ts';
import type { NodeWork } from '../on-nodes.ts';
import { unreadFiles } from '../unread-files.ts';
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
  /** The files that this user may not read. */
  readonly unread: readonly string[];
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
  const { subjects, notFound } = chooseSubjects(facts, options);
  const history = await historyOf(node, subjects);
  const lines = options.showsEvents(subjects.length) ? await linesOf(node, facts, subjects, say) : undefined;
  const pods: DescribedPod[] = [];
  for (const subject of subjects) {
    const versions = versionsOf(subject, history);
    const events = lines === undefined ? undefined : eventsOf(subject, facts, lines);
    pods.push(await describedPod(node, subject, facts, { history: versions, events }));
  }
  return {
    kubeletNodeName: facts.view.finding.nodeName,
    pods,
    notes: [
      ...(subjects.length === 0 ? [] : runtimeNotes(facts.runtime)),
      ...(lines !== undefined && 'problem' in lines ? [lines.problem] : []),
      ...trialNotes(history),
    ],
    notFound,
    unread: unreadFiles(facts.view),
  };
}

function chooseSubjects(
  facts: NodeFacts,
  { names, namespace, selects }: DescribeOptions,
): { readonly subjects: readonly Subject[]; readonly notFound: readonly string[] } {
  const { files, orphans, notFound } = chooseOnNode(facts, names, namespace);
  // Of what is named all is described, be it no manifest.
  const chosen = names.length > 0 ? files : files.filter((one) => isRow(one) && isInNamespace(one, namespace));
  const subjects = [
    ...chosen.map((one) => entrySubject(one, facts)),
    ...orphans.flatMap((orphan) => orphanSubject(orphan, facts)),
  ];
  return { subjects: subjects.filter(({ pod }) => selects(pod)), notFound };
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

/** Undefined where this user may not look. */
function versionsOf({ historyName }: Subject, history: History | undefined): DescribedPod['history'] {
  return history?.isDenied === false ? (history.versions.get(historyName) ?? []) : undefined;
}

function trialNotes(history: History | undefined): readonly string[] {
  const diagnoses = history?.trials.map(diagnoseTrial) ?? [];
  return diagnoses.map(({ subject = '', what, consequence }) => `pod ${subject}: ${what}: ${consequence}`);
}

/** Undefined where the runtime tells of none, and the kubelet's log cannot be read. */
function eventsOf({ sandboxes, words }: Subject, { details }: NodeFacts, lines: KubeletLines): DescribedPod['events'] {
  if ((sandboxes ?? []).length === 0 && 'problem' in lines) return undefined;
  const own = 'lines' in lines ? lines.lines.filter(({ text }) => words.some((word) => text.includes(word))) : [];
  return [...runtimeEvents(sandboxes ?? [], details), ...logEvents(own)];
}
