import { Failure } from '../../../errors/failure.ts';
import type { Answer, Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import { LONGEST_MANIFEST } from '../longest-manifest.ts';
import script from './scan-directory.sh';

export const scanDirectoryScript: OperationScript = {
  name: 'scan_directory',
  text: script,
  libraries: [framesLibrary, insideLibrary],
};

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
  /** To the millisecond, or to the second where the node's `stat` tells no more: then its milliseconds are none. */
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
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const scan = readAnswer(await node.request(scanDirectoryScript, [path, LIMIT, 'together']), path);
    if (scan !== undefined) return scan;
  }
  // Somebody writes to a file all the time; read by itself it is at least nobody else's bytes.
  const scan = readAnswer(await node.request(scanDirectoryScript, [path, LIMIT, 'each']), path);
  if (scan === undefined) throw new Failure('node', `cannot look at ${path}: its files change all the time`);
  return scan;
}

const LIMIT = String(LONGEST_MANIFEST);

/** Undefined when a file was written to while it was read, so that the contents cannot be told apart. */
function readAnswer({ frames, status, errorText }: Answer, path: string): DirectoryScan | undefined {
  const pathFrame = frames.find(({ word }) => word === 'path');
  if (pathFrame === undefined || status !== 0) {
    throw new Failure('node', `cannot look at ${path}: ${errorText.trim()}`);
  }
  const contents = readContents(frames);
  if (contents === undefined) return undefined;
  const names = splitNames(frames.find(({ word }) => word === 'names')?.content);
  const stats = decode(frames.find(({ word }) => word === 'stats')?.content).split('\n');
  const entries = names.map((name, index) =>
    readEntry({ name, stat: stats[index], frames: framesOf(frames, index), content: contents.get(index) }),
  );
  return {
    kind: oneOf(SCAN_KINDS, pathFrame.fields[0], 'other'),
    isWritable: pathFrame.fields[1] === 'writable',
    physicalPath: text(pathFrame),
    entries: entries.filter((entry) => entry !== undefined),
  };
}

/** The files' bytes by the index of their names. */
function readContents(frames: readonly Frame[]): ReadonlyMap<number, Uint8Array> | undefined {
  const contents = new Map<number, Uint8Array>();
  for (const { word, fields, content } of frames) {
    if (content === undefined) continue;
    if (word === 'content') contents.set(Number(fields[0]), content);
    if (word !== 'contents') continue;
    let from = 0;
    for (const [index = NaN, size = NaN] of fields.map((field) => field.split(':').map(Number))) {
      contents.set(index, content.subarray(from, from + size));
      from += size;
    }
    if (from !== content.length) return undefined;
  }
  return contents;
}

const SCAN_KINDS = ['directory', 'file', 'missing', 'other', 'denied'] as const;
const TARGET_KINDS = ['file', 'directory', 'other', 'missing'] as const;

const OF_AN_ENTRY: ReadonlySet<string> = new Set(['target', 'unread']);

function framesOf(frames: readonly Frame[], index: number): readonly Frame[] {
  return frames.filter(({ word, fields }) => OF_AN_ENTRY.has(word) && fields[0] === String(index));
}

interface EntryFacts {
  readonly name: string;
  /** A line of `stats`. */
  readonly stat: string | undefined;
  readonly frames: readonly Frame[];
  readonly content: Uint8Array | undefined;
}

function readEntry({ name, stat, frames, content }: EntryFacts): DirectoryEntry | undefined {
  const fields = stat?.split(' ') ?? [];
  const [mode = '', , , owner = '', group = '', size, modified, day, time, zone, , , ...type] = fields;
  if (type.length === 0) return undefined;
  const target = frames.find(({ word }) => word === 'target');
  return {
    name,
    kind: entryKind(type.join(' ')),
    mode: mode.padStart(4, '0'),
    owner,
    group,
    size: Number(size),
    modifiedAt: new Date(Number(modified) * 1000),
    changedAt: timeOf(day, time, zone),
    target:
      target === undefined
        ? undefined
        : { text: text(target) ?? '', kind: oneOf(TARGET_KINDS, target.fields[1], 'other') },
    content,
    unread: unreadReason(frames.find(({ word }) => word === 'unread')?.fields[1]),
  };
}

/** `%z` of stat, `2026-01-02 03:04:05.678901234 +0000`, which coreutils and busybox write alike. */
function timeOf(day = '', time = '', zone = ''): Date {
  return new Date(`${day}T${time.slice(0, 'hh:mm:ss.mmm'.length)}${zone}`);
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
  return decode(content).split('\0').slice(0, -1);
}

function text(frame: Frame): string | undefined {
  return frame.content === undefined ? undefined : decode(frame.content);
}

function decode(content: Uint8Array | undefined): string {
  return content === undefined ? '' : Buffer.from(content).toString('utf8');
}

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined, otherwise: Word): Word {
  return words.find((candidate) => candidate === word) ?? otherwise;
}
