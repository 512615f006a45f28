import { Failure } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { AnswerLost } from '../nodes/conversation/transport-failures.ts';
import type { ChangePlace } from '../nodes/operations/change-answer.ts';
import { settleChange } from '../nodes/operations/settle-change/settle-change.ts';
import { settleTrial } from '../nodes/operations/settle-trial/settle-trial.ts';

/** A change, by the digests of the file before and after it; undefined where there is no file. */
export interface ChangeSides extends ChangePlace {
  readonly label: string;
  readonly oldDigest: string | undefined;
  readonly newDigest: string | undefined;
  /** A trial whose begin was not answered is taken back: nobody would confirm it. */
  readonly isTrial?: boolean;
}

/**
 * Makes a change, and, where its answer is lost, asks the node again what came of it.
 *
 * @throws Failure that says which of the two versions is in place, or that nobody can tell
 */
export async function withKnownOutcome<Outcome>(
  node: NodeConversation,
  sides: ChangeSides,
  change: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await change();
  } catch (failure) {
    if (!(failure instanceof AnswerLost)) throw failure;
    throw await tellOutcome(node, sides, failure);
  }
}

async function tellOutcome(node: NodeConversation, sides: ChangeSides, lost: AnswerLost): Promise<Failure> {
  const path = `${sides.directory}/${sides.file}`;
  const again = node.reopen();
  try {
    const digest = await digestNow(again, sides);
    if (digest === sides.newDigest) {
      return new Failure('node', `${lost.message}, but the change was made: the new ${path} is in place`, {
        cause: lost,
      });
    }
    if (digest === sides.oldDigest) {
      return new Failure('node', `${lost.message}; nothing was changed: the old ${path} is in place`, { cause: lost });
    }
    return new Failure('conflict', `${lost.message}; somebody else has changed ${path} since`, { cause: lost });
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return new Failure('node', `${lost.message}, and it cannot be asked again: ${failure.message.replace(CLAIM, '')}`, {
      cause: failure,
      hint: `${path} is the old one or the new one, whole; kstatic diff tells which`,
    });
  } finally {
    await again.close();
  }
}

/** A refusal to tell says that nothing was changed: by asking. Of the change itself nobody knows. */
const CLAIM = /; nothing was (changed|written)$/;

async function digestNow(node: NodeConversation, sides: ChangeSides): Promise<string | undefined> {
  if (sides.isTrial === true) {
    await settleTrial(node, { ...sides, number: undefined }, { wish: 'revert', label: sides.label });
  }
  return settleChange(node, sides, sides.label);
}
