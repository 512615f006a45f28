import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { TestNode } from './node.ts';
import { startProgram } from './run-program.ts';
import type { Ended, ProgramOptions, RunningProgram } from './run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from './temporary-directory.ts';

/** The program as it ships; `npm run build` makes what it loads. */
export const KSTATIC = fileURLToPath(new URL('../../bin/kstatic.js', import.meta.url));

export interface KstaticOptions extends ProgramOptions {
  /** Runs it on this node, as root, rather than on the machine of the test. */
  readonly on?: TestNode;
}

/** Runs the built program to its end, in an environment that nothing of the user's leaks into. */
export async function runKstatic(words: readonly string[], options: KstaticOptions = {}): Promise<Ended> {
  return startKstatic(words, options).ended;
}

/** Starts the built program; for tests that kill it half-way. */
export function startKstatic(words: readonly string[], { on, ...options }: KstaticOptions = {}): RunningProgram {
  const home = makeTemporaryDirectory();
  const environment = { ...cleanEnvironment(on === undefined ? home : '/root'), ...options.environment };
  const argv = [...(on?.enter ?? []), process.execPath, KSTATIC, ...words];
  const [program = process.execPath, ...rest] = argv;
  const running = startProgram(program, rest, { timeoutMilliseconds: 60_000, ...options, environment });
  return {
    ...running,
    ended: running.ended.finally(() => {
      removeDirectory(home);
    }),
  };
}

// No KUBECONFIG, no agent, no terminal, no KSTATIC_NODES: what a test means it says.
function cleanEnvironment(home: string): Readonly<Record<string, string>> {
  return { HOME: home, PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
