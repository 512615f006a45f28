import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { CHANGE_LIBRARIES, requireChanged, type ChangePlace } from '../change-answer.ts';
import script from './settle-change.sh';

export const settleChangeScript: OperationScript = {
  name: 'settle_change',
  text: script,
  libraries: CHANGE_LIBRARIES,
};

/**
 * Answers what is in a file now (`sha256:HEX`, undefined for no such file), once whoever was changing it has ended.
 *
 * @throws Failure when the node cannot tell
 */
export async function settleChange(
  node: NodeConversation,
  place: ChangePlace,
  label: string,
): Promise<string | undefined> {
  const { stateDirectory, directory, file } = place;
  const answer = await node.request(settleChangeScript, [stateDirectory, directory, label, file]);
  requireChanged(answer, place);
  const digest = answer.frames.find(({ word }) => word === 'found')?.fields[0] ?? '';
  return digest === '' ? undefined : digest;
}
