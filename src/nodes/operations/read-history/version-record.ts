import { VERSION_ACTIONS, type VersionAction } from '../../state-directory.ts';

/** What a record says (library/state.sh), as far as it can be read. */
export interface RecordFacts {
  readonly action: VersionAction;
  /** `sha256:HEX` of the bytes; of a file that was removed, of those that it had. */
  readonly digest: string | undefined;
  /** Where the file was put, or found. */
  readonly directory: string;
  readonly file: string;
  /** Of a version that was found: when it was last written to. */
  readonly time: Date | undefined;
  /** Who made the change, from which host, by which program; of a version that was found nobody knows. */
  readonly user: string | undefined;
  readonly from: string | undefined;
  readonly program: string | undefined;
  /** Of a trial, and of a version that is there because one was taken back. */
  readonly tried?: TriedVersion;
}

/** What was tried (library/trial.sh). */
export interface TriedVersion {
  /** `sha256:HEX` of the bytes; undefined where the file was taken away. */
  readonly digest: string | undefined;
  readonly since: Date | undefined;
  /** Who has taken it back: the node's guard, who began it, or whoever next changed the node. */
  readonly by: 'guard' | 'client' | 'next' | undefined;
}

/** A record, with the pod that it is of. */
export interface PodRecord {
  readonly pod: string | undefined;
  readonly facts: RecordFacts;
}

/** Reads a record, of which the last line that a key has counts; undefined for one that does not say what was done. */
export function readRecord(content: Uint8Array): PodRecord | undefined {
  const values = readValues(content);
  const action = VERSION_ACTIONS.find((word) => word === values.get('action'));
  const [directory, file] = [values.get('directory'), values.get('file')];
  if (action === undefined || directory === undefined || file === undefined) return undefined;
  const facts = {
    action,
    digest: digestIn(values.get('digest')),
    directory,
    file,
    time: timeOf(values.get('time')),
    user: values.get('user'),
    from: values.get('from'),
    program: values.get('program'),
    ...(action === 'reverted' ? { tried: triedIn(values) } : {}),
  };
  return { pod: values.get('pod'), facts };
}

/** Reads the lines `KEY VALUE` of a record; the last one of a key counts. */
export function readValues(content: Uint8Array): ReadonlyMap<string, string> {
  // A line without an end is one that was cut.
  const lines = Buffer.from(content).toString('utf8').split('\n').slice(0, -1);
  return new Map(
    lines.flatMap((line) => {
      const [, key, value] = /^([a-z-]+) +(.*)$/s.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
}

const REVERTERS: readonly TriedVersion['by'][] = ['guard', 'client', 'next'];

function triedIn(values: ReadonlyMap<string, string>): TriedVersion {
  return {
    digest: digestIn(values.get('tried')),
    since: timeOf(values.get('since')),
    by: REVERTERS.find((word) => word === values.get('by')),
  };
}

function digestIn(text: string | undefined): string | undefined {
  return /^sha256:[0-9a-f]{64}$/.exec(text ?? '')?.[0];
}

function timeOf(text: string | undefined): Date | undefined {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
}
