import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/change/digest.ts';
import { composeFile } from '../../src/nodes/conversation/program.ts';
import { CHANGE_LIBRARIES } from '../../src/nodes/operations/change-answer.ts';
import guardScript from '../../src/nodes/operations/settle-trial/guard-trial.sh';
import { formatRecord, historyName, takesAway, type VersionAction } from '../../src/nodes/state-directory.ts';
import { contentOf, type Content, type Deed, type Trial, type Version } from './deeds.ts';

export const FILE = 'web.yaml';
export const POD = historyName('default', 'web');
export const AUTHOR = { user: 'ann', from: 'desk', program: 'kstatic/test' };

/** The number of the trial that there is, and of the change that was broken off. */
export const EARLIER = 7;

/** Writes what kstatic keeps on a node as it is before a deed. */
export function writePast(state: string, directory: string, { past = [], pending, trial, isOldFormat }: Deed): void {
  if (past.length === 0 && pending === undefined && trial === undefined) return;
  const [format, places] = isOldFormat === true ? [1, OLD_PLACES] : [2, PLACES];
  for (const name of places) mkdirSync(join(state, name), { recursive: true, mode: 0o700 });
  writeFileSync(join(state, 'format'), `${format}\n`);
  for (const [index, version] of past.entries())
    writeVersion(join(state, 'history', POD, String(index + 1)), directory, version);
  if (pending !== undefined) writePending(join(state, `pending/${EARLIER}`), directory, pending);
  if (trial !== undefined) writeTrial(join(state, `trial/${EARLIER}`), directory, trial);
  symlinkSync('1 1 another-boot pid:[1] bob@desk kstatic/0 long-ago', join(state, `lock/${EARLIER}`));
}

const OLD_PLACES: readonly string[] = ['history', 'pending', 'lock'];
const PLACES: readonly string[] = [...OLD_PLACES, 'trial'];

function writePending(place: string, directory: string, pending: Version): void {
  writeVersion(place, directory, pending);
  writeFileSync(join(directory, '.kstatic-1'), contentOf(pending[1]).subarray(0, 100), { mode: 0o600 });
}

function writeVersion(place: string, directory: string, [action, content]: Version): void {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  writeFileSync(join(place, 'record'), `${recordOf(directory, action, content)}\ntime 2026-01-02T03:04:05Z\n`);
  if (!takesAway(action)) writeFileSync(join(place, 'manifest'), contentOf(content), { mode: 0o600 });
}

function writeTrial(place: string, directory: string, { old, tried, isOver }: Trial): void {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split('.')[0]);
  const facts = [
    `before ${old === undefined ? 'absent' : 'present'}`,
    'mode 600',
    'owner 0:0',
    `tried ${tried === undefined ? '' : digestOf(contentOf(tried))}`,
    'since 2026-01-02T03:04:05Z',
    'seconds 600',
    `deadline ${isOver ? 0 : uptime + 600}`,
    `boot ${boot}`,
    'unit ',
  ];
  const record = recordOf(directory, 'reverted', old ?? '');
  writeFileSync(join(place, 'record'), `${record}\n${facts.join('\n')}\n`);
  if (old !== undefined) writeFileSync(join(place, 'manifest'), contentOf(old));
  writeFileSync(join(place, 'guard'), composeFile({ text: guardScript, libraries: CHANGE_LIBRARIES }));
}

function recordOf(directory: string, action: VersionAction, content: Content): string {
  const digest = content === '' ? '' : digestOf(contentOf(content));
  return formatRecord({ pod: POD, directory, file: FILE, action, digest, author: AUTHOR, time: undefined });
}
