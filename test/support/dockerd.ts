import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestContainer, TestSandbox } from './containerd.ts';
import { outputOf, runProgram } from './run-program.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** A Docker Engine to run tests against, with containers as cri-dockerd makes them for a kubelet. */
export interface TestDockerEngine {
  /** The words in front of a program that shall find this engine where engines listen, and no other runtime's client. */
  readonly enter: readonly string[];
  runSandbox(sandbox: TestSandbox): Promise<string>;
  runContainer(sandboxId: string, sandbox: TestSandbox, container: TestContainer): Promise<string>;
  stopSandbox(sandboxId: string): Promise<void>;
  untilExited(containerId: string): Promise<void>;
  /** Runs docker against this engine and gives what it prints. */
  docker(...words: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

const INIT = fileURLToPath(new URL('./dockerd/init.sh', import.meta.url));
const MAKE_FILES = fileURLToPath(new URL('./dockerd/make-files.sh', import.meta.url));
const START_LIMIT_MILLISECONDS = 20_000;
const BUSYBOX = 'busybox:latest';
const PAUSE = 'kstatic.test/pause:1';
const CONFIG_SEEN = '2026-01-02T03:04:05.678901234Z';

// Stands by the engine and outlives the test: its standard input ends when the test closes it or dies, by whatever
// signal. The containers' cgroups are the machine's, and outlive every namespace.
const KEEPER = `
directory=$1
unshare --mount --pid --fork --kill-child=KILL sh "$2" "$directory" </dev/null >"$directory/log" 2>&1 &
exec >/dev/null
read -r end
{ kill -KILL $!; wait $!; } 2>/dev/null
tries=50
until find /sys/fs/cgroup -depth -type d -path "*/$3*" -exec rmdir {} + 2>/dev/null || [ "$tries" = 0 ]; do
  tries=$((tries - 1))
  sleep 0.1
done
rm -rf "$directory"
`;

const ENTER = `
mount -t tmpfs tmpfs /run
: >/run/docker.sock
mount --bind "$1/docker.sock" /run/docker.sock
IFS=:
for place in $PATH:/usr/local/bin:/opt/bin; do
  for program in crictl ctr nerdctl; do
    [ ! -e "$place/$program" ] || mount --bind /dev/null "$place/$program"
  done
done
shift
exec "$@"
`;

/**
 * Starts a Docker Engine that has busybox's image. It ends with `stop()`, or when the process of the test does.
 *
 * @throws Error with what it logged, when it does not come up
 */
export async function startDockerEngine(): Promise<TestDockerEngine> {
  const directory = makeTemporaryDirectory();
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', directory, INIT, basename(directory)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => keeper.on('close', resolve));
  const stop = async () => {
    keeper.stdin.end();
    await ended;
  };
  const docker = async (...words: readonly string[]) => outputOf('docker', [...hostWords(directory), ...words]);
  try {
    await untilReady(directory);
    const archive = join(directory, 'files.tar');
    await outputOf('sh', [MAKE_FILES, archive]);
    await docker('import', '--change', 'ENV PATH=/bin', archive, BUSYBOX);
    await docker('import', '--change', 'ENV PATH=/bin', '--change', 'CMD ["sleep", "1000000"]', archive, PAUSE);
  } catch (cause) {
    const log = readFileSync(join(directory, 'log'), 'utf8');
    await stop();
    throw new Error(`dockerd did not start: ${log}`, { cause });
  }
  return { ...engineWith(docker), enter: ['unshare', '--mount', 'sh', '-c', ENTER, 'enter', directory], stop };
}

/** Makes what cri-dockerd makes (core/naming.go, core/helpers.go, core/container_create.go of Mirantis/cri-dockerd). */
function engineWith(docker: TestDockerEngine['docker']): Omit<TestDockerEngine, 'enter' | 'stop'> {
  return {
    docker,
    runSandbox: async (sandbox) => {
      const { labels = {}, source = 'file', uid } = sandbox;
      const annotations = {
        'kubernetes.io/config.seen': CONFIG_SEEN,
        'kubernetes.io/config.source': source,
        ...(source === 'api' ? {} : { 'kubernetes.io/config.hash': uid }),
      };
      const words = labelWords(
        { ...labels, ...podLabels(sandbox), 'io.kubernetes.container.name': 'POD', ...TYPE('podsandbox') },
        annotations,
      );
      const name = nameOf('POD', sandbox, sandbox.attempt ?? 0);
      return (await docker('run', '--detach', '--network', 'host', '--name', name, ...words, PAUSE)).trim();
    },
    runContainer: async (sandboxId, sandbox, { name, command, restartCount = 0 }) => {
      const labels = { ...podLabels(sandbox), 'io.kubernetes.container.name': name, ...TYPE('container') };
      const annotations = {
        'io.kubernetes.container.restartCount': String(restartCount),
        'io.kubernetes.pod.terminationGracePeriod': '30',
      };
      const words = labelWords({ ...labels, 'io.kubernetes.sandbox.id': sandboxId }, annotations);
      const place = ['--network', `container:${sandboxId}`, '--name', nameOf(name, sandbox, restartCount)];
      return (await docker('run', '--detach', ...place, ...words, BUSYBOX, ...command)).trim();
    },
    stopSandbox: async (sandboxId) => {
      const label = `label=io.kubernetes.sandbox.id=${sandboxId}`;
      const ids = (await docker('ps', '--quiet', '--filter', label)).split('\n').filter((id) => id !== '');
      await docker('kill', ...ids, sandboxId);
    },
    untilExited: async (id) => {
      while ((await docker('ps', '--quiet', '--filter', `id=${id}`)) !== '') await sleep(50);
    },
  };
}

const TYPE = (type: string) => ({ 'io.kubernetes.docker.type': type });

function nameOf(container: string, { name, namespace = 'default', uid }: TestSandbox, attempt: number): string {
  return ['k8s', container, name, namespace, uid, attempt].join('_');
}

function podLabels({ name, namespace = 'default', uid }: TestSandbox): Readonly<Record<string, string>> {
  return { 'io.kubernetes.pod.name': name, 'io.kubernetes.pod.namespace': namespace, 'io.kubernetes.pod.uid': uid };
}

function labelWords(
  labels: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>>,
): readonly string[] {
  return [
    ...Object.entries(labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
    ...Object.entries(annotations).flatMap(([key, value]) => ['--label', `annotation.${key}=${value}`]),
  ];
}

async function untilReady(directory: string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MILLISECONDS;
  while ((await runProgram('docker', [...hostWords(directory), 'version'])).exitCode !== 0) {
    if (performance.now() > deadline) throw new Error('nothing answered in time');
    await sleep(100);
  }
}

function hostWords(directory: string): readonly string[] {
  return ['--host', `unix://${join(directory, 'docker.sock')}`];
}
