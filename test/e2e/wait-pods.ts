import assert from 'node:assert/strict';
import type { RealNode } from '../support/real-node.ts';
import { startKstatic } from '../support/run-kstatic.ts';
import type { RunningProgram } from '../support/run-program.ts';
import { podNamed } from './status-pods.ts';

/** A command that waits, and how long what takes. */
export interface Waiting extends RunningProgram {
  /** Until standard output or standard error holds a text: the seconds since the command was started. */
  until(text: string, within: number): Promise<number>;
  /** The seconds until it ended, and what was printed. */
  readonly outcome: Promise<Outcome>;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly seconds: number;
}

export interface WaitingOptions {
  readonly stdin?: string;
  /** Over ssh rather than on the node itself, so that it can be interrupted, or its line be cut. */
  readonly isRemote?: boolean;
}

/** Starts kstatic for a node. */
export function startWaiting(
  node: RealNode,
  words: readonly string[],
  { stdin, isRemote = false }: WaitingOptions = {},
): Waiting {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const remote = ['-N', 'controlplane', '--ssh-config', node.sshConfigFile];
  const program = startKstatic([...words, ...(isRemote ? remote : [])], {
    ...(isRemote ? {} : { on: node }),
    ...(stdin === undefined ? {} : { stdin }),
    timeoutMilliseconds: 180_000,
  });
  return {
    ...program,
    until: async (text, within) => {
      for (;;) {
        const { stdout, stderr } = program.soFar();
        if (`${stdout}${stderr}`.includes(text)) return seconds();
        assert.ok(seconds() < within, `nothing says "${text}" within ${String(within)}s: ${stdout}${stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    outcome: program.ended.then((ended) => ({ ...ended, seconds: seconds() })),
  };
}

/** Installs a pod and waits for it. */
export function startInstall(node: RealNode, stdin: string, ...words: readonly string[]): Waiting {
  return startWaiting(node, ['install', '-f', '-', '--wait', ...words], { stdin });
}

export async function install(node: RealNode, stdin: string, ...words: readonly string[]): Promise<Outcome> {
  return startInstall(node, stdin, ...words).outcome;
}

/** A pod whose one container has something besides its image. */
export function podWith(name: string, fields: string, command = 'sleep, "1000"', spec = ''): string {
  return podNamed(name, { main: `image: busybox\n    command: [${command}]\n    ${fields}`, spec });
}

/** A pod of a container that says something and ends badly after a second. */
export function crashing(name: string): string {
  return podNamed(name, { main: `image: busybox\n    command: [sh, -c, "echo one; echo two; sleep 1; exit 3"]` });
}

/** A pod that serves `/x` in its own network. */
export function serving(name: string, probe: string): string {
  return podWith(
    name,
    `readinessProbe: {periodSeconds: 1, ${probe}}\n    ports: [{name: web, containerPort: 8080}]`,
    'sh, -c, "mkdir /w; echo hi >/w/x; exec busybox httpd -f -p 8080 -h /w"',
  );
}
