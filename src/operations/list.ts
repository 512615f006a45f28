import { choosePods } from '../change/choose-pods.ts';
import { Failure } from '../errors/failure.ts';
import type { EntryVerdict, JudgedEntry } from '../kubelet/read-directory.ts';
import type { Manifest } from '../manifest/read-manifest.ts';
import { ownerOf, type Owner } from '../kubelet/owners.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { findRunningPods, findRunningPodsScripts, type RunningPodsFinding } from '../runtimes/find-running-pods.ts';
import { podsOfManifest, podStatus } from '../runtimes/pod-status.ts';
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
  /** Undefined where nobody can tell. */
  readonly restarts: number | undefined;
  /** When the last run ended that was followed by another. */
  readonly lastRestartAt: Date | undefined;
  /** When the sandbox was made. */
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
    operations: [...lookAtNodeScripts, ...findRunningPodsScripts],
    run: async (node, say) => {
      let runtime: Promise<RunningPodsFinding> = Promise.resolve({
        kind: 'none',
        reason: 'no client',
        complaint: undefined,
      });
      const view = await lookAtNode(node, options.discovery, say, ({ containerRuntimeEndpoint }) => {
        say('asking the container runtime');
        runtime = askRuntime(node, containerRuntimeEndpoint);
      });
      return listNode(view, await runtime, options);
    },
  };
}

/** The runtime of a node; a client that fails is one more thing that cannot be told. */
async function askRuntime(node: NodeConversation, endpoint: string | undefined): Promise<RunningPodsFinding> {
  try {
    return await findRunningPods(node, endpoint);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { kind: 'none', reason: 'refused', complaint: failure.message };
  }
}

function listNode(view: NodeView, runtime: RunningPodsFinding, { names, namespace }: ListOptions): NodeListing {
  const { nodeName } = view.finding;
  const { chosen, notFound } =
    names.length === 0 ? { chosen: view.entries, notFound: [] } : choosePods(names, view.entries, nodeName, namespace);
  const pods = chosen
    .filter((one) => isRow(one) && isInNamespace(one, namespace))
    .map((one) => listPod(one, view, runtime));
  return {
    kubeletNodeName: nodeName,
    directory: view.directory,
    pods,
    notes: [
      ...(view.isMissing ? [`${view.directory} does not exist: the kubelet runs no static pods`] : []),
      ...chosen.flatMap(noteOf),
      ...(pods.length > 0 ? runtimeNotes(runtime) : []),
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
  'no client': 'there is no crictl',
  'no socket': 'the container runtime has no socket',
  refused: 'crictl failed',
  'timed out': 'the container runtime does not answer',
} as const;

function listPod(
  { entry, verdict }: JudgedEntry<DirectoryEntry>,
  view: NodeView,
  runtime: RunningPodsFinding,
): ListedPod {
  const { nodeName } = view.finding;
  const manifest = verdict.kind === 'pod' ? verdict.manifest : undefined;
  const suffix = nodeName === undefined ? '' : `-${nodeName}`;
  return {
    manifest,
    name: manifest === undefined ? undefined : `${manifest.podName}${suffix}`,
    entry,
    state: stateOf(verdict, nodeName, runtime),
    owner: ownerOf(view.distribution, entry.name),
  };
}

function stateOf(verdict: EntryVerdict, nodeName: string | undefined, runtime: RunningPodsFinding): PodState {
  if (verdict.kind !== 'pod') return { ...NOTHING, status: verdict.kind === 'unknown' ? UNKNOWN : 'Invalid' };
  const { manifest, refusal, shadowedBy } = verdict;
  if (refusal !== undefined) return { ...NOTHING, status: 'Invalid' };
  const pods =
    runtime.kind === 'found' && nodeName !== undefined ? podsOfManifest(manifest, nodeName, runtime.pods) : undefined;
  const state = podStatus(manifest, pods);
  // What runs under this name is the other file's pod.
  return shadowedBy === undefined
    ? state
    : { ...NOTHING, ready: podStatus(manifest, undefined).ready, status: 'Shadowed' };
}

/** kubectl's word for what nobody could tell. */
const UNKNOWN = '<unknown>';

const NOTHING = { ready: UNKNOWN, restarts: undefined, lastRestartAt: undefined, startedAt: undefined } as const;
