import assert from 'node:assert/strict';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { requirement } from '../support/requirements.ts';
import { memoryDirectory, type Test } from '../support/temporary-directory.ts';
import type { Start } from './aftermath.ts';
import { contentOf, DEEDS, type Deed } from './deeds.ts';
import { sceneAt } from './scene.ts';
import { SHELLS, type Shell } from './shells.ts';
import { describeTally, summaryOf, type Tally } from './tally.ts';
import { doInTroubles, type Trouble } from './trouble.ts';

/** With KSTATIC_FAULTS=all, as in CI, each size in bytes is tried for what is done most; else some. */
const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

/** No file that a change writes is longer. */
const LONGEST = Math.max(...['old', 'new'].map((content) => contentOf(content).length)) + 3;

const tallies: Tally[] = [];

// As a login's limits may have it (limits.conf(5), fsize); a write beyond it is answered with a signal that ends a program.
describe('a limit on the size of files', { skip: requirement('prlimit'), concurrency: 2 }, () => {
  for (const shell of SHELLS) {
    for (const deed of DEEDS.filter((one) => isTried(one, shell))) {
      it(
        `to ${deed.name}, under ${shell.name}: it is done, or refused and nothing has changed`,
        { skip: shell.lacks },
        async (t) => {
          const tally = await limitSizes(t, deed, shell);

          t.diagnostic(describeTally(tally));
          assert.deepEqual(tally.losses, []);
          assert.ok(tally.found.old > 0, 'sizes that are too small');
          assert.ok(tally.found.new > 0, 'sizes that are enough');
        },
      );
    }
  }
});

describe('all limits on the size of files', { skip: requirement('prlimit') }, () => {
  it('lost nothing', (t) => {
    t.diagnostic(summaryOf(tallies));
  });
});

function isTried({ how, isUsual }: Deed, { name }: Shell): boolean {
  return how === 'change' && (IS_ALL || isUsual === true || name === 'dash');
}

async function limitSizes(test: Test, deed: Deed, shell: Shell): Promise<Tally> {
  const scene = sceneAt(join(memoryDirectory(test), 'scene'), deed);
  const start: Start = (program) => ['env', `PATH=${shell.path(test)}`, ...shell.argv, '-c', program];
  const troubles = sizesOf(deed, shell).map((size): Trouble => ({
    name: `${size} bytes`,
    start: (program) => ['prlimit', `--fsize=${size}`, ...start(program)],
  }));
  const tally = await doInTroubles(scene, troubles, {
    start,
    look: ({ failure }) => {
      if (failure !== undefined) assert.match(failure.message, CLEAR);
    },
  });
  tallies.push(tally);
  return tally;
}

/** What, and why, in one line. */
const CLEAR = /^cannot write \S+: .*(File too large|File size limit exceeded.*); nothing was changed$/;

function sizesOf({ isUsual }: Deed, { name }: Shell): readonly number[] {
  const usual = IS_ALL ? (name === 'dash' ? 1 : 7) : 61;
  const rare = IS_ALL ? 31 : 151;
  const step = isUsual === true ? usual : rare;
  const sizes = Array.from({ length: Math.ceil(LONGEST / step) }, (_, index) => index * step);
  // With the smallest that is not nothing, of which a line of a few bytes comes without its end.
  return [...new Set([...sizes, 1, LONGEST])];
}
