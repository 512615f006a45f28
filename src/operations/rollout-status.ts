import { choosePodsToRead } from '../change/choose-pods.ts';
import { digestOf } from '../change/digest.ts';
import { Failure } from '../errors/failure.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { readHistoryScript } from '../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { lookAtNode, type NodeView } from './look-at-node.ts';
import type { NodeWork } from './on-nodes.ts';
import { historyNamed, readWholeHistory } from './pod-history.ts';
import { unreadFiles } from './unread-files.ts';
import type { AwaitedPod } from './wait/awaited-pod.ts';
import { lookAtPodsScripts } from './wait/look-at-pods.ts';
import { ReopenedLine } from './wait/reopened-line.ts';
import { seeStatus, type StatusWish } from './wait/see-status.ts';

export interface RolloutStatusOptions {
  /** As the user wrote them (see `choosePods`). */
  readonly names: readonly string[];
  /** Narrows the names; '' for every namespace. */
  readonly namespace: string;
  /** `--revision`: the version of the history that the file has to hold; 0 for whichever it holds. */
  readonly revision: number;
  readonly see: StatusWish;
  readonly discovery: FindManifestPathOptions;
}

export interface RolloutStatusResult {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
  /** What to tell of pods that did not become ready. */
  readonly failure: Failure | undefined;
}

/** Tells whether the pods of nodes run as their files say and are ready, and waits for that. It changes nothing. */
export function rolloutStatusWork(options: RolloutStatusOptions): NodeWork<RolloutStatusResult> {
  return {
    operations: [...new Set([...lookAtPodsScripts, readHistoryScript])],
    run: (node, say) => statusOnNode(node, options, say),
    failureOf: ({ failure }) => failure,
  };
}

async function statusOnNode(
  node: NodeConversation,
  { names, namespace, revision, see, discovery }: RolloutStatusOptions,
  say: (step: string) => void,
): Promise<RolloutStatusResult> {
  const view = await lookAtNode(node, discovery, say);
  const { nodeName } = view.finding;
  const { chosen, notFound } = choosePodsToRead(names, view.entries, nodeName, namespace);
  const files = chosen.filter((one) => !isShadowed(one) || !chosen.some((other) => wins(other, one)));
  if (revision > 0) await requireRevision(node, files, revision, view, namespace);
  const pods = files.map((one) => awaitedPod(one, revision > 0));
  const line = new ReopenedLine(node);
  try {
    const failure = await seeStatus(pods, { ...see, nodeName: node.nodeName, line, discovery, say });
    return { kubeletNodeName: nodeName, notFound, unread: unreadFiles(view), failure };
  } finally {
    await line.close();
  }
}

type Entry = JudgedEntry<DirectoryEntry>;

function isShadowed({ verdict }: Entry): boolean {
  return verdict.kind === 'pod' && verdict.shadowedBy !== undefined;
}

function wins({ entry }: Entry, { verdict }: Entry): boolean {
  return verdict.kind === 'pod' && verdict.shadowedBy === entry.name;
}

function nameOf({ entry, verdict }: Entry): string {
  return verdict.kind === 'pod' ? verdict.manifest.podName : entry.name;
}

/** As kubectl goes on with the newest where a revision is not pinned, so does this with whatever the file holds. */
function awaitedPod(one: Entry, isPinned: boolean): AwaitedPod {
  const { entry, verdict } = one;
  return {
    podName: nameOf(one),
    namespace: verdict.kind === 'pod' ? verdict.manifest.namespace : '',
    file: entry.name,
    digest: isPinned && entry.content !== undefined ? digestOf(entry.content) : undefined,
    before: undefined,
  };
}

/**
 * Requires of files that they hold a revision.
 *
 * @throws Failure 'not found' where there is none of that number, 'conflict' for another, in kubectl's words (kubectl
 *   pkg/polymorphichelpers/rollout_status.go and rollback.go)
 */
async function requireRevision(
  node: NodeConversation,
  files: readonly Entry[],
  revision: number,
  { finding }: NodeView,
  namespace: string,
): Promise<void> {
  const history = await readWholeHistory(node);
  for (const one of files) {
    const versions = historyNamed(nameOf(one), history, finding.nodeName, namespace)?.versions ?? [];
    const wanted = versions.find(({ number }) => number === revision);
    if (wanted === undefined) {
      throw new Failure('not found', `unable to find specified revision ${String(revision)} in history`);
    }
    const present = one.entry.content === undefined ? undefined : digestOf(one.entry.content);
    if (wanted.manifest !== undefined && wanted.digest === present) continue;
    const running = versions.findLast(({ digest, manifest }) => manifest !== undefined && digest === present);
    const number = running === undefined ? 'not in the history' : String(running.number);
    throw new Failure(
      'conflict',
      `desired revision (${String(revision)}) is different from the running revision (${number})`,
      { hint: `kstatic rollout history ${nameOf(one)} shows the revisions` },
    );
  }
}
