import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import containerdLibrary from '../read-containerd/containerd.sh';
import crictlLibrary from '../read-runtime/crictl.sh';
import { ANSWER_SECONDS, contentsById, RUNTIME_LIBRARIES, type RuntimeClient } from '../runtime-answer.ts';
import script from './read-configs.sh';

export const readConfigsScript: OperationScript = {
  name: 'read_configs',
  text: script,
  libraries: [...RUNTIME_LIBRARIES, crictlLibrary, containerdLibrary],
};

/**
 * Asks for what the kubelet wanted of containers when it had them made: JSON in the client's own shape, by container; one
 * that is gone has none. Of a Docker Engine, to which cri-dockerd speaks in words of its own, nothing is asked.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readConfigs(
  node: NodeConversation,
  { kind, program, endpoint }: RuntimeClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.length === 0 || kind === 'docker') return new Map();
  const words = [String(ANSWER_SECONDS), kind, program, endpoint, ...ids];
  return contentsById(await node.request(readConfigsScript, words), 'config');
}
