import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { RUNTIME_LIBRARIES, type RuntimeClient } from '../runtime-answer.ts';
import script from './read-docker-log.sh';

export const readDockerLogScript: OperationScript = {
  name: 'read_docker_log',
  text: script,
  libraries: RUNTIME_LIBRARIES,
};

export interface DockerLogQuestion {
  readonly client: RuntimeClient;
  readonly id: string;
  /** A time as the engine writes it: what was written then comes along. */
  readonly since: string | undefined;
  /** How many of the last lines; undefined for all. */
  readonly tail: number | undefined;
  /** How much at most. */
  readonly bytes: number;
}

/**
 * Asks a Docker Engine for what it keeps of a container's log, a line each with its time in front.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readDockerLog(
  node: NodeConversation,
  { client, id, since, tail, bytes }: DockerLogQuestion,
): Promise<Uint8Array> {
  const limits = [String(LOG_SECONDS), String(bytes)];
  const words = [client.program, client.endpoint, id, since ?? '-', tail === undefined ? 'all' : String(tail)];
  const { frames } = await node.request(readDockerLogScript, [...limits, ...words]);
  return frames.find(({ word }) => word === 'lines')?.content ?? new Uint8Array();
}

/** A journal is searched for it, which takes its time. */
const LOG_SECONDS = 20;
