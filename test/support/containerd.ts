import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { outputOf, runProgram } from './run-program.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** A container runtime to run tests against: a real containerd in namespaces of its own. */
export interface TestContainerd {
  /** As a kubelet is given it: `unix:///…/containerd.sock`. */
  readonly endpoint: string;
  /** The words in front of a program that shall see its files. */
  readonly enter: readonly string[];
  /** Makes a pod's sandbox as the kubelet does and gives its id. */
  runSandbox(sandbox: TestSandbox): Promise<string>;
  /** Makes a container in a sandbox, starts it and gives its id. */
  runContainer(sandboxId: string, sandbox: TestSandbox, container: TestContainer): Promise<string>;
  /** Runs crictl against this runtime and gives what it prints. */
  crictl(...words: readonly string[]): Promise<string>;
  /** Waits until a container has ended. */
  untilExited(containerId: string): Promise<void>;
  /** Makes it fall silent: its socket takes connections, nothing answers. */
  freeze(): void;
  thaw(): void;
  /** Ends it as a crash would: its socket stays behind. */
  kill(): Promise<void>;
  /** Ends it and all that it runs; a second call does nothing. */
  stop(): Promise<void>;
}

export interface TestSandbox {
  /** With the node's name: `web-controlplane`. */
  readonly name: string;
  readonly namespace?: string;
  readonly uid: string;
  /** Counts the sandboxes that the pod has had. */
  readonly attempt?: number;
  readonly labels?: Readonly<Record<string, string>>;
  /** `file` unless told. */
  readonly source?: 'file' | 'http' | 'api';
}

export interface TestContainer {
  readonly name: string;
  readonly command: readonly string[];
  readonly restartCount?: number;
}

const INIT = fileURLToPath(new URL('./containerd/init.sh', import.meta.url));
const REMOVE_CONTROL_GROUPS = fileURLToPath(new URL('./remove-control-groups.sh', import.meta.url));
const MAKE_IMAGE = fileURLToPath(new URL('./containerd/make-image.sh', import.meta.url));
const START_LIMIT_MILLISECONDS = 15_000;
const BUSYBOX = 'docker.io/library/busybox:latest';
const CONFIG_SEEN = '2026-01-02T03:04:05.678901234Z';

// Stands by containerd and outlives the test: its standard input ends when the test closes it or dies, by whatever
// signal.
const KEEPER = `
directory=$1
unshare --mount --pid --fork --kill-child=KILL sh "$2" "$directory" </dev/null >"$directory/log" 2>&1 &
exec >/dev/null
read -r end
if kill -0 $! 2>/dev/null; then kill -KILL "$(cat "$directory/pid")"; fi
wait $!
sh "$3" "$(basename "$directory")"
rm -rf "$directory"
`;

/**
 * Starts a containerd that has busybox's image. It ends with `stop()`, or when the process of the test does.
 *
 * @throws Error with what containerd logged, when it does not come up
 */
export async function startContainerd(): Promise<TestContainerd> {
  const directory = makeTemporaryDirectory();
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', directory, INIT, REMOVE_CONTROL_GROUPS], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = stopperOf(keeper);
  try {
    await untilReady(directory);
    await addImage(directory, BUSYBOX, ['sh']);
    await addImage(directory, 'kstatic.test/pause:1', ['sleep', '1000000']);
  } catch (cause) {
    const log = readFileSync(join(directory, 'log'), 'utf8');
    await stop();
    throw new Error(`containerd did not start: ${log}`, { cause });
  }
  return containerdAt(directory, stop);
}

