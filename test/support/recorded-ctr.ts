import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory, type Test } from './temporary-directory.ts';

/** What a ctr printed of a containerd, and what that wrote down; `test/golden/ctr/record.mjs` made it. */
export interface CtrRecording {
  readonly plugins: string;
  readonly tasks: string;
  /** By the container's id, without its OCI specification. */
  readonly containers: Readonly<Record<string, unknown>>;
  /** By the container's id. */
  readonly statuses: Readonly<Record<string, string>>;
}

const RECORDING = fileURLToPath(new URL('../golden/ctr/recording.json', import.meta.url));

export function readCtrRecording(): CtrRecording {
  const recording: unknown = JSON.parse(readFileSync(RECORDING, 'utf8'));
  if (!isRecording(recording)) throw new Error(`${RECORDING} is no recording`);
  return recording;
}

function isRecording(value: unknown): value is CtrRecording {
  return typeof value === 'object' && value !== null && 'statuses' in value;
}

/** A ctr that prints what was recorded, whatever it is asked to leave out; `before` are lines of shell that it runs first. */
export function replayingCtr(test: Test, before = ''): string {
  const directory = temporaryDirectory(test);
  const { plugins, tasks, containers, statuses } = readCtrRecording();
  const root = '/var/lib/containerd';
  writeFileSync(join(directory, 'plugins'), plugins.replace(root, directory));
  writeFileSync(join(directory, 'tasks'), tasks);
  writeFileSync(join(directory, 'containers'), `${Object.keys(containers).join('\n')}\n`);
  for (const [id, info] of Object.entries(containers)) writeFileSync(join(directory, id), JSON.stringify(info));
  for (const [id, status] of Object.entries(statuses)) {
    const place = join(directory, 'io.containerd.grpc.v1.cri/containers', id);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'status'), status);
  }
  return `${before}
for word in "$@"; do
  case $word in plugins | tasks | containers) verb=$word ;; esac
done
case " $* " in *' info '*) verb=$word ;; esac
exec cat '${directory}'/"$verb"
`;
}
