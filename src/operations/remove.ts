import { choosePods, findPods, type PodChoice } from '../change/choose-pods.ts';
import { Failure } from '../errors/failure.ts';
import { ownerOf } from '../kubelet/owners.ts';
import type { EntryVerdict, JudgedEntry, PodIdentity } from '../kubelet/read-directory.ts';
import type { Manifest } from '../manifest/read-manifest.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { historyName, historyNameOfFile } from '../nodes/state-directory.ts';
import { changeFile, changeFileScripts, type ChangeMaker } from './change-file.ts';
import { goAloneForPods } from './go-alone.ts';
import { lookAtNode, lookAtNodeScripts, requireWritable, type NodeView } from './look-at-node.ts';
import type { NodeTurn, NodeWork } from './on-nodes.ts';
import { unreadFiles } from './unread-files.ts';
import { podsThatGo, seeRemoved, seeRemovedScripts, type SeeRemovedOptions } from './wait/see-removed.ts';

export interface RemoveOptions extends ChangeMaker, SeeRemovedOptions {
  /** As the user wrote them (see `choosePods`), or as manifests name them (see `findPods`). */
  readonly wanted: { readonly names: readonly string[] } | { readonly pods: readonly PodIdentity[] };
  /** Narrows the names; '' for every namespace. */
  readonly namespace: string;
  /** A pod that is `stopped` is to be put back, from the history. */
  readonly action: 'removed' | 'stopped';
  /** `--force`: files that something else rewrites may go. */
  readonly isForced: boolean;
  readonly isDryRun: boolean;
}

export interface RemovedFile {
  readonly file: string;
  /** The pod that was in it; undefined for a file that held none. */
  readonly pod: { readonly name: string; readonly namespace: string } | undefined;
  readonly warnings: readonly string[];
}

export interface RemoveResult {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly removed: readonly RemovedFile[];
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
  readonly interrupted: readonly InterruptedChange[];
  /** What ended it early. */
  readonly failure: Failure | undefined;
}

/** Takes pods' files out of the kubelet's directory of a node; `onRemoved` is told before their end is waited for. */
export function removeWork(
  options: RemoveOptions,
  onRemoved: (nodeName: string, result: RemoveResult) => void,
): NodeWork<RemoveResult> {
  return {
    operations: removeScripts(options),
    run: async (node, say, turn) => {
      const { result, gone } = await removeOnNode(node, options, say, turn);
      onRemoved(node.nodeName, result);
      const unseen = await seeRemoved(node, gone, options, say);
      return { ...result, failure: result.failure ?? unseen };
    },
    failureOf: ({ failure }) => failure,
  };
}

/** The scripts that a conversation needs for `removeOnNode` and for seeing what comes of it. */
export function removeScripts(options: SeeRemovedOptions): readonly OperationScript[] {
  return [...new Set([...lookAtNodeScripts, ...changeFileScripts, ...seeRemovedScripts(options)])];
}

/** What was done on a node. */
export interface RemovedOnNode {
  readonly result: RemoveResult;
  /** The pods of which nothing is to be left then. */
  readonly gone: readonly Manifest[];
}

/**
 * Takes pods' files out of the kubelet's directory.
 *
 * @throws Failure when there is something that may not be taken away; then nothing is
 */
export async function removeOnNode(
  node: NodeConversation,
  options: RemoveOptions,
  say: (step: string) => void,
  turn: NodeTurn,
): Promise<RemovedOnNode> {
  const view = await lookAtNode(node, options.discovery, say);
  const { chosen, notFound } = chooseEntries(view, options);
  if (chosen.length > 0) requireWritable(view);
  for (const one of chosen) {
    refuseEntry(one, view, options.isForced);
    if (options.action === 'stopped') refuseToStop(one, view);
  }
  if (!options.isDryRun) {
    goAloneForPods(
      chosen.flatMap(({ verdict }) => (verdict.kind === 'pod' ? [verdict.manifest] : [])),
      turn,
    );
  }
  const { removed, interrupted, failure } = await removeEach(node, chosen, view, options, say);
  return {
    result: {
      kubeletNodeName: view.finding.nodeName,
      removed: removed.map((one) => describeRemoved(one, view)),
      notFound,
      unread: unreadFiles(view),
      interrupted,
      failure,
    },
    gone: options.isDryRun ? [] : podsThatGo(removed, view),
  };
}

type Entry = JudgedEntry<DirectoryEntry>;

