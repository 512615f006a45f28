/** Where kstatic keeps history, pending changes and the lock on a node; the layout is written in library/state.sh. */
export const STATE_DIRECTORY = '/var/lib/kstatic';

/** Who changes what, from where: it stands in the lock while the change is made, and in the history for good. */
export interface ChangeAuthor {
  readonly user: string;
  readonly from: string;
  /** The program and its version: `kstatic/0.1.0`. */
  readonly program: string;
}

/**
 * What was done: `found` is of a file that something else had put there, `stopped` of one that was taken out of the
 * kubelet's sight to be put back (`started`), `undone` of one that went back to an earlier version, `reverted` of a trial
 * that was taken back.
 */
export const VERSION_ACTIONS = [
  'installed',
  'removed',
  'found',
  'stopped',
  'started',
  'undone',
  'patched',
  'edited',
  'reverted',
] as const;

export type VersionAction = (typeof VERSION_ACTIONS)[number];

/** Whether there is no file after such a change. */
export function takesAway(action: VersionAction): boolean {
  return action === 'removed' || action === 'stopped';
}

/** What a version in the history says of itself. */
export interface VersionRecord {
  /** `historyName` or `historyNameOfFile`. */
  readonly pod: string;
  readonly action: VersionAction;
  /** `sha256:HEX` of the bytes; '' for none. */
  readonly digest: string;
  readonly directory: string;
  readonly file: string;
  readonly author: ChangeAuthor | undefined;
  /** Of a version that kstatic found: when the file was last written. A change's own time is the node's. */
  readonly time: Date | undefined;
}

/** The history's name for a pod: two directories, for one name could not hold the longest of both. */
export function historyName(namespace: string, podName: string): string {
  return `${namespace}/${podName}`;
}

/** The history's name for a file that held no pod; no namespace is called `_`. */
export function historyNameOfFile(file: string): string {
  return `_/${file.replaceAll(/[^A-Za-z0-9._-]/g, '-')}`;
}

/** Writes a record as the node keeps it: lines `KEY VALUE`, without the last newline. */
export function formatRecord({ pod, action, digest, directory, file, author, time }: VersionRecord): string {
  const lines: readonly (readonly [key: string, value: string | undefined])[] = [
    ['pod', pod],
    ['action', action],
    ['digest', digest],
    ['directory', directory],
    ['file', file],
    ['user', author?.user],
    ['from', author?.from],
    ['program', author?.program],
    ['time', time === undefined ? undefined : wholeSeconds(time)],
  ];
  return lines
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value = '']) => `${key} ${onOneLine(value)}`)
    .join('\n');
}

/** What the lock says of its owner to who has to wait. */
export function lockLabel({ user, from, program }: ChangeAuthor, now: Date): string {
  return [`${user}@${from}`, program, wholeSeconds(now)]
    .map((word) => onOneLine(word).replaceAll(/[\s/]+/g, '-'))
    .join(' ');
}

/** As the node writes its own times: `2026-01-31T12:00:00Z`. */
function wholeSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200);
}
