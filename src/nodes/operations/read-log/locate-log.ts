import { Buffer } from 'node:buffer';
import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import lockLibrary from '../../library/lock.sh';
import { ANSWER_SECONDS, RUNTIME_LIBRARIES, type RuntimeClient } from '../runtime-answer.ts';
import script from './locate-log.sh';

export const locateLogScript: OperationScript = {
  name: 'locate_log',
  text: script,
  libraries: [...RUNTIME_LIBRARIES, lockLibrary],
};

/** What a runtime says of a container's log. */
export interface LogLocation {
  readonly isRunning: boolean;
  /** Its first process, by number and start, for `readLogs`; undefined where it does not run. */
  readonly process: string | undefined;
  /** Where a client tells only so: JSON of what the runtime keeps with the container. */
  readonly info: Uint8Array | undefined;
  /** '' where the runtime keeps none. */
  readonly path: string;
}

/**
 * Asks a container runtime where it writes the logs of containers, and which processes are theirs; by container, without
 * those that are gone.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function locateLogs(
  node: NodeConversation,
  { kind, program, endpoint }: RuntimeClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LogLocation>> {
  if (ids.length === 0) return new Map();
  const { frames } = await node.request(locateLogScript, [String(ANSWER_SECONDS), kind, program, endpoint, ...ids]);
  return new Map(
    frames.flatMap(({ word, fields: [id, state, process], content = new Uint8Array() }) => {
      if (id === undefined) return [];
      const isInfo = word === 'info';
      const location: LogLocation = {
        isRunning: state === 'running',
        process: process === '-' ? undefined : process,
        info: isInfo ? content : undefined,
        path: isInfo ? '' : Buffer.from(content).toString(),
      };
      return [[id, location] as const];
    }),
  );
}
