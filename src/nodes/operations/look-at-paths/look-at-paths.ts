import type { Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import runtimeLibrary from '../../library/runtime.sh';
import script from './look-at-paths.sh';

export const lookAtPathsScript: OperationScript = {
  name: 'look_at_paths',
  text: script,
  libraries: [framesLibrary, insideLibrary, runtimeLibrary],
};

export type FileType = 'file' | 'directory' | 'socket' | 'character device' | 'block device' | 'other';

/** What is at a path of a node; a symlink shows what it leads to. */
export type PathLook = PathThere | PathAbsent | PathUnseen;

export interface PathThere {
  readonly kind: 'there';
  readonly type: FileType;
  /** In bytes. */
  readonly size: number;
  /** Of a directory: whether nothing is in it, where that could be seen. */
  readonly isEmpty: boolean | undefined;
  /** Where a symlink leads, as it is written. */
  readonly link: string | undefined;
}

export interface PathAbsent {
  readonly kind: 'absent';
  /** The nearest path above at which there is something. */
  readonly above: string;
  /** What that is: nothing can be made below anything but a directory. */
  readonly aboveType: FileType;
  /** Where a symlink leads that is there, though what it leads to is not. */
  readonly link: string | undefined;
}

export interface PathUnseen {
  /** `hangs`: its file system does not answer. */
  readonly kind: 'denied' | 'hangs';
}

/** How long a look at one path may take, in seconds. */
const LOOK_SECONDS = 3;

/**
 * Looks at paths of a node (absolute, the node's own); of those that the node said nothing about there is no answer.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function lookAtPaths(
  node: NodeConversation,
  paths: readonly string[],
): Promise<ReadonlyMap<string, PathLook>> {
  if (paths.length === 0) return new Map();
  const { frames } = await node.request(lookAtPathsScript, [String(LOOK_SECONDS), ...paths]);
  const links = new Map(frames.filter(({ word }) => word === 'link').map((frame) => [frame.fields[0], textOf(frame)]));
  return new Map(
    frames.flatMap((frame) => {
      const path = paths[Number(frame.fields[0])];
      const look = readLook(frame, links.get(frame.fields[0]));
      return path === undefined || look === undefined ? [] : [[path, look] as const];
    }),
  );
}

function readLook(frame: Frame, link: string | undefined): PathLook | undefined {
  const [, mode = '', size, filling] = frame.fields;
  switch (frame.word) {
    case 'there':
      return {
        kind: 'there',
        type: typeOf(mode),
        size: Number(size),
        isEmpty: filling === '-' ? undefined : filling === 'empty',
        link,
      };
    case 'absent':
      return { kind: 'absent', above: textOf(frame), aboveType: typeOf(mode), link };
    case 'denied':
    case 'hangs':
      return { kind: frame.word };
    default:
      return undefined;
  }
}

/** The type in a mode as POSIX systems number it. */
function typeOf(mode: string): FileType {
  return TYPES.get(parseInt(mode, 16) & 0o170000) ?? 'other';
}

const TYPES: ReadonlyMap<number, FileType> = new Map([
  [0o140000, 'socket'],
  [0o100000, 'file'],
  [0o060000, 'block device'],
  [0o040000, 'directory'],
  [0o020000, 'character device'],
]);

function textOf({ content }: Frame): string {
  return new TextDecoder().decode(content);
}
