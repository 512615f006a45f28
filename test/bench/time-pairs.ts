// Times programs in pairs, where it is started: on this machine, or in the namespaces of a test's node. It is given
// a plan as JSON and answers with the pairs as JSON.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parsePlan } from './plan.ts';
import type { Argv, Peer, Plan } from './plan.ts';
import type { Pair } from './statistics.ts';

process.stdout.write(`${JSON.stringify(timePairs(parsePlan(process.argv[2] ?? '')))}\n`);

function timePairs({ rounds, peers, own }: Plan): readonly Pair[] {
  // The first run of each finds cold caches.
  timeAll(peers);
  time(own);
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { peer: timeAll(peers), own: time(own) };
    const first = time(own);
    return { own: first, peer: timeAll(peers) };
  });
}

function timeAll(peers: readonly Peer[]): number {
  return peers.reduce((sum, { argv, weight }) => sum + weight * time(argv), 0);
}

function time([program, ...words]: Argv): number {
  const began = performance.now();
  const { status, stderr, error } = spawnSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const took = performance.now() - began;
  // A program that fails early is fast for the wrong reason.
  if (status !== 0) throw new Error(`${[program, ...words].join(' ')}: ${String(error ?? stderr)}`, { cause: error });
  return took;
}
