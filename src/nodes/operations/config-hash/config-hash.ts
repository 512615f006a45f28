import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import stateLibrary from '../../library/state.sh';
import { STATE_DIRECTORY } from '../../state-directory.ts';
import { readRecord, type RecordFacts } from '../read-history/version-record.ts';
import configHashLibrary from './config-hash.sh';
import findScript from './find-unnoted.sh';
import noteScript from './note-hash.sh';

const libraries = [framesLibrary, insideLibrary, stateLibrary, configHashLibrary];

export const findUnnotedScript: OperationScript = { name: 'find_unnoted', text: findScript, libraries };

export const noteHashScript: OperationScript = { name: 'note_hash', text: noteScript, libraries };

/** What the kubelet calls the pod that it made of a file. */
export interface SeenHash {
  /** `historyName` of the pod. */
  readonly pod: string;
  /** The kubelet's `config.hash`. */
  readonly hash: string;
}

/** The last version of a pod, of which the history does not know this hash. */
export interface UnnotedHash<Seen extends SeenHash> {
  readonly seen: Seen;
  readonly number: number;
  readonly record: RecordFacts;
}

/**
 * Tells of which pods the history has a last version that lacks the hash. Where there is no history, or this user may not
 * write to it, these are none.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findUnnoted<Seen extends SeenHash>(
  node: NodeConversation,
  hashes: readonly Seen[],
): Promise<readonly UnnotedHash<Seen>[]> {
  const words = hashes.flatMap(({ pod, hash }) => [pod, hash]);
  const { frames } = await node.request(findUnnotedScript, [STATE_DIRECTORY, ...words]);
  return frames.flatMap(({ word, fields: [index, number], content }) => {
    const seen = hashes[Number(index)];
    const record = content === undefined ? undefined : readRecord(content);
    if (word !== 'unnoted' || seen === undefined || record === undefined) return [];
    return [{ seen, number: Number(number), record: record.facts }];
  });
}

/**
 * Keeps a hash beside the version of the history that it was made of; nothing comes of it where that cannot be written.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function noteHash(node: NodeConversation, { seen, number, record }: UnnotedHash<SeenHash>): Promise<void> {
  if (!HASH.test(seen.hash) || record.digest === undefined) return;
  await node.request(noteHashScript, [STATE_DIRECTORY, seen.pod, String(number), record.digest, seen.hash]);
}

/** Of a pod that sets its own UID it may be anything. */
const HASH = /^[0-9a-f]{32}$/;
