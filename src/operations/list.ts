import { choosePods } from '../change/choose-pods.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import { ownerOf } from '../kubelet/owners.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { RunningPodsFinding } from '../runtimes/find-running-pods.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { chooseOrphans, isCalled, listOrphan } from './list-orphans.ts';
import type { ListedPod } from './listed-pod.ts';
import { findNodeFacts, findNodeFactsScripts, type NodeFacts } from './node-facts.ts';
import type { NodeWork } from './on-nodes.ts';
import { stateOf } from './pod-state.ts';

export interface NodeListing {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly directory: string;
  readonly pods: readonly ListedPod[];
  /** Of everything else in the directory: what it is, or why no pod runs from it. */
  readonly notes: readonly string[];
  readonly notFound: readonly string[];
}

export interface ListOptions {
  /** As the user wrote them; none for all. */
  readonly names: readonly string[];
  readonly namespace: string;
  readonly discovery: FindManifestPathOptions;
}

/** Lists a node's static pods: its files, and what the kubelet makes of each, and what runs without a file. */
export function listWork(options: ListOptions): NodeWork<NodeListing> {
  return {
    operations: findNodeFactsScripts,
    run: async (node, say) => listNode(await findNodeFacts(node, options.discovery, say), options),
  };
}

function listNode(facts: NodeFacts, { names, namespace }: ListOptions): NodeListing {
  const { view, runtime, orphans, clock } = facts;
  const { nodeName } = view.finding;
  const { chosen, notFound } =
    names.length === 0 ? { chosen: view.entries, notFound: [] } : choosePods(names, view.entries, nodeName, namespace);
  const named = chooseOrphans(orphans, { names, nodeName, namespace });
  const pods = [
    ...chosen.filter((one) => isRow(one) && isInNamespace(one, namespace)).map((one) => listPod(one, facts)),
    ...(clock === undefined ? [] : named.map((orphan) => listOrphan(orphan, view.finding, clock))),
  ];
  return {
    kubeletNodeName: nodeName,
    directory: view.directory,
    pods,
    notes: [
      ...(view.isMissing ? [`${view.directory} does not exist: the kubelet runs no static pods`] : []),
      ...chosen.flatMap(noteOf),
      ...(pods.length > 0 ? runtimeNotes(runtime) : []),
    ],
    notFound: notFound.filter((name) => !named.some((orphan) => isCalled(orphan, name, nodeName))),
  };
}

/** Files have rows, whatever is in them; what can be no manifest has a line. */
function isRow({ entry, verdict }: JudgedEntry<DirectoryEntry>): boolean {
  if (verdict.kind === 'pod' || verdict.kind === 'unknown') return true;
  return verdict.kind === 'refused' && (entry.kind === 'file' || entry.target?.kind === 'file');
}

function isInNamespace({ verdict }: JudgedEntry<DirectoryEntry>, namespace: string): boolean {
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

function runtimeNotes(runtime: RunningPodsFinding): readonly string[] {
  if (runtime.kind === 'found' || runtime.reason === 'mounted') return [];
  const complaint = runtime.complaint === undefined ? '' : `: ${runtime.complaint}`;
  return [`what runs cannot be told: ${WHY_NO_RUNTIME[runtime.reason]}${complaint}`];
}

const WHY_NO_RUNTIME = {
  'no client': 'there is no crictl, ctr, nerdctl or docker',
  'no socket': 'the container runtime has no socket',
  refused: 'the client of the container runtime failed',
  'timed out': 'the container runtime does not answer',
} as const;

function listPod({ entry, verdict }: JudgedEntry<DirectoryEntry>, facts: NodeFacts): ListedPod {
  const { view } = facts;
  const { nodeName } = view.finding;
  const manifest = verdict.kind === 'pod' ? verdict.manifest : undefined;
  const suffix = nodeName === undefined ? '' : `-${nodeName}`;
  return {
    pod: manifest?.pod,
    namespace: manifest?.namespace,
    name: manifest === undefined ? undefined : `${manifest.podName}${suffix}`,
    entry,
    state: stateOf({ entry, verdict }, facts),
    owner: ownerOf(view.distribution, entry.name),
  };
}
