import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import script from './read-modes.sh';

export const readModesScript: OperationScript = {
  name: 'read_modes',
  text: script,
  libraries: [framesLibrary, insideLibrary],
};

/** A file of a node, as its keeper sees it. */
export interface FileMode {
  /** The node's own, with the symlinks on the way resolved. */
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'other';
  /** The permission bits. */
  readonly mode: number;
  /** `root:root`. */
  readonly owner: string;
}

/**
 * Tells modes and owners: of paths, and of trees two levels deep; what is not there, or may not be seen, is left out.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readModes(
  node: NodeConversation,
  paths: readonly string[],
  trees: readonly string[],
): Promise<readonly FileMode[]> {
  const { frames } = await node.request(readModesScript, [...paths, '--', ...trees]);
  const text = new TextDecoder().decode(frames.find(({ word }) => word === 'modes')?.content);
  return text.split('\n').flatMap((line) => readLine(line, node.root));
}

function readLine(line: string, root: string): readonly FileMode[] {
  const [, mode = '', owner = '', path = ''] = /^([0-9a-f]+) (\S+:\S+) (\/.*)$/.exec(line) ?? [];
  if (path === '') return [];
  const bits = parseInt(mode, 16);
  return [{ path: path.slice(root.length), kind: kindOf(bits), mode: bits & 0o7777, owner }];
}

/** The type in a mode as POSIX systems number it. */
function kindOf(mode: number): FileMode['kind'] {
  const type = mode & 0o170000;
  if (type === 0o100000) return 'file';
  return type === 0o040000 ? 'directory' : 'other';
}
