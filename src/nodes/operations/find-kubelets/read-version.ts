import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import script from './read-version.sh';

export const readVersionScript: OperationScript = {
  name: 'read_version',
  text: script,
  libraries: [framesLibrary],
};

/** In seconds: it takes a kubelet a tenth of one. */
const ANSWER_LIMIT = 5;

/**
 * Asks the program of a process for its version: `Kubernetes v1.37.1`. Undefined where it may not be run, as another
 * user's may not, or says nothing.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readVersion(node: NodeConversation, pid: number): Promise<string | undefined> {
  const { frames } = await node.request(readVersionScript, [String(pid), String(ANSWER_LIMIT)]);
  const frame = frames.find(({ word }) => word === 'version');
  return frame && new TextDecoder().decode(frame.content);
}
