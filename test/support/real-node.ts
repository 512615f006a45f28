import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseJson } from '../../src/runtimes/json.ts';
import { builtProgram } from './kubernetes.ts';
import { startNode } from './node.ts';
import type { NodeOptions, TestNode } from './node.ts';
import { kubeletArgv, realNodeFiles } from './real-node/node-files.ts';
import type { KubeletOptions } from './real-node/node-files.ts';
import { readKubeletPods } from './real-node/kubelet-pods.ts';
import type { KubeletPod } from './real-node/kubelet-pods.ts';
import { outputOf } from './run-program.ts';
import { until } from './until.ts';

export type { KubeletPod } from './real-node/kubelet-pods.ts';

/** A node that runs pods: a real kubelet and a real containerd, in a network of their own. */
export interface RealNode extends TestNode {
  /** What the kubelet logged, since its first start. */
  kubeletLog(): string;
  /**
   * What the kubelet has made of its directory, by its own word: on a port that no kubelet of the field has open, and that
   * kstatic cannot reach.
   */
  kubeletPods(): Promise<readonly KubeletPod[]>;
  /** The same as it came: a PodList. */
  kubeletPodList(): Promise<unknown>;
  /** Starts the kubelet and waits until it answers. */
  startKubelet(): Promise<void>;
  /** Ends the kubelet as a service manager does; the pods run on. */
  stopKubelet(): Promise<void>;
  /** Runs crictl on the node and gives what it prints. */
  crictl(...words: readonly string[]): Promise<string>;
}

export interface RealNodeOptions extends KubeletOptions, Pick<NodeOptions, 'name' | 'users' | 'files'> {}

/** What a suite needs that starts one. */
export const REAL_NODE = ['root', 'namespaces', 'sshd', 'busybox', 'containerd', 'go'] as const;

const SET_UP = fileURLToPath(new URL('./real-node/set-up.sh', import.meta.url));
const REGISTRY = fileURLToPath(new URL('./real-node/registry.mjs', import.meta.url));
const MAKE_IMAGE = fileURLToPath(new URL('./containerd/make-image.sh', import.meta.url));
const IN_NETWORK = 'nsenter --net=/run/netns/pods';

/** On a node of the field crictl is in the network of its runtime, which tells it a port there for what it execs. */
const CRICTL = '/usr/local/lib/crictl';
const CRICTL_IN_NETWORK = {
  '/usr/local/bin/crictl': { content: `#!/bin/sh\nexec ${IN_NETWORK} ${CRICTL} "$@"\n`, mode: 0o755 },
};

/**
 * Starts a node whose kubelet looks after `/etc/kubernetes/manifests`. It ends with `stop()`, or when the process of the
 * test does. Any image can be pulled, and is busybox.
 *
 * @throws Error with what was logged, when it does not come up
 */
export async function startRealNode({ name, users, files, ...kubelet }: RealNodeOptions = {}): Promise<RealNode> {
  const [kubeletProgram, crictlProgram] = await Promise.all([builtProgram('kubelet'), builtProgram('crictl')]);
  const node = await startNode({
    ...(name === undefined ? {} : { name }),
    ...(users === undefined ? {} : { users }),
    kubelet: 'none',
    programs: { '/usr/bin/kubelet': kubeletProgram, [CRICTL]: crictlProgram },
    files: { ...realNodeFiles(kubelet), ...CRICTL_IN_NETWORK, ...files },
  });
  const realNode = { ...node, ...kubeletOf(node, kubelet) };
  try {
    await setUp(node);
    await realNode.startKubelet();
  } catch (cause) {
    const logs = ['registry', 'containerd', 'kubelet'].map((log) => readLog(node, log).slice(-4000)).join('');
    await node.stop();
    throw new Error(`the node's kubelet did not start: ${logs}`, { cause });
  }
  return realNode;
}

async function setUp(node: TestNode): Promise<void> {
  const images = [
    ['busybox', 'sh'],
    ['pause', 'sleep', '1000000'],
  ] as const;
  for (const [name, ...command] of images) {
    const archive = join(node.sharedDirectory, `${name}.tar`);
    await outputOf('sh', [MAKE_IMAGE, name, JSON.stringify(command), archive]);
  }
  await runOn(node, 'sh "$@"', [SET_UP, controlGroupOf(node), node.sharedDirectory, process.execPath, REGISTRY]);
}

type KubeletOfNode = Omit<RealNode, keyof TestNode>;

function kubeletOf(node: TestNode, options: KubeletOptions): KubeletOfNode {
  const runs = () => node.processes().find(({ argv }) => argv[0] === '/usr/bin/kubelet');
  const askPods = async () => runOn(node, `${IN_NETWORK} busybox wget -qO- http://127.0.0.1:10255/pods`);
  const kubeletPods = async () => readKubeletPods(await askPods());
  const argv = kubeletArgv(options, controlGroupOf(node));
  return {
    kubeletLog: () => readLog(node, 'kubelet'),
    kubeletPods,
    kubeletPodList: async () => parseJson(Buffer.from(await askPods())),
    startKubelet: async () => {
      const start = `log=$1; shift; ${IN_NETWORK} setsid "$@" </dev/null >>"$log" 2>&1 & echo $!`;
      const pid = Number(await runOn(node, start, [logFile(node, 'kubelet'), ...argv]));
      const state = await until(
        async () => {
          if (!node.processes().some(({ pidOnNode }) => pidOnNode === pid)) return 'it ended';
          await kubeletPods();
          return 'it answers';
        },
        () => true,
      );
      if (state === 'it ended') throw new Error('the kubelet ended');
    },
    stopKubelet: async () => {
      const kubelet = runs();
      if (kubelet === undefined) return;
      process.kill(kubelet.pid, 'SIGTERM');
      await until(
        () => runs() === undefined,
        (hasEnded) => hasEnded,
      );
    },
    crictl: async (...words) => runOn(node, 'crictl "$@"', words),
  };
}

/** Of the node's directory, whose name is no other node's. */
function controlGroupOf({ sharedDirectory }: TestNode): string {
  return basename(dirname(sharedDirectory));
}

async function runOn(node: TestNode, script: string, words: readonly string[] = []): Promise<string> {
  const { stdout, stderr, exitCode } = await node.run(script, words);
  if (exitCode !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${String(exitCode)}: ${stderr}`);
  return stdout;
}

function logFile({ sharedDirectory }: TestNode, name: string): string {
  return join(sharedDirectory, `${name}.log`);
}

function readLog(node: TestNode, name: string): string {
  const file = logFile(node, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
