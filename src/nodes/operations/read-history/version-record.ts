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
}

/** A record, with the pod that it is of. */
export interface PodRecord {
  readonly pod: string | undefined;
  readonly facts: RecordFacts;
}

/** Reads a record, of which the last line that a key has counts; undefined for one that does not say what was done. */
export function readRecord(content: Uint8Array): PodRecord | undefined {
  // A line without an end is one that was cut.
  const lines = Buffer.from(content).toString('utf8').split('\n').slice(0, -1);
  const values = new Map(
    lines.flatMap((line) => {
      const [, key, value] = /^([a-z-]+) +(.*)$/s.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
  const action = VERSION_ACTIONS.find((word) => word === values.get('action'));
  const [directory, file] = [values.get('directory'), values.get('file')];
  if (action === undefined || directory === undefined || file === undefined) return undefined;
  const facts = {
    action,
    digest: /^sha256:[0-9a-f]{64}$/.exec(values.get('digest') ?? '')?.[0],
    directory,
    file,
    time: timeOf(values.get('time')),
    user: values.get('user'),
    from: values.get('from'),
    program: values.get('program'),
  };
  return { pod: values.get('pod'), facts };
}

function timeOf(text: string | undefined): Date | undefined {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
}
