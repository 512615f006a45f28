import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { CHANGE_LIBRARIES, readChangeAnswer, type ChangeOutcome, type ChangePlace } from '../change-answer.ts';
import { trialWords, type TrialTerms } from '../trial-terms.ts';
import script from './install-manifest.sh';

export const installManifestScript: OperationScript = {
  name: 'install_manifest',
  text: script,
  libraries: CHANGE_LIBRARIES,
};

/** One file to be put into the kubelet's directory, and what that was decided on. */
export interface InstallRequest extends ChangePlace {
  /** Who holds the lock meanwhile, and since when. */
  readonly label: string;
  /** `sha256:HEX` of what was read there; undefined when there was no such file. */
  readonly oldDigest: string | undefined;
  readonly newDigest: string;
  /** The names in the directory when the change was decided on; undefined where they do not matter. */
  readonly entryNames: readonly string[] | undefined;
  readonly historyName: string;
  /** Records for the new version, and for the old one if the history does not know it. */
  readonly record: string;
  readonly foundRecord: string;
  /** Makes a trial of it. */
  readonly trial?: TrialTerms | undefined;
  readonly manifest: Uint8Array;
}

/**
 * Puts a manifest into the kubelet's directory in one step: whatever happens, the old bytes or the new ones are there.
 *
 * @throws Failure 'conflict' when the node is not as it was read or another changes it, 'node' when it cannot be done;
 *   nothing is changed then
 */
export async function installManifest(node: NodeConversation, request: InstallRequest): Promise<ChangeOutcome> {
  const answer = await node.request(
    installManifestScript,
    [
      request.stateDirectory,
      request.directory,
      request.label,
      request.file,
      request.oldDigest ?? '',
      request.newDigest,
      request.entryNames === undefined ? '*' : request.entryNames.map((name) => `${name}/`).join(''),
      request.historyName,
      request.record,
      request.foundRecord,
      ...trialWords(request.trial),
    ],
    request.manifest,
  );
  return readChangeAnswer(answer, request);
}
