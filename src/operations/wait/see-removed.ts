import { Failure } from '../../errors/failure.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeConversation, OperationScript } from '../../nodes/conversation/conversation.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import { stopPodScript } from '../../nodes/operations/stop-pod/stop-pod.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import type { NodeView } from '../look-at-node.ts';
import { goneLookerScripts } from './gone-pod.ts';
import { ReopenedLine } from './reopened-line.ts';
import { seeGone, type WaitWish } from './see-pods.ts';

/** That pods are to be seen to end. */
export interface GoneWish extends WaitWish {
  /** The user has asked for it: it is told where it cannot be seen. */
  readonly isAsked: boolean;
}

export interface SeeRemovedOptions {
  /** Undefined where nobody wishes to see it. */
  readonly see: GoneWish | undefined;
  readonly discovery: FindManifestPathOptions;
}

/** The scripts that a conversation needs for `seeRemoved`. */
export function seeRemovedScripts({ see }: SeeRemovedOptions): readonly OperationScript[] {
  if (see === undefined) return [];
  return see.stopsStale === true ? [...goneLookerScripts, stopPodScript] : goneLookerScripts;
}

/**
 * Waits until nothing runs any more of pods whose files were taken away. Where nobody can tell what runs, and where no
 * kubelet would end it, that is a doubt, and nothing is waited for. The conversation needs `seeRemovedScripts`.
 *
 * @returns what to tell of those that did not end, in kubectl's words, or that the user has interrupted it; undefined
 *   where all is well
 */
export async function seeRemoved(
  node: NodeConversation,
  gone: readonly Manifest[],
  { see, discovery }: SeeRemovedOptions,
  say: (step: string) => void,
): Promise<Failure | undefined> {
  if (see === undefined || gone.length === 0) return undefined;
  const { nodeName } = node;
  const { isAsked, stopsStale = false } = see;
  const pods = gone.map((manifest) => ({ manifest, why: 'removed', isAsked, stopsStale }) as const);
  const line = new ReopenedLine(node);
  try {
    return await seeGone(pods, { ...see, nodeName, line, discovery, say });
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind !== 'cancelled') throw failure;
    return new Failure('cancelled', 'interrupted: the files are gone, and what runs may not have ended yet', {
      cause: failure,
      hint: 'the kubelet goes on with ending it; kstatic list shows what is left',
    });
  } finally {
    await line.close();
  }
}

/**
 * The pods of which nothing is to be left once files are taken away: not those that the kubelet did not run from there,
 * nor those of which another file holds the same, from which it runs them then.
 */
export function podsThatGo(
  removed: readonly JudgedEntry<DirectoryEntry>[],
  { entries }: Pick<NodeView, 'entries'>,
): readonly Manifest[] {
  const files = new Set(removed.map(({ entry }) => entry.name));
  return removed.flatMap(({ entry, verdict }) => {
    if (verdict.kind !== 'pod' || verdict.refusal !== undefined || verdict.shadowedBy !== undefined) return [];
    const hasTwin = entries.some(
      (other) =>
        other.verdict.kind === 'pod' && other.verdict.shadowedBy === entry.name && !files.has(other.entry.name),
    );
    return hasTwin ? [] : [verdict.manifest];
  });
}