function chooseEntries(
  { entries, finding }: NodeView,
  { wanted, namespace }: RemoveOptions,
): PodChoice<DirectoryEntry> {
  return 'pods' in wanted
    ? findPods(wanted.pods, entries)
    : choosePods(wanted.names, entries, finding.nodeName, namespace);
}

/** One after the other; a failure in the middle is told with what was done before it. */
async function removeEach(
  node: NodeConversation,
  chosen: readonly Entry[],
  { directory }: NodeView,
  options: RemoveOptions,
  say: (step: string) => void,
): Promise<Pick<RemoveResult, 'interrupted' | 'failure'> & { readonly removed: readonly Entry[] }> {
  const removed: Entry[] = [];
  const interrupted: InterruptedChange[] = [];
  for (const one of chosen) {
    try {
      if (!options.isDryRun) {
        say(`removing ${one.entry.name}`);
        interrupted.push(...(await removeEntry(node, one, directory, options)));
      }
      removed.push(one);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { removed, interrupted, failure };
    }
  }
  return { removed, interrupted, failure: undefined };
}

function refuseEntry({ entry }: JudgedEntry<DirectoryEntry>, view: NodeView, isForced: boolean): void {
  const path = `${view.directory}/${entry.name}`;
  if (entry.kind !== 'file' && entry.kind !== 'symlink') throw new Failure('conflict', `${path} is not a file`);
  if (entry.unread !== undefined) {
    const why = entry.unread === 'size' ? 'is too large to be kept in the history' : 'cannot be read by this user';
    throw new Failure('conflict', `${path} ${why}`, { hint: 'see what it is, and take it away by hand' });
  }
  const owner = ownerOf(view.distribution, entry.name);
  if (owner?.rewrites === 'always' && !isForced) {
    throw new Failure('conflict', `${path} belongs to ${owner.name}: ${owner.when}`, {
      hint: '--force removes it all the same',
    });
  }
}

/** What cannot be put back as it was is not stopped. */
function refuseToStop({ entry, verdict }: JudgedEntry<DirectoryEntry>, { directory }: NodeView): void {
  const path = `${directory}/${entry.name}`;
  const hint = 'kstatic remove takes it away';
  if (entry.kind === 'symlink') throw new Failure('conflict', `${path} is a symlink`, { hint });
  if (verdict.kind !== 'pod') throw new Failure('conflict', `${path} holds no pod that could be stopped`, { hint });
}

async function removeEntry(
  node: NodeConversation,
  { entry, verdict }: JudgedEntry<DirectoryEntry>,
  directory: string,
  options: RemoveOptions,
): Promise<readonly InterruptedChange[]> {
  const { action } = options;
  const pod = historyNameOf(verdict, entry.name);
  const change = { directory, file: entry.name, old: entry, content: undefined, action, pod };
  return (await changeFile(node, change, options)).interrupted;
}

/** A file without a pod has a history of its own, under its name. */
function historyNameOf(verdict: EntryVerdict, file: string): string {
  if (verdict.kind === 'pod') return historyName(verdict.manifest.namespace, verdict.manifest.podName);
  return historyNameOfFile(file);
}

function describeRemoved(one: JudgedEntry<DirectoryEntry>, view: NodeView): RemovedFile {
  const { entry, verdict } = one;
  const owner = ownerOf(view.distribution, entry.name);
  return {
    file: entry.name,
    pod: verdict.kind === 'pod' ? { name: verdict.manifest.podName, namespace: verdict.manifest.namespace } : undefined,
    warnings: [
      ...(owner === undefined ? [] : [`${entry.name} belongs to ${owner.name}: ${owner.when}`]),
      ...twinWarnings(one, view),
    ],
  };
}

/**
 * A kubelet that sees a file go stops the pod that it named, although another file holds the same pod, and starts that
 * one with its next scan (pkg/kubelet/config/file.go, consumeWatchEvent).
 */
function twinWarnings({ entry, verdict }: JudgedEntry<DirectoryEntry>, view: NodeView): readonly string[] {
  if (verdict.kind !== 'pod') return [];
  const twin =
    verdict.shadowedBy ??
    view.entries.find((other) => other.verdict.kind === 'pod' && other.verdict.shadowedBy === entry.name)?.entry.name;
  if (twin === undefined) return [];
  const seconds = String(view.finding.fileCheckFrequency / 1000);
  return [`${twin} holds the same pod: the kubelet stops it now and starts it from there within ${seconds}s`];
}
