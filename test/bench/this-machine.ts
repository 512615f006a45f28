import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { startNode } from '../support/node.ts';
import { KSTATIC } from '../support/run-kstatic.ts';
import { controlPlaneFiles } from './control-plane-files.ts';
import { runPlan } from './pairs.ts';
import { comparePairs } from './statistics.ts';
import type { Comparison } from './statistics.ts';

const BOUND = 1.5;

/** How much longer than an empty program of Node the commands take that look at the machine they run on. */
export async function benchThisMachine(rounds: number): Promise<readonly Comparison[]> {
  const node = await startNode({ files: controlPlaneFiles() });
  try {
    const empty = join(node.sharedDirectory, 'empty.cjs');
    writeFileSync(empty, '');
    const comparisons: Comparison[] = [];
    for (const verb of ['find-path', 'list']) {
      const pairs = await runPlan(node.enter, {
        rounds,
        peers: [{ argv: [process.execPath, empty], weight: 1 }],
        own: [process.execPath, KSTATIC, verb],
      });
      comparisons.push(comparePairs(`kstatic ${verb} : node empty.cjs`, BOUND, pairs));
    }
    return comparisons;
  } finally {
    await node.stop();
  }
}
