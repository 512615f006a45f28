import type { Frame } from '../../conversation/conversation.ts';
import { LONGEST_MANIFEST } from '../longest-manifest.ts';

/** A path on a node where there is nothing that could be looked at. */
export interface AbsentFile {
  readonly kind: 'missing' | 'denied';
  readonly path: string;
  /** There is a symlink, and what it leads to is not there. */
  readonly isSymlink: boolean;
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

/** Reads what describe-file.sh says of one file; undefined where it says nonsense. */
export function readNodeFile(path: string, { word, fields, content }: Frame): NodeFile | undefined {
  if (word === 'missing' || word === 'denied') return { kind: word, path, isSymlink: fields[0] === 'link' };
  const facts = FACTS.exec(fields.join(' '))?.groups;
  const isPresent = word === 'entry' || word === 'unreadable';
  return isPresent && facts !== undefined ? presentFile(path, facts, content) : undefined;
}

function presentFile(path: string, facts: Facts, content: Uint8Array | undefined): PresentFile {
  const numberOf = (name: string): number => Number(facts[name]);
  const mode = parseInt(facts['mode'] ?? '', 16);
  return {
    kind: kindOf(mode),
    path,
    isSymlink: facts['link'] === 'link',
    mode: mode & 0o7777,
    modifiedAt: new Date(numberOf('modified') * 1000),
    changedAt: new Date(numberOf('changed') * 1000),
    inode: numberOf('inode'),
    device: numberOf('device'),
    size: numberOf('size'),
    userId: numberOf('user'),
    groupId: numberOf('group'),
    entries: facts['entries'] === '-' ? undefined : numberOf('entries'),
    content: content?.subarray(0, LONGEST_MANIFEST),
    isTooLarge: content !== undefined && content.length > LONGEST_MANIFEST,
  };
}

type Facts = Readonly<Record<string, string | undefined>>;

const FACTS =
  /^(?<link>link|-) (?<mode>[0-9a-f]+) (?<modified>-?\d+) (?<changed>-?\d+) (?<inode>\d+) (?<device>\d+) (?<size>\d+) (?<user>\d+) (?<group>\d+) (?<entries>\d+|-)$/;

/** The type in a mode as POSIX systems number it: S_IFREG and S_IFDIR. */
function kindOf(mode: number): PresentFile['kind'] {
  const type = mode & 0o170000;
  if (type === 0o100000) return 'file';
  return type === 0o040000 ? 'directory' : 'other';
}
