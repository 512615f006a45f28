import { Failure } from '../../../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import describeFileLibrary from './describe-file.sh';
import { readNodeFile, type NodeFile } from './node-file.ts';
import script from './read-files.sh';

export const readFilesScript: OperationScript = {
  name: 'read_files',
  text: script,
  libraries: [framesLibrary, insideLibrary, describeFileLibrary],
};

/**
 * Looks at files of a node, one answer for each path (absolute, the node's own), in order; with their bytes, or with
 * the facts alone. Only regular files are opened.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readFiles(
  node: NodeConversation,
  wanted: 'bytes' | 'facts',
  paths: readonly string[],
): Promise<readonly NodeFile[]> {
  if (paths.length === 0) return [];
  const answer = await node.request(readFilesScript, [wanted, ...paths]);
  return paths.map((path, index) => {
    const frame = answer.frames[index];
    const file = frame && readNodeFile(path, frame);
    if (file !== undefined) return file;
    throw new Failure('node', `${node.nodeName} did not say what ${path} is: ${answer.errorText.trim()}`);
  });
}

/** Looks at one file of a node, as `readFiles` does. */
export async function readOneFile(node: NodeConversation, wanted: 'bytes' | 'facts', path: string): Promise<NodeFile> {
  const [file] = await readFiles(node, wanted, [path]);
  return file ?? { kind: 'missing', path, isSymlink: false };
}