function containerdAt(directory: string, stop: () => Promise<void>): TestContainerd {
  const endpoint = endpointOf(directory);
  const crictl = async (...words: readonly string[]) => outputOf('crictl', [...clientWords(directory), ...words]);
  const configuration = (name: string, content: unknown) => {
    const path = join(directory, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const pid = () => Number(readFileSync(join(directory, 'pid'), 'utf8'));
  const signal = (name: NodeJS.Signals) => {
    process.kill(pid(), name);
  };
  const sandboxFile = (sandbox: TestSandbox) =>
    configuration('sandbox.json', sandboxConfiguration(sandbox, `/${basename(directory)}`));
  return {
    endpoint,
    enter: ['nsenter', '--mount', '--target', String(pid())],
    crictl,
    runSandbox: async (sandbox) => (await crictl('runp', sandboxFile(sandbox))).trim(),
    runContainer: async (sandboxId, sandbox, container) => {
      const file = configuration('container.json', containerConfiguration(sandbox, container));
      const id = (await crictl('create', sandboxId, file, sandboxFile(sandbox))).trim();
      await crictl('start', id);
      return id;
    },
    untilExited: async (containerId) => {
      while ((await crictl('ps', '--all', '--quiet', '--state', 'exited', '--id', containerId)) === '') await sleep(50);
    },
    freeze: () => {
      signal('SIGSTOP');
    },
    thaw: () => {
      signal('SIGCONT');
    },
    kill: async () => {
      signal('SIGKILL');
      while (isRunning(pid())) await sleep(10);
    },
    stop,
  };
}

/** The labels and annotations are the kubelet's: pkg/kubelet/kuberuntime/labels.go. */
function sandboxConfiguration(sandbox: TestSandbox, controlGroup: string): unknown {
  const { name, namespace = 'default', uid, attempt = 0, labels = {}, source = 'file' } = sandbox;
  return {
    metadata: { name, namespace, uid, attempt },
    labels: { ...labels, ...podLabels(sandbox) },
    annotations: {
      'kubernetes.io/config.seen': CONFIG_SEEN,
      'kubernetes.io/config.source': source,
      ...(source === 'api' ? {} : { 'kubernetes.io/config.hash': uid }),
    },
    linux: { cgroup_parent: controlGroup, security_context: { namespace_options: HOST_NETWORK } },
  };
}

function containerConfiguration(sandbox: TestSandbox, { name, command, restartCount = 0 }: TestContainer): unknown {
  return {
    metadata: { name, attempt: restartCount },
    image: { image: BUSYBOX },
    command,
    labels: { 'io.kubernetes.container.name': name, ...podLabels(sandbox) },
    annotations: {
      'io.kubernetes.container.restartCount': String(restartCount),
      'io.kubernetes.pod.terminationGracePeriod': '30',
    },
    linux: { security_context: { namespace_options: HOST_NETWORK } },
  };
}

function podLabels({ name, namespace = 'default', uid }: TestSandbox): Readonly<Record<string, string>> {
  return {
    'io.kubernetes.pod.name': name,
    'io.kubernetes.pod.namespace': namespace,
    'io.kubernetes.pod.uid': uid,
  };
}

/** The CRI's NamespaceMode: the processes are the container's (1), the network is the node's (2), so no CNI is needed. */
const HOST_NETWORK = { network: 2, pid: 1 } as const;

async function addImage(directory: string, name: string, command: readonly string[]): Promise<void> {
  const archive = join(directory, 'image.tar');
  await outputOf('sh', [MAKE_IMAGE, name, JSON.stringify(command), archive]);
  await outputOf('ctr', ['--address', join(directory, 'containerd.sock'), '-n', 'k8s.io', 'images', 'import', archive]);
}

async function untilReady(directory: string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MILLISECONDS;
  while ((await runProgram('crictl', [...clientWords(directory), 'pods'])).exitCode !== 0) {
    if (performance.now() > deadline) throw new Error('nothing answered in time');
    await sleep(50);
  }
}

function clientWords(directory: string): readonly string[] {
  const endpoint = endpointOf(directory);
  return ['--timeout', '10s', '--runtime-endpoint', endpoint, '--image-endpoint', endpoint];
}

function isRunning(pid: number): boolean {
  return existsSync(`/proc/${String(pid)}`);
}

function endpointOf(directory: string): string {
  return `unix://${join(directory, 'containerd.sock')}`;
}

function stopperOf(keeper: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => {
    keeper.on('close', () => {
      resolve();
    });
  });
  return async () => {
    keeper.stdin?.end();
    await ended;
  };
}
