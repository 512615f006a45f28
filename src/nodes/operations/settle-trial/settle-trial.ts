import { Failure } from '../../../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { CHANGE_LIBRARIES, requireChanged, type ChangePlace } from '../change-answer.ts';
import { readInterrupted, type InterruptedChange } from '../interrupted-change.ts';
import script from './settle-trial.sh';

export const settleTrialScript: OperationScript = {
  name: 'settle_trial',
  text: script,
  libraries: CHANGE_LIBRARIES,
};

/** A trial that was begun. */
export interface BegunTrial extends ChangePlace {
  /** Undefined where the answer to its begin was lost. */
  readonly number: number | undefined;
  /** `sha256:HEX` of the file before it, undefined where there was none. */
  readonly oldDigest: string | undefined;
  /** `sha256:HEX` of what is tried, undefined where the file is away. */
  readonly newDigest: string | undefined;
}

/**
 * How a trial has ended: what was tried stays; the old version is back; or somebody else has put something third there,
 * which stays.
 */
export type TrialEnd = 'confirmed' | 'reverted' | 'changed';

/** What has become of a trial, and what else the node came upon. */
export interface SettledTrial {
  readonly end: TrialEnd;
  readonly interrupted: readonly InterruptedChange[];
}

/**
 * Ends a trial as wished, unless it has ended before, and tells how. Asking again changes nothing.
 *
 * @throws Failure when the node cannot tell, or cannot put the old version back
 */
export async function settleTrial(
  node: NodeConversation,
  trial: BegunTrial,
  { wish, label }: { readonly wish: 'confirm' | 'revert'; readonly label: string },
): Promise<SettledTrial> {
  const { stateDirectory, directory, file, number, oldDigest = '', newDigest = '' } = trial;
  const numberWord = number === undefined ? '' : String(number);
  const words = [stateDirectory, directory, label, file, numberWord, oldDigest, newDigest, wish];
  const answer = await node.request(settleTrialScript, words);
  requireChanged(answer, trial);
  const said = answer.frames.find(({ word }) => word === 'settled')?.fields[0];
  const end = ENDS.find((word) => word === said);
  if (end === undefined) throw new Failure('node', `does not say what became of ${directory}/${file}`);
  return { end, interrupted: readInterrupted(answer.frames) };
}

const ENDS: readonly TrialEnd[] = ['confirmed', 'reverted', 'changed'];
