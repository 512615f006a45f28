import type { JudgedEntry } from '../kubelet/read-directory.ts';
import { ownerOf } from '../kubelet/owners.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { RunningPodsFinding } from '../runtimes/find-running-pods.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import type { Orphan } from '../runtimes/orphans.ts';
import { leftoverNote, listLeftovers } from './leftover-sandboxes.ts';
import { chooseOnNode } from './choose-on-node.ts';
import { listOrphan } from './list-orphans.ts';
import type { ListedPod } from './listed-pod.ts';
import { mirrorNotes, mirrorOfFile, mirrorOfOrphan } from './list-mirrors.ts';
import type { AskForMirrors } from './mirrors/mirror-answer.ts';
import { findDetailedNodeFactsScripts, findNodeFacts, findNodeFactsScripts, type NodeFacts } from './node-facts.ts';
import type { NodeWork } from './on-nodes.ts';
import { stateOf } from './pod-state.ts';
import { unreadFiles } from './unread-files.ts';
import { whyNoRuntime } from './why-no-runtime.ts';

export interface NodeListing {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly directory: string;
  readonly pods: readonly ListedPod[];
  /** Of everything else in the directory: what it is, or why no pod runs from it. */
  readonly notes: readonly string[];
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
}

export interface ListOptions {
  /** As the user wrote them; none for all. */
  readonly names: readonly string[];
  readonly namespace: string;
  /** `pods`: whole Pods, of which the runtime is asked one by one. */
  readonly wanted: 'rows' | 'pods';
  readonly discovery: FindManifestPathOptions;
  /** Undefined where no API server is to be asked. */
  readonly askForMirrors: AskForMirrors | undefined;
}

/** Lists a node's static pods: its files, and what the kubelet makes of each, and what runs without a file. */
export function listWork(options: ListOptions): NodeWork<NodeListing> {
  const arePodsWanted = options.wanted === 'pods';
  return {
    operations: arePodsWanted ? findDetailedNodeFactsScripts : findNodeFactsScripts,
    run: async (node, say) => {
      const wanted = arePodsWanted ? 'details' : 'states';
      const facts = await findNodeFacts(node, options.discovery, say, wanted, options.askForMirrors);
      return listNode(facts, options, arePodsWanted ? await loadReports() : undefined);
    },
  };
}

/** What makes whole Pods; loaded only where they are printed. */
async function loadReports() {
  const [{ reportEntry }, { reportOrphan }] = await Promise.all([
    import('./report-pod/report-entry.ts'),
    import('./report-pod/report-orphan.ts'),
  ]);
  return { reportEntry, reportOrphan };
}

type Reports = Awaited<ReturnType<typeof loadReports>> | undefined;

function listNode(facts: NodeFacts, { names, namespace }: ListOptions, reports: Reports): NodeListing {
  const { view, runtime } = facts;
  const { files, orphans, notFound } = chooseOnNode(facts, names, namespace);
  const pods = [
    ...files
      .filter((one) => isRow(one) && isInNamespace(one, namespace))
      .flatMap((one) => listPod(one, facts, reports)),
    ...orphans.flatMap((orphan) => listOne(orphan, facts, reports)),
  ];
  return {
    kubeletNodeName: view.finding.nodeName,
    directory: view.directory,
    pods,
    notes: [
      ...(view.isMissing ? [`${view.directory} does not exist: the kubelet runs no static pods`] : []),
      ...files.flatMap(noteOf),
      ...files.flatMap((one) => leftoverNote(one, facts)),
      ...mirrorNotes(pods, facts),
      ...(pods.length > 0 ? runtimeNotes(runtime) : []),
    ],
    notFound,
    unread: unreadFiles(view),
  };
}

/** Whether an entry has a row: files do, whatever is in them; what can be no manifest has a line. */
export function isRow({ entry, verdict }: JudgedEntry<DirectoryEntry>): boolean {
  if (verdict.kind === 'pod' || verdict.kind === 'unknown') return true;
  return verdict.kind === 'refused' && (entry.kind === 'file' || entry.target?.kind === 'file');
}

/** Whether an entry may hold a pod of a namespace; '' is any. */
export function isInNamespace({ verdict }: JudgedEntry<DirectoryEntry>, namespace: string): boolean {
  return namespace === '' || verdict.kind !== 'pod' || verdict.manifest.namespace === namespace;
}

function noteOf({ entry, verdict }: JudgedEntry<DirectoryEntry>): readonly string[] {
  switch (verdict.kind) {
    case 'ignored':
      return [`${entry.name}: begins with a dot; the kubelet does not look at it`];
    case 'refused':
    case 'unknown':
      return [`${entry.name}: ${verdict.reason}`];
    case 'pod':
      if (verdict.refusal !== undefined) return [`${entry.name}: ${verdict.refusal}`];
      return verdict.shadowedBy === undefined
        ? []
        : [`${entry.name}: ${verdict.shadowedBy} holds the same pod, and wins at the kubelet's next scan`];
  }
}

/** Says why nobody can tell what runs, where nobody can. */
export function runtimeNotes(runtime: RunningPodsFinding): readonly string[] {
  if (runtime.kind === 'found' || runtime.reason === 'mounted') return [];
  return [whyNoRuntime(runtime)];
}

/** The row of a file, and those of what is left of its older versions. */
function listPod(one: JudgedEntry<DirectoryEntry>, facts: NodeFacts, reports: Reports): readonly ListedPod[] {
  const { entry, verdict } = one;
  const { view } = facts;
  const { nodeName } = view.finding;
  const manifest = verdict.kind === 'pod' ? verdict.manifest : undefined;
  const suffix = nodeName === undefined ? '' : `-${nodeName}`;
  const state = stateOf(one, facts);
  const row: ListedPod = {
    pod: manifest?.pod,
    namespace: manifest?.namespace,
    name: manifest === undefined ? undefined : `${manifest.podName}${suffix}`,
    entry,
    isLeftover: false,
    state,
    mirror: mirrorOfFile(one, facts),
    report: reports?.reportEntry(one, facts, state.status),
    owner: ownerOf(view.distribution, entry.name),
  };
  return [row, ...listLeftovers(row, one, facts)];
}

function listOne(orphan: Orphan, facts: NodeFacts, reports: Reports): readonly ListedPod[] {
  const { view, clock, details } = facts;
  if (clock === undefined) return [];
  const listed = { ...listOrphan(orphan, view.finding, clock), mirror: mirrorOfOrphan(orphan, facts) };
  const { nodeName } = view.finding;
  return [{ ...listed, report: reports?.reportOrphan(orphan, listed, { nodeName, details }) }];
}
