import { Failure } from '../../../errors/failure.ts';
import type { Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import describeFileLibrary from './describe-file.sh';
import { readNodeFile, type NodeFile } from './node-file.ts';
import script from './read-drop-ins.sh';

export const readDropInsScript: OperationScript = {
  name: 'read_drop_ins',
  text: script,
  libraries: [framesLibrary, insideLibrary, describeFileLibrary],
};

/** A directory tree of drop-in files. */
export interface DropInDirectory {
  readonly path: string;
  /** `other`: it is no directory, or a symlink that Go's filepath.WalkDir does not follow. */
  readonly kind: 'found' | 'missing' | 'denied' | 'other';
  /** The entries with the suffix, at any depth, in no order. */
  readonly files: readonly DropInFile[];
}

export interface DropInFile {
  /** The way from the directory: `10-kubeadm.conf`, `sub/x.conf`. */
  readonly name: string;
  readonly file: NodeFile;
}

/**
 * Reads all files with a suffix (`.conf`) below directories of a node, one answer for each. A directory that is a symlink is read
 * only when its path ends in a slash.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readDropIns(
  node: NodeConversation,
  suffix: string,
  paths: readonly string[],
): Promise<readonly DropInDirectory[]> {
  if (paths.length === 0) return [];
  const answer = await node.request(readDropInsScript, [suffix, ...paths]);
  const groups = groupByDirectory(answer.frames);
  return paths.map((path, index) => {
    const [head, ...frames] = groups[index] ?? [];
    const kind = DIRECTORY_KINDS.find((word) => word === head?.fields[0]);
    if (kind === undefined) {
      throw new Failure('node', `${node.nodeName} did not say what is in ${path}: ${answer.errorText.trim()}`);
    }
    return { path, kind, files: readDropInFiles(path, frames) };
  });
}

const DIRECTORY_KINDS = ['found', 'missing', 'denied', 'other'] as const;

function groupByDirectory(frames: readonly Frame[]): readonly (readonly Frame[])[] {
  const starts = frames.flatMap(({ word }, index) => (word === 'directory' ? [index] : []));
  return starts.map((start, index) => frames.slice(start, starts[index + 1]));
}

/** After each `name` comes the file. */
function readDropInFiles(directory: string, frames: readonly Frame[]): readonly DropInFile[] {
  return frames.flatMap((frame, index) => {
    const described = frames[index + 1];
    if (frame.word !== 'name' || described === undefined) return [];
    const name = new TextDecoder().decode(frame.content);
    const file = readNodeFile(`${directory.replace(/\/$/, '')}/${name}`, described);
    return file === undefined ? [] : [{ name, file }];
  });
}
