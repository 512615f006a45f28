import type { Frame } from '../conversation/conversation.ts';
import { takesAway, type VersionAction } from '../state-directory.ts';
import { readRecord } from './read-history/version-record.ts';

/**
 * `ann@desk (kstatic/0.1.0) installed it at 2026-01-31T12:00:00Z`: who made of a file what was found in place of what had
 * been read, by the frame `last` (library/change.sh). Undefined where it was not kstatic.
 */
export function lastChangeWords(frames: readonly Frame[]): string | undefined {
  const frame = frames.find(({ word }) => word === 'last');
  const facts = readRecord(frame?.content ?? new Uint8Array())?.facts;
  if (facts?.user === undefined) return undefined;
  const { action, digest, user, from = '', program = '', time } = facts;
  const made = takesAway(action) ? NO_FILE : digest;
  if (made !== frame?.fields[0]) return undefined;
  const when = time === undefined ? '' : ` at ${time.toISOString().replace('.000Z', 'Z')}`;
  return `${user}@${from} (${program}) ${WORDS[action]}${when}`;
}

/** What the frame says of a file that is not there. */
const NO_FILE = '-';

const WORDS: Readonly<Record<VersionAction, string>> = {
  installed: 'installed it',
  removed: 'removed it',
  found: 'found it',
  stopped: 'stopped it',
  started: 'started it',
  undone: 'rolled it back',
  patched: 'patched it',
  edited: 'edited it',
  reverted: 'tried another version of it until then, which was taken back',
};
