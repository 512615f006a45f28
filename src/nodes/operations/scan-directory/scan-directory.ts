import { Failure } from '../../../errors/failure.ts';
import type { Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import script from './scan-directory.sh';

export const scanDirectoryScript: OperationScript = {
  name: 'scan_directory',
  text: script,
  libraries: [framesLibrary, insideLibrary],
};

/** The kubelet reads no more of a manifest: `maxConfigLength` in pkg/kubelet/config/common.go, 10 MiB. */
export const MOST_MANIFEST_BYTES = 10 * 1024 * 1024;

/** What a node has at the kubelet's path. */
export interface DirectoryScan {
  /** `denied`: there is something, and this user may not read it. */
  readonly kind: 'directory' | 'file' | 'missing' | 'other' | 'denied';
  /** Whether this user could make a file there; false on a file system that is mounted read-only. */
  readonly isWritable: boolean;
  /** With symlinks resolved; of the machine where the node's file system is, so below `--root`. */
  readonly physicalPath: string | undefined;
  /** In the order of their names' bytes, which is the kubelet's; dotfiles are among them. */
  readonly entries: readonly DirectoryEntry[];
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
  /** As `ls` writes it, without the type: `0600`. */
  readonly mode: string;
  readonly owner: string;
  readonly group: string;
  /** In bytes. */
  readonly size: number;
  readonly modifiedAt: Date;
  readonly changedAt: Date;
  /** Where a symlink leads. */
  readonly target: SymlinkTarget | undefined;
  /** Of a file, or of the one that a symlink leads to. */
  readonly content: Uint8Array | undefined;
  /** Why there is no content although there is a file. */
  readonly unread: 'size' | 'denied' | undefined;
}

export interface SymlinkTarget {
  readonly text: string;
  readonly kind: 'file' | 'directory' | 'other' | 'missing';
}

/**
 * Reads the kubelet's directory (or single file) on a node, with every entry's content.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function scanDirectory(node: NodeConversation, path: string): Promise<DirectoryScan> {
  const answer = await node.request(scanDirectoryScript, [path, String(MOST_MANIFEST_BYTES)]);
  const pathFrame = answer.frames.find(({ word }) => word === 'path');
  if (pathFrame === undefined || answer.status !== 0) {
    throw new Failure('node', `cannot look at ${path}: ${answer.errorText.trim()}`);
  }
  const names = splitNames(answer.frames.find(({ word }) => word === 'names')?.content);
  return {
    kind: oneOf(SCAN_KINDS, pathFrame.fields[0], 'other'),
    isWritable: pathFrame.fields[1] === 'writable',
    physicalPath: text(pathFrame),
    entries: names
      .map((name, index) => readEntry(name, framesOf(answer.frames, index)))
      .filter((entry) => entry !== undefined),
  };
}

const SCAN_KINDS = ['directory', 'file', 'missing', 'other', 'denied'] as const;
const TARGET_KINDS = ['file', 'directory', 'other', 'missing'] as const;

function framesOf(frames: readonly Frame[], index: number): readonly Frame[] {
  return frames.filter(({ word, fields }) => word !== 'path' && fields[0] === String(index));
}

function readEntry(name: string, frames: readonly Frame[]): DirectoryEntry | undefined {
  const stat = frames.find(({ word }) => word === 'stat')?.fields;
  if (stat === undefined) return undefined;
  const [, mode = '', , , owner = '', group = '', size, modified, changed, , , ...type] = stat;
  const target = frames.find(({ word }) => word === 'target');
  return {
    name,
    kind: entryKind(type.join(' ')),
    mode: mode.padStart(4, '0'),
    owner,
    group,
    size: Number(size),
    modifiedAt: new Date(Number(modified) * 1000),
    changedAt: new Date(Number(changed) * 1000),
    target:
      target === undefined
        ? undefined
        : { text: text(target) ?? '', kind: oneOf(TARGET_KINDS, target.fields[1], 'other') },
    content: frames.find(({ word }) => word === 'content')?.content,
    unread: unreadReason(frames.find(({ word }) => word === 'unread')?.fields[1]),
  };
}

/** `%F` of stat, which coreutils and busybox write alike. */
function entryKind(type: string): DirectoryEntry['kind'] {
  if (type.startsWith('regular')) return 'file';
  if (type === 'directory') return 'directory';
  return type === 'symbolic link' ? 'symlink' : 'other';
}

function unreadReason(word: string | undefined): DirectoryEntry['unread'] {
  return word === 'size' || word === 'denied' ? word : undefined;
}

function splitNames(content: Uint8Array | undefined): readonly string[] {
  return content === undefined ? [] : Buffer.from(content).toString('utf8').split('\0').slice(0, -1);
}

function text(frame: Frame): string | undefined {
  return frame.content === undefined ? undefined : Buffer.from(frame.content).toString('utf8');
}

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined, otherwise: Word): Word {
  return words.find((candidate) => candidate === word) ?? otherwise;
}
