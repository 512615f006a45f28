import type { Frame } from '../conversation/conversation.ts';
import { takesAway, type VersionAction } from '../state-directory.ts';
import { readRecord, type RecordFacts } from './read-history/version-record.ts';

/**
 * `ann@desk (kstatic/0.1.0) installed it at 2026-01-31T12:00:00Z`: who made of a file what was found in place of what had
 * been read, by the frame `last` (library/change.sh). Undefined where it was not kstatic.
 */
export function lastChangeWords(frames: readonly Frame[]): string | undefined {
  const frame = frames.find(({ word }) => word === 'last');
  if (frame?.content === undefined) return undefined;
  const facts = readRecord(frame.content)?.facts;
  if (facts?.user === undefined) return undefined;
  const made = takesAway(facts.action) ? NO_FILE : facts.digest;
  return made === frame.fields[0] ? wordsOf(facts, facts.user) : undefined;
}

function wordsOf({ action, from = '', program = '', time }: RecordFacts, user: string): string {
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
