import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeNodeDirectory } from './node/node-directory.ts';
import type { NodeOptions } from './node/node-options.ts';
import { processesBeside } from './node/node-processes.ts';
import type { NodeProcess } from './node/node-processes.ts';
import { runProgram, signalIfRunning } from './run-program.ts';
import type { Ended } from './run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from './temporary-directory.ts';

export type { NodeOptions, TestUser } from './node/node-options.ts';
export type { NodeProcess } from './node/node-processes.ts';

/** A node to run tests against: a real sshd in namespaces of its own, over an in-memory copy of this machine's files. */
export interface TestNode {
  readonly name: string;
  readonly port: number;
  /** For `--ssh-config` and `ssh -F`: the node's name is root on it, a user's name that user. */
  readonly sshConfigFile: string;
  /** A directory that has the same path, and holds the same files, on the node and on this machine. */
  readonly sharedDirectory: string;
  /** The argv with which a program begins that runs as root on the node. */
  readonly enter: readonly string[];
  /** Runs a script of sh on the node, as root; `words` are its `$1`, `$2` … */
  run(script: string, words?: readonly string[], stdin?: string | Uint8Array): Promise<Ended>;
  /** What runs on the node now, its first process (sshd) included. */
  processes(): readonly NodeProcess[];
  /** Makes the node fall silent as a dead network does: connections stay, nothing answers. */
  freeze(): void;
  thaw(): void;
  /** What sshd logged. */
  sshdLog(): string;
  /** Ends whatever runs on the node and removes what it left; a second call does nothing. */
  stop(): Promise<void>;
}

const INIT = fileURLToPath(new URL('./node/init.sh', import.meta.url));
const REMOVE_CONTROL_GROUPS = fileURLToPath(new URL('./remove-control-groups.sh', import.meta.url));
const PROCESSES = fileURLToPath(new URL('./node/processes.pl', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const START_LIMIT_MILLISECONDS = 15_000;

// Stands by the node and outlives the test: its standard input ends when the test closes it or dies, by whatever
// signal, and then the node and its files go.
const KEEPER = `
directory=$1
unshare --mount --uts --pid --fork --kill-child=KILL sh "$2" "$directory" "$3" "$4" "$5" "$6" </dev/null 2>"$directory/init.log" &
exec >/dev/null
read -r end
if [ -s "$directory/pid" ]; then kill -KILL "$(cat "$directory/pid")"; else kill -KILL $!; fi
wait $!
sh "$7" "$(basename "$directory")"
rm -rf "$directory"
`;

/**
 * Starts a node. It ends with `stop()`, or when the process of the test does.
 *
 * @throws Error with what the node said, when it does not come up
 */
export async function startNode(options: NodeOptions = {}): Promise<TestNode> {
  const { name = 'controlplane', busyboxOnly = false } = options;
  const directory = makeTemporaryDirectory();
  chmodSync(directory, 0o755);
  const tools = busyboxOnly ? 'busybox' : 'normal';
  const port = await freePort();
  await writeNodeDirectory(directory, port, options);
  const keeper = spawn(
    'sh',
    ['-c', KEEPER, 'keeper', directory, INIT, name, tools, PROCESSES, REPOSITORY, REMOVE_CONTROL_GROUPS],
    { detached: true, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const stop = stopperOf(keeper, directory);
  try {
    await untilReady(keeper, port);
  } catch (cause) {
    const said = `${readIfThere(join(directory, 'init.log'))}${readIfThere(join(directory, 'shared/sshd.log'))}`;
    await stop();
    throw new Error(`the node ${name} did not start: ${said}`, { cause });
  }
  return nodeAt(directory, { name, port, stop });
}

interface Started {
  readonly name: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

function nodeAt(directory: string, { name, port, stop }: Started): TestNode {
  const firstProcess = Number(readFileSync(join(directory, 'pid'), 'utf8'));
  const enter = ['nsenter', `--target=${String(firstProcess)}`, '--mount', '--uts', '--pid'];
  const environment = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/root',
    LC_ALL: 'C',
  };
  const signalAll = (signal: NodeJS.Signals) => {
    for (const { pid } of processesBeside(firstProcess)) signalIfRunning(pid, signal);
  };
  return {
    name,
    port,
    sshConfigFile: join(directory, 'ssh_config'),
    sharedDirectory: join(directory, 'shared'),
    enter,
    run: (script, words = [], stdin = '') => {
      const [program = 'nsenter', ...rest] = [...enter, 'sh', '-c', script, 'sh', ...words];
      return runProgram(program, rest, { stdin, environment });
    },
    processes: () => processesBeside(firstProcess),
    freeze: () => {
      signalAll('SIGSTOP');
    },
    thaw: () => {
      signalAll('SIGCONT');
    },
    sshdLog: () => readIfThere(join(directory, 'shared/sshd.log')),
    stop,
  };
}

function stopperOf(keeper: ChildProcess, directory: string): () => Promise<void> {
  const ended = new Promise<void>((resolve) => {
    keeper.on('close', () => {
      resolve();
    });
  });
  return async () => {
    keeper.stdin?.end();
    await ended;
    removeDirectory(directory);
  };
}

async function untilReady(keeper: ChildProcess, port: number): Promise<void> {
  // The pipe ends early only when everything in the node has ended.
  const state = { isOver: false };
  keeper.stdout?.on('end', () => {
    state.isOver = true;
  });
  keeper.stdout?.resume();
  const deadline = performance.now() + START_LIMIT_MILLISECONDS;
  while (!(await greets(port))) {
    if (state.isOver) throw new Error('its first process ended');
    if (performance.now() > deadline) throw new Error('nothing answered in time');
    await sleep(10);
  }
}

/** Tells whether an SSH server says its name on a port of this machine. */
async function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (greeting) => {
      resolve(greeting.toString().startsWith('SSH-'));
      socket.destroy();
    });
    socket.on('error', () => {
      resolve(false);
    });
    socket.on('close', () => {
      resolve(false);
    });
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
