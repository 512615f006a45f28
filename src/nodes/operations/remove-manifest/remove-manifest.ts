import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { CHANGE_LIBRARIES, readChangeAnswer, type ChangeOutcome, type ChangePlace } from '../change-answer.ts';
import { trialWords, type TrialTerms } from '../trial-terms.ts';
import script from './remove-manifest.sh';

export const removeManifestScript: OperationScript = {
  name: 'remove_manifest',
  text: script,
  libraries: CHANGE_LIBRARIES,
};

/** One file to be taken out of the kubelet's directory. */
export interface RemoveRequest extends ChangePlace {
  /** Who holds the lock meanwhile, and since when. */
  readonly label: string;
  /** `sha256:HEX` of what was read there; undefined for a symlink that leads nowhere. */
  readonly digest: string | undefined;
  readonly historyName: string;
  readonly record: string;
  readonly foundRecord: string;
  /** Makes a trial of it. */
  readonly trial?: TrialTerms | undefined;
}

/**
 * Takes a manifest out of the kubelet's directory. Its bytes are in the node's history before it goes.
 *
 * @throws Failure 'conflict' when the node is not as it was read or another changes it, 'node' when it cannot be done;
 *   nothing is changed then
 */
export async function removeManifest(node: NodeConversation, request: RemoveRequest): Promise<ChangeOutcome> {
  const answer = await node.request(removeManifestScript, [
    request.stateDirectory,
    request.directory,
    request.label,
    request.file,
    request.digest ?? '',
    request.historyName,
    request.record,
    request.foundRecord,
    ...trialWords(request.trial),
  ]);
  return readChangeAnswer(answer, request);
}
