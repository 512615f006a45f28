import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import script from './read-tails.sh';

export const readTailsScript: OperationScript = {
  name: 'read_tails',
  text: script,
  libraries: [framesLibrary, insideLibrary],
};

/** In bytes: some lines. */
const LONGEST_TAIL = 2048;

/**
 * Reads the last lines of files of a node, by path; what is not there, or may not be read, is left out.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readTails(
  node: NodeConversation,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (paths.length === 0) return new Map();
  const { frames } = await node.request(readTailsScript, [String(LONGEST_TAIL), ...paths]);
  return new Map(
    frames.flatMap(({ word, fields, content }) => {
      const path = paths[Number(fields[0])];
      if (word !== 'tail' || path === undefined) return [];
      const text = new TextDecoder().decode(content);
      const lines = text.split('\n').filter((line) => line !== '');
      // What was cut has no beginning.
      return [[path, text.length < LONGEST_TAIL - 4 ? lines : lines.slice(1)] as const];
    }),
  );
}
