import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { KSTATIC } from '../support/run-kstatic.ts';
import { makeTemporaryDirectory, removeDirectory } from '../support/temporary-directory.ts';
import { runPlan } from './pairs.ts';
import { comparePairs } from './statistics.ts';
import type { Comparison } from './statistics.ts';

const BOUND = 1.2;

const COMMANDS = [['create', 'static-busybox', '--image', 'busybox', '--', 'sleep', '1000'], ['--help']] as const;

/** How much longer than an empty program of Node the commands take that look at no node. */
export async function benchStartUp(rounds: number): Promise<readonly Comparison[]> {
  const directory = makeTemporaryDirectory();
  try {
    const empty = join(directory, 'empty.cjs');
    writeFileSync(empty, '');
    const comparisons: Comparison[] = [];
    for (const words of COMMANDS) {
      const own = [process.execPath, KSTATIC, ...words] as const;
      const pairs = await runPlan([], { rounds, peers: [{ argv: [process.execPath, empty], weight: 1 }], own });
      comparisons.push(comparePairs(`kstatic ${words[0]} : node empty.cjs`, BOUND, pairs));
    }
    return comparisons;
  } finally {
    removeDirectory(directory);
  }
}
