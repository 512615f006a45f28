import type { Frame } from '../../conversation/conversation.ts';

/** A path on a node where there is nothing that could be looked at. */
export interface AbsentFile {
  readonly kind: 'missing' | 'denied';
  readonly path: string;
}

/** A file of a node; a symlink shows what it leads to. */
export interface PresentFile {
  readonly kind: 'file' | 'directory' | 'other';
  /** As it was asked for. */
  readonly path: string;
  /** The last component is a symlink. */
  readonly isSymlink: boolean;
  /** The permission bits. */
  readonly mode: number;
  readonly modifiedAt: Date;
  /** When the file, or its name, owner or mode, was last changed. */
  readonly changedAt: Date;
  readonly inode: number;
  readonly device: number;
  readonly size: number;
  readonly userId: number;
  readonly groupId: number;
  /** Of a directory: how many of its entries a kubelet looks at (all but dotfiles), where we may read it. */
  readonly entries: number | undefined;
  /** Of a regular file, where it was asked for and may be read. */
  readonly content: Uint8Array | undefined;
  /** The content is not all there: the file is larger than the kubelet would read. */
  readonly isTooLarge: boolean;
}

export type NodeFile = AbsentFile | PresentFile;

/** The kubelet reads no more of a file: `maxConfigLength` in pkg/kubelet/config/common.go, 10 MiB. */
export const LONGEST_FILE = 10 * 1024 * 1024;

/** Reads what describe-file.sh says of one file; undefined where it says nonsense. */
export function readNodeFile(path: string, frame: Frame): NodeFile | undefined {
  if (frame.word === 'missing' || frame.word === 'denied') return { kind: frame.word, path };
  if (frame.word !== 'entry' && frame.word !== 'unreadable') return undefined;
  const [link, mode = '', ...texts] = frame.fields;
  const [modifiedAt, changedAt, inode, device, size, userId, groupId, entries = Number.NaN] = texts.map(Number);
  if (groupId === undefined || [modifiedAt, changedAt, inode, device, size, userId, groupId].some(Number.isNaN)) {
    return undefined;
  }
  return {
    kind: kindOf(parseInt(mode, 16)),
    path,
    isSymlink: link === 'link',
    mode: parseInt(mode, 16) & 0o7777,
    modifiedAt: new Date(Number(modifiedAt) * 1000),
    changedAt: new Date(Number(changedAt) * 1000),
    inode: Number(inode),
    device: Number(device),
    size: Number(size),
    userId: Number(userId),
    groupId,
    entries: Number.isNaN(entries) ? undefined : entries,
    content: frame.content?.subarray(0, LONGEST_FILE),
    isTooLarge: (frame.content?.length ?? 0) > LONGEST_FILE,
  };
}

/** The type in a mode as POSIX systems number it: S_IFREG and S_IFDIR. */
function kindOf(mode: number): PresentFile['kind'] {
  const type = mode & 0o170000;
  if (type === 0o100000) return 'file';
  return type === 0o040000 ? 'directory' : 'other';
}
