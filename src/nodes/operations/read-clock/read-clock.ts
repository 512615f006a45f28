import { Failure } from '../../../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import script from './read-clock.sh';

export const readClockScript: OperationScript = {
  name: 'read_clock',
  text: script,
  libraries: [framesLibrary],
};

/** The time as a node has it, which may differ from ours. */
export interface NodeClock {
  readonly now: Date;
  /** When an entry of the directory was last made, renamed or removed; undefined where there is no such directory. */
  readonly directoryChangedAt: Date | undefined;
}

/**
 * Asks a node for its time, to hold it against times that the node wrote down.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readClock(node: NodeConversation, directory: string): Promise<NodeClock> {
  const { frames, errorText } = await node.request(readClockScript, [directory]);
  const [now, changed] = frames.find(({ word }) => word === 'clock')?.fields ?? [];
  if (now === undefined) throw new Failure('node', `${node.nodeName} did not tell its time: ${errorText.trim()}`);
  return { now: dateOf(now), directoryChangedAt: changed === undefined ? undefined : dateOf(changed) };
}

function dateOf(seconds: string): Date {
  return new Date(Number(seconds) * 1000);
}
