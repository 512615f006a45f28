// Holds kstatic against the least that the same work can cost, and fails when it is slower than promised.
//   npm run bench [-- --short] [-- start-up|validate|this-machine|hundred-pods|fleet …]
import process from 'node:process';
import { REAL_NODE } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { outputOf } from '../support/run-program.ts';
import { benchFleet } from './fleet.ts';
import { benchHundredPods } from './hundred-pods.ts';
import { benchStartUp } from './start-up.ts';
import { formatComparisons, isWithinBound } from './statistics.ts';
import type { Comparison } from './statistics.ts';
import { benchThisMachine } from './this-machine.ts';
import { benchValidate } from './validate.ts';

interface Part {
  readonly name: string;
  readonly skip: string | false;
  readonly rounds: number;
  readonly roundsWhenShort: number;
  readonly run: (rounds: number) => Promise<readonly Comparison[]>;
}

const PARTS: readonly Part[] = [
  { name: 'start-up', skip: false, rounds: 100, roundsWhenShort: 30, run: benchStartUp },
  { name: 'validate', skip: false, rounds: 15, roundsWhenShort: 5, run: benchValidate },
  {
    name: 'this-machine',
    skip: requirement('root', 'namespaces', 'sshd'),
    rounds: 100,
    roundsWhenShort: 30,
    run: benchThisMachine,
  },
  {
    name: 'hundred-pods',
    skip: requirement(...REAL_NODE),
    rounds: 40,
    roundsWhenShort: 10,
    run: benchHundredPods,
  },
  { name: 'fleet', skip: requirement('root', 'namespaces', 'sshd'), rounds: 7, roundsWhenShort: 3, run: benchFleet },
];

const words = process.argv.slice(2);
const isShort = words.includes('--short');
const names = words.filter((word) => word !== '--short');
const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(' ')}`);

await buildIfStale();
const comparisons: Comparison[] = [];
for (const part of PARTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  if (part.skip === false) comparisons.push(...(await part.run(isShort ? part.roundsWhenShort : part.rounds)));
  else process.stdout.write(`${part.name}: skipped: ${part.skip}\n`);
}
process.stdout.write(formatComparisons(comparisons));
// Not 1, which is what a bench that broke ends with.
if (!comparisons.every(isWithinBound)) process.exitCode = 3;

// Figures of a program that is no longer the one of the sources would mislead.
async function buildIfStale(): Promise<void> {
  const build = JSON.stringify(new URL('../tools/build.mjs', import.meta.url));
  const text = `import { buildIfStale } from ${build}; await buildIfStale();`;
  await outputOf(process.execPath, ['--input-type=module', '--eval', text]);
}
