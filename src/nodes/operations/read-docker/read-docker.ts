import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import {
  ANSWER_SECONDS,
  contentOf,
  readAbsence,
  readClient,
  RUNTIME_LIBRARIES,
  type RuntimeAbsence,
  type RuntimeClient,
} from '../runtime-answer.ts';
import script from './read-docker.sh';

export const readDockerScript: OperationScript = {
  name: 'read_docker',
  text: script,
  libraries: RUNTIME_LIBRARIES,
};

export interface DockerAnswer {
  readonly kind: 'answer';
  readonly client: RuntimeClient;
  /** A JSON object a line for each container and sandbox of a pod of a file. */
  readonly containers: Uint8Array;
}

/**
 * Asks a node's Docker Engine what it runs for the kubelet.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readDocker(node: NodeConversation): Promise<DockerAnswer | RuntimeAbsence> {
  const answer = await node.request(readDockerScript, [String(ANSWER_SECONDS)]);
  return (
    readAbsence(answer) ?? {
      kind: 'answer',
      client: readClient(node, answer, 'docker'),
      containers: contentOf(node, answer, 'containers'),
    }
  );
}
