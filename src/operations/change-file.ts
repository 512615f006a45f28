import { digestOf } from '../change/digest.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import type { ChangeOutcome } from '../nodes/operations/change-answer.ts';
import { installManifest, installManifestScript } from '../nodes/operations/install-manifest/install-manifest.ts';
import { removeManifest, removeManifestScript } from '../nodes/operations/remove-manifest/remove-manifest.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { settleChangeScript } from '../nodes/operations/settle-change/settle-change.ts';
import { settleTrialScript } from '../nodes/operations/settle-trial/settle-trial.ts';
import {
  formatRecord,
  lockLabel,
  STATE_DIRECTORY,
  type ChangeAuthor,
  type VersionAction,
} from '../nodes/state-directory.ts';
import { withKnownOutcome } from './tell-outcome.ts';

/** The scripts that a conversation needs for `changeFile`. */
export const changeFileScripts: readonly OperationScript[] = [
  installManifestScript,
  removeManifestScript,
  settleChangeScript,
  settleTrialScript,
];

/** Who changes files, and by which clock. */
export interface ChangeMaker {
  readonly author: ChangeAuthor;
  readonly now: () => Date;
}

/** What is to become of one file of the kubelet's directory. */
export interface FileChange {
  readonly directory: string;
  readonly file: string;
  /** What was read there; undefined where there was nothing. */
  readonly old: Pick<DirectoryEntry, 'content' | 'modifiedAt'> | undefined;
  /** What is to be there; undefined where nothing is. */
  readonly content: Uint8Array | undefined;
  /** What the history calls it. */
  readonly action: Exclude<VersionAction, 'found'>;
  /** Whose history it belongs to: `historyName` or `historyNameOfFile`. */
  readonly pod: string;
  /** The names in the directory when it was decided on; undefined where they do not matter. */
  readonly entryNames?: readonly string[] | undefined;
  /** Makes a trial of it: the node takes it back by itself when nobody has confirmed it within so many whole seconds. */
  readonly trialSeconds?: number | undefined;
}

/**
 * Makes one change of the kubelet's directory on a node: the only way in which kstatic does. The old file or the new one
 * is there at every moment, and both are in the node's history before the answer comes.
 *
 * @throws Failure 'conflict' when the node is not as it was read or another changes it, 'node' when it cannot be done or
 *   nobody can tell whether it was; says which of the two files is in place
 */
export function changeFile(
  node: NodeConversation,
  change: FileChange,
  { author, now }: ChangeMaker,
): Promise<ChangeOutcome> {
  const { directory, file, old, content, action, pod, entryNames, trialSeconds } = change;
  const oldDigest = old?.content === undefined ? undefined : digestOf(old.content);
  const newDigest = content === undefined ? undefined : digestOf(content);
  const about = { pod, directory, file };
  const common = {
    stateDirectory: STATE_DIRECTORY,
    directory,
    file,
    label: lockLabel(author, now()),
    historyName: pod,
    // A file that goes is known by what it held.
    record: formatRecord({ ...about, action, digest: newDigest ?? oldDigest ?? '', author, time: undefined }),
    foundRecord: formatRecord({
      ...about,
      action: 'found',
      digest: oldDigest ?? '',
      author: undefined,
      time: old?.modifiedAt,
    }),
    trial:
      trialSeconds === undefined
        ? undefined
        : {
            seconds: trialSeconds,
            record: formatRecord({ ...about, action: 'reverted', digest: oldDigest ?? '', author, time: undefined }),
          },
  };
  const sides = { ...common, oldDigest, newDigest, isTrial: trialSeconds !== undefined };
  return withKnownOutcome(node, sides, () =>
    content === undefined || newDigest === undefined
      ? removeManifest(node, { ...common, digest: oldDigest })
      : installManifest(node, { ...common, oldDigest, newDigest, entryNames, manifest: content }),
  );
}
