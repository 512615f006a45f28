import { Failure } from '../../../errors/failure.ts';
import type { Answer, Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import lockLibrary from '../../library/lock.sh';
import stateLibrary from '../../library/state.sh';
import { STATE_DIRECTORY } from '../../state-directory.ts';
import { LONGEST_MANIFEST } from '../longest-manifest.ts';
import script from './read-history.sh';
import { readTrials, type Trial } from './read-trials.ts';
import { readRecord, type RecordFacts } from './version-record.ts';

export const readHistoryScript: OperationScript = {
  name: 'read_history',
  text: script,
  libraries: [framesLibrary, insideLibrary, lockLibrary, stateLibrary],
};

/** What kstatic keeps on a node of pods' files. */
export interface History {
  /** By `historyName` or `historyNameOfFile`, the oldest version first; a pod of which nothing is kept has none. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  /** Changes that were begun and are not recorded: under way right now, or of a run that was killed. */
  readonly pending: readonly PendingChange[];
  /** Changes that wait to be confirmed. */
  readonly trials: readonly Trial[];
  /** `newer`: a kstatic of another format wrote it, and nothing of it can be told. */
  readonly format: 'known' | 'newer' | 'none';
  /** There is something, but only root may look into it; the format is `none` then. */
  readonly isDenied: boolean;
}

/** A version of a pod's file. What its record does not say, or says in no readable way, is undefined. */
export interface Version extends RecordFacts {
  readonly number: number;
  /** What the kubelet called the pods that it made of this version, in this file, on this node (`config.hash`). */
  readonly configHash: readonly string[];
  /** Undefined where it was not asked for, or the file was removed. Nobody looked whether it has the digest. */
  readonly manifest: Uint8Array | undefined;
}

export interface PendingChange extends Omit<Version, 'configHash'> {
  /** As the history will call it; its number is that of its lock. */
  readonly pod: string;
  /** Who began it; undefined where nothing tells any more. */
  readonly owner: LockOwner | undefined;
}

export interface LockOwner {
  /** A number of the node's, in the owner's process namespace. */
  readonly process: number;
  /** As `lockLabel` writes it: who, by which program, since when. */
  readonly label: string;
  /** Whether it still runs, and holds the lock: then the change is under way. */
  readonly isAlive: boolean;
}

/**
 * Reads what kstatic keeps on a node of these pods (`historyName`, `historyNameOfFile`), or of all where none is named.
 * What is broken there is left out.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readHistory(
  node: NodeConversation,
  pods: readonly string[],
  { withManifests }: { readonly withManifests: boolean },
): Promise<History> {
  const wanted = withManifests ? 'manifests' : 'records';
  for (const manner of ['together', 'together', 'together', 'each']) {
    const words = [STATE_DIRECTORY, String(LONGEST_MANIFEST), wanted, manner, ...pods];
    const history = readAnswer(await node.request(readHistoryScript, words), pods);
    if (history !== undefined) return history;
  }
  throw new Failure('node', `cannot read ${STATE_DIRECTORY}: its files change all the time`);
}

type KeptFiles = ReadonlyMap<string, Uint8Array>;

/** Undefined when something went while it was read, so that the contents cannot be told apart. */
function readAnswer({ frames, errorText }: Answer, pods: readonly string[]): History | undefined {
  const state = frames.find(({ word }) => word === 'state')?.fields[0];
  if (state === undefined) throw new Failure('node', `cannot read ${STATE_DIRECTORY}: ${errorText.trim()}`);
  const files = readFiles(frames);
  if (files === undefined) return undefined;
  const isAsked = ({ pod }: { readonly pod: string }): boolean => pods.length === 0 || pods.includes(pod);
  return {
    versions: versionsIn(files),
    pending: pendingIn(files, readOwners(frames)).filter(isAsked),
    trials: readTrials(files, frames).filter(isAsked),
    format: state === 'known' || state === 'newer' ? state : 'none',
    isDenied: state === 'denied',
  };
}

function readFiles(frames: readonly Frame[]): KeptFiles | undefined {
  const names = textOf(frames.find(({ word }) => word === 'paths')).split('\0');
  const files = new Map<string, Uint8Array>();
  const keep = (index: string | undefined, content: Uint8Array): unknown =>
    files.set(names[Number(index)] ?? '', content);
  for (const { word, fields, content = new Uint8Array() } of frames) {
    if (word === 'content') keep(fields[0], content);
    if (word !== 'contents') continue;
    let from = 0;
    for (const [index, size] of fields.map((field) => field.split(':'))) {
      keep(index, content.subarray(from, from + Number(size)));
      from += Number(size);
    }
    if (from !== content.length) return undefined;
  }
  return files;
}

function versionsIn(files: KeptFiles): ReadonlyMap<string, readonly Version[]> {
  const found = [...files].flatMap(([path, content]) => {
    const [, entry = '', pod, number] = /^(history\/(.+)\/(\d+))\/record$/s.exec(path) ?? [];
    const record = pod === undefined ? undefined : readRecord(content);
    if (pod === undefined || record === undefined) return [];
    const version: Version = {
      ...record.facts,
      number: Number(number),
      configHash: readHashes(files.get(`${entry}/config-hash`)),
      manifest: files.get(`${entry}/manifest`),
    };
    return [{ pod, version }];
  });
  const oldestFirst = found.toSorted((one, other) => one.version.number - other.version.number);
  return new Map(
    [...new Set(found.map(({ pod }) => pod))]
      .sort()
      .map((name) => [name, oldestFirst.filter(({ pod }) => pod === name).map(({ version }) => version)]),
  );
}

function readHashes(content: Uint8Array | undefined): readonly string[] {
  return content === undefined
    ? []
    : (Buffer.from(content)
        .toString('latin1')
        .match(/^[0-9a-f]{32}$(?=\n)/gm) ?? []);
}

function pendingIn(files: KeptFiles, owners: ReadonlyMap<number, LockOwner>): readonly PendingChange[] {
  const changes = [...files].flatMap(([path, content]) => {
    const [, entry = '', digits] = /^(pending\/(\d+))\/record$/.exec(path) ?? [];
    const record = digits === undefined ? undefined : readRecord(content);
    if (record?.pod === undefined) return [];
    const number = Number(digits);
    const manifest = files.get(`${entry}/manifest`);
    return [{ pod: record.pod, ...record.facts, number, manifest, owner: owners.get(number) }];
  });
  return changes.sort((one, other) => one.number - other.number);
}

/** Who holds, or held, the locks that changes are pending of (library/lock.sh). */
function readOwners(frames: readonly Frame[]): ReadonlyMap<number, LockOwner> {
  return new Map(
    frames.flatMap((frame) => {
      const [number, held] = frame.fields;
      const [, process, label] = /^(\d+) \S+ \S+ \S+ (.*)$/s.exec(textOf(frame)) ?? [];
      if (frame.word !== 'lock' || process === undefined || label === undefined) return [];
      return [[Number(number), { process: Number(process), label, isAlive: held === 'held' }]];
    }),
  );
}

function textOf(frame: Frame | undefined): string {
  return Buffer.from(frame?.content ?? []).toString('utf8');
}
