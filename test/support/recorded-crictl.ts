import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory, type Test } from './temporary-directory.ts';

/** What a crictl printed of a containerd; `test/golden/crictl/record.mjs` made it. */
export interface CrictlRecording {
  readonly pods: unknown;
  readonly containers: unknown;
  /** By the container's id. */
  readonly inspections: Readonly<Record<string, unknown>>;
}

const RECORDING = fileURLToPath(new URL('../golden/crictl/recording.json', import.meta.url));

export function readCrictlRecording(): CrictlRecording {
  const recording: unknown = JSON.parse(readFileSync(RECORDING, 'utf8'));
  if (!isRecording(recording)) throw new Error(`${RECORDING} is no recording`);
  return recording;
}

function isRecording(value: unknown): value is CrictlRecording {
  return typeof value === 'object' && value !== null && 'inspections' in value;
}

/** A machine's place for programs and its place for sockets, as a test wants them. */
export interface RuntimePlaces {
  /** The words in front of a program that shall see them, and no runtime nor client of this machine. */
  readonly enter: readonly string[];
  /** Makes `/run/PATH` a socket that takes connections and never answers. */
  listen(path: string): Promise<void>;
}

const ENTER = `
mount --bind "$1/run" /run
mount --bind "$1/bin" /usr/local/bin
for place in /usr/bin /usr/sbin /bin /sbin /opt/bin; do
  for program in crictl ctr nerdctl docker k3s k0s; do
    [ ! -e "$place/$program" ] || mount --bind /dev/null "$place/$program"
  done
done
[ ! -e /etc/crictl.yaml ] || mount --bind /dev/null /etc/crictl.yaml
shift
PATH=/usr/sbin:/usr/bin:/sbin:/bin
exec "$@"
`;

/** Makes places of their own for one test; `programs` are shell scripts by their name. It takes root and namespaces. */
export function runtimePlaces(test: Test, programs: Readonly<Record<string, string>>): RuntimePlaces {
  const directory = temporaryDirectory(test);
  mkdirSync(join(directory, 'bin'));
  mkdirSync(join(directory, 'run'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(directory, 'bin', name), `#!/bin/sh\n${script}`, { mode: 0o755 });
  }
  return {
    enter: ['unshare', '--mount', 'sh', '-c', ENTER, 'enter', directory],
    listen: (path) => listen(test, join(directory, 'run', path)),
  };
}

async function listen(test: Test, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const server = createServer();
  test.after(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
}

/** A crictl that prints what was recorded; `before` are lines of shell that it runs first. */
export function replayingCrictl(test: Test, before = ''): string {
  const directory = temporaryDirectory(test);
  const { pods, containers, inspections } = readCrictlRecording();
  for (const [name, value] of Object.entries({ pods, ps: containers, ...inspections })) {
    writeFileSync(join(directory, name), JSON.stringify(value));
  }
  return `${before}
for word in "$@"; do
  case $word in pods | ps | inspect) verb=$word ;; esac
done
[ "$verb" != inspect ] || verb=$word
exec cat '${directory}'/"$verb"
`;
}
