import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { AnswerLost } from '../nodes/conversation/transport-failures.ts';
import { digestOf } from '../change/digest.ts';
import { Failure } from '../errors/failure.ts';
import type { ChangeOutcome } from '../nodes/operations/change-answer.ts';
import { settleTrial, type BegunTrial, type SettledTrial } from '../nodes/operations/settle-trial/settle-trial.ts';
import { lockLabel, STATE_DIRECTORY } from '../nodes/state-directory.ts';
import { changeFile, type ChangeMaker, type FileChange } from './change-file.ts';

/** A change that was made for the time being. */
export interface TriedChange {
  readonly outcome: ChangeOutcome;
  readonly trial: BegunTrial;
}

/**
 * Makes a change that the node takes back by itself, unless `endTrial` confirms it within so many whole seconds: also when
 * this process is gone, or the line to the node. Until then nobody else changes the file.
 *
 * @throws Failure as `changeFile`, also 'cancelled' when the user interrupts; what was begun and not answered is taken back
 */
export async function tryChange(
  node: NodeConversation,
  change: Omit<FileChange, 'trialSeconds'>,
  seconds: number,
  maker: ChangeMaker,
): Promise<TriedChange> {
  const { directory, file, old, content } = change;
  const trial: BegunTrial = {
    stateDirectory: STATE_DIRECTORY,
    directory,
    file,
    number: undefined,
    oldDigest: old?.content === undefined ? undefined : digestOf(old.content),
    newDigest: content === undefined ? undefined : digestOf(content),
  };
  try {
    const outcome = await changeFile(node, { ...change, trialSeconds: seconds }, maker);
    return { outcome, trial: { ...trial, number: outcome.trial } };
  } catch (failure) {
    // The node may have done it, or be about to.
    if (failure instanceof Failure && failure.kind === 'cancelled') await endTrial(node, trial, 'revert', maker);
    throw failure;
  }
}

/**
 * Confirms a trial, or takes it back at once, and tells how it has ended, which may be otherwise. Where the line broke, or
 * this process was told to stop, it asks by another conversation.
 *
 * @throws Failure when the node cannot tell; if it was not confirmed, the node takes it back in time
 */
export async function endTrial(
  node: NodeConversation,
  trial: BegunTrial,
  wish: 'confirm' | 'revert',
  { author, now }: ChangeMaker,
): Promise<SettledTrial> {
  const how = { wish, label: lockLabel(author, now()) };
  try {
    return await settleTrial(node, trial, how);
  } catch (failure) {
    const isLineGone = failure instanceof AnswerLost || (failure instanceof Failure && failure.kind === 'cancelled');
    if (!isLineGone) throw failure;
    const again = node.reopen(new AbortController().signal);
    try {
      return await settleTrial(again, trial, how);
    } finally {
      await again.close();
    }
  }
}

/**
 * Takes a file out of the kubelet's sight for so many whole seconds: the node brings it back by itself, or `endTrial` with
 * `revert` does sooner.
 *
 * @throws Failure as `changeFile`; the file is in place then
 */
export function takeOutForSeconds(
  node: NodeConversation,
  file: Pick<FileChange, 'directory' | 'file' | 'old' | 'pod'>,
  seconds: number,
  maker: ChangeMaker,
): Promise<TriedChange> {
  return tryChange(node, { ...file, content: undefined, action: 'removed' }, seconds, maker);
}
