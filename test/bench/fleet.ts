import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startNode } from '../support/node.ts';
import type { TestNode } from '../support/node.ts';
import { KSTATIC } from '../support/run-kstatic.ts';
import { outputOf } from '../support/run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from '../support/temporary-directory.ts';
import { comparePairs } from './statistics.ts';
import type { Comparison, Pair } from './statistics.ts';

const BOUND = 1.3;
const NODES = 50;
const PARALLEL = 32;
const PEER = fileURLToPath(new URL('./install-by-hand.mjs', import.meta.url));

/** How much longer an install on many nodes takes than the same operations by hand over the same ssh. */
export async function benchFleet(rounds: number): Promise<readonly Comparison[]> {
  const directory = makeTemporaryDirectory();
  const nodes: TestNode[] = [];
  try {
    for (let number = 1; number <= NODES; number += 1) {
      nodes.push(await startNode({ name: `node${number}`, files: { '/etc/kubernetes/by-hand/': '' } }));
    }
    const sshConfigFile = join(directory, 'ssh_config');
    writeFileSync(sshConfigFile, nodes.map((node) => `Include ${node.sshConfigFile}\n`).join(''));
    const pairs = await timeInstalls(rounds, { directory, sshConfigFile });
    await checkThatAllArrived(nodes);
    return [comparePairs(`kstatic install on ${NODES} nodes : ssh by hand`, BOUND, pairs)];
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
    removeDirectory(directory);
  }
}

interface Place {
  readonly directory: string;
  readonly sshConfigFile: string;
}

async function timeInstalls(rounds: number, place: Place): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  // The first round makes the directories on the nodes and counts for nothing.
  for (let round = 0; round <= rounds; round += 1) {
    // Every round brings another text, so that every run truly writes.
    const manifest = join(place.directory, `round${round}`, 'web.yaml');
    mkdirSync(join(place.directory, `round${round}`));
    writeFileSync(manifest, manifestOf(round));
    const pair = round % 2 === 0 ? await peerFirst(manifest, place) : await ownFirst(manifest, place);
    if (round > 0) pairs.push(pair);
  }
  return pairs;
}

async function peerFirst(manifest: string, place: Place): Promise<Pair> {
  const peer = await timePeer(manifest, place);
  return { peer, own: await timeOwn(manifest, place) };
}

async function ownFirst(manifest: string, place: Place): Promise<Pair> {
  const own = await timeOwn(manifest, place);
  return { peer: await timePeer(manifest, place), own };
}

async function timeOwn(manifest: string, { sshConfigFile }: Place): Promise<number> {
  const target = ['--ssh-config', sshConfigFile, '-N', `node[1-${NODES}]`, '--parallel', String(PARALLEL)];
  return time([KSTATIC, 'install', '-f', manifest, ...target]);
}

async function timePeer(manifest: string, { sshConfigFile }: Place): Promise<number> {
  return time([PEER, manifest, sshConfigFile, String(PARALLEL), ...nodeNames()]);
}

async function time(words: readonly string[]): Promise<number> {
  const began = performance.now();
  await outputOf(process.execPath, words);
  return performance.now() - began;
}

function nodeNames(): readonly string[] {
  return Array.from({ length: NODES }, (_, index) => `node${index + 1}`);
}

// What was fast because it did nothing would be no comparison.
async function checkThatAllArrived(nodes: readonly TestNode[]): Promise<void> {
  const digests = await Promise.all(
    nodes.map((node) => node.run('cd /etc/kubernetes; sha256sum <manifests/web.yaml; sha256sum <by-hand/web.yaml')),
  );
  const different = new Set(digests.flatMap(({ stdout }) => stdout.trim().split('\n')));
  if (different.size !== 1) throw new Error(`the nodes do not hold the same file: ${[...different].join(', ')}`);
}

function manifestOf(round: number): string {
  return `apiVersion: v1
kind: Pod
metadata:
  labels:
    run: web
  name: web
spec:
  containers:
  - args:
    - sleep
    - "${1000 + round}"
    image: busybox
    name: web
`;
}
