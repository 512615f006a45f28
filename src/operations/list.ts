import { choosePods } from '../change/choose-pods.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import { isPlainList, plainObjectOf } from '../manifest/plain-value.ts';
import type { Manifest } from '../manifest/read-manifest.ts';
import { ownerOf, type Owner } from '../kubelet/owners.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { lookAtNode, lookAtNodeScripts, type NodeView } from './look-at-node.ts';
import type { NodeWork } from './on-nodes.ts';

/** A row of the list: a file from which a pod runs, or should. */
export interface ListedPod {
  /** Undefined for a file that the kubelet refuses: nobody can say what pod it was to be. */
  readonly manifest: Manifest | undefined;
  /** The kubelet's name for the pod: with the node's behind it where that is known. */
  readonly name: string | undefined;
  readonly entry: DirectoryEntry;
  readonly state: PodState;
  readonly owner: Owner | undefined;
}

/** What is known of a pod beyond its file. */
export interface PodState {
  /** kubectl's words, and `Invalid` and `Shadowed`. */
  readonly status: string;
  /** `1/1`; `?/1` where nobody can tell. */
  readonly ready: string;
  readonly restarts: string;
  readonly startedAt: Date | undefined;
}

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

/** Lists a node's static pods: its files, and what the kubelet makes of each. */
export function listWork(options: ListOptions): NodeWork<NodeListing> {
  return {
    operations: lookAtNodeScripts,
    run: async (node, say) => listNode(await lookAtNode(node, options.discovery, say), options),
  };
}

function listNode(view: NodeView, { names, namespace }: ListOptions): NodeListing {
  const { nodeName } = view.finding;
  const { chosen, notFound } =
    names.length === 0 ? { chosen: view.entries, notFound: [] } : choosePods(names, view.entries, nodeName, namespace);
  const pods = chosen.filter((one) => isRow(one) && isInNamespace(one, namespace)).map((one) => listPod(one, view));
  return {
    kubeletNodeName: nodeName,
    directory: view.directory,
    pods,
    notes: [
      ...(view.isMissing ? [`${view.directory} does not exist: the kubelet runs no static pods`] : []),
      ...chosen.flatMap(noteOf),
    ],
    notFound,
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
      return verdict.shadowedBy === undefined
        ? []
        : [`${entry.name}: ${verdict.shadowedBy} holds the same pod, and wins at the kubelet's next scan`];
  }
}

function listPod({ entry, verdict }: JudgedEntry<DirectoryEntry>, view: NodeView): ListedPod {
  const { nodeName } = view.finding;
  const manifest = verdict.kind === 'pod' ? verdict.manifest : undefined;
  const suffix = nodeName === undefined ? '' : `-${nodeName}`;
  return {
    manifest,
    name: manifest === undefined ? undefined : `${manifest.podName}${suffix}`,
    entry,
    state: stateOf({ entry, verdict }),
    owner: ownerOf(view.distribution, entry.name),
  };
}

function stateOf({ verdict }: JudgedEntry<DirectoryEntry>): PodState {
  if (verdict.kind !== 'pod') {
    const status = verdict.kind === 'unknown' ? UNKNOWN : 'Invalid';
    return { status, ready: UNKNOWN, restarts: UNKNOWN, startedAt: undefined };
  }
  const status = verdict.shadowedBy === undefined ? UNKNOWN : 'Shadowed';
  return { status, ready: `?/${String(containerCount(verdict.manifest))}`, restarts: UNKNOWN, startedAt: undefined };
}

/** kubectl's word for what nobody could tell. */
const UNKNOWN = '<unknown>';

function containerCount({ pod }: Manifest): number {
  const containers = plainObjectOf(pod['spec'])['containers'];
  return isPlainList(containers) ? containers.length : 0;
}
