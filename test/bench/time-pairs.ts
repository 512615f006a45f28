// Times programs in pairs, where it is started: on this machine, or in the namespaces of a test's node. It is given
// a plan as JSON and answers with the pairs as JSON.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parsePlan } from './plan.ts';
import type { Argv, Plan } from './plan.ts';
import type { Pair } from './statistics.ts';

process.stdout.write(`${JSON.stringify(timePairs(parsePlan(process.argv[2] ?? '')))}\n`);

function timePairs({ rounds, peer, own }: Plan): readonly Pair[] {
  // The first run of each finds cold caches.
  time(peer);
  time(own);
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { peer: time(peer), own: time(own) };
    const first = time(own);
    return { own: first, peer: time(peer) };
  });
}

function time([program, ...words]: Argv): number {
  const began = performance.now();
  const { status, stderr, error } = spawnSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const took = performance.now() - began;
  // A program that fails early is fast for the wrong reason.
  if (status !== 0) throw new Error(`${[program, ...words].join(' ')}: ${String(error ?? stderr)}`, { cause: error });
  return took;
}
