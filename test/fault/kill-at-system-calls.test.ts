import assert from 'node:assert/strict';
import { join } from 'node:path';
import process from 'node:process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, it } from 'node:test';
import { requirement } from '../support/requirements.ts';
import { memoryDirectory, type Test } from '../support/temporary-directory.ts';
import { doNextCommand, inspect, type Start } from './aftermath.ts';
import { DEEDS, type Deed } from './deeds.ts';
import { sceneAt, setScene, shellWordsOf } from './scene.ts';
import { SHELLS, type Shell } from './shells.ts';
import { describeTally, newTally, summaryOf, type Tally } from './tally.ts';
import { digestOfAftermath } from './trouble.ts';
import { startTracer, type CountedMoment, type Moment } from './tracer.ts';

const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

/**
 * Of so many moments inside the write window one is tried, and of ten times as many outside. With KSTATIC_FAULTS=all, as in
 * CI, that is every fourth of what is done most, and of bash, which makes more calls to do the same, every twelfth.
 */
function strideOf({ isUsual }: Deed, shell: Shell): number {
  if (!IS_ALL || isUsual !== true) return 251;
  return shell.name === 'bash' ? 12 : 4;
}

function isTried({ isUsual, isInEveryShell }: Deed, { name }: Shell): boolean {
  return isUsual === true || (IS_ALL && isInEveryShell === true) || name === 'dash';
}

const tallies: Tally[] = [];

describe('killed at a system call', { skip: requirement('perl'), concurrency: 2 }, () => {
  for (const shell of SHELLS) {
    for (const deed of DEEDS.filter((one) => isTried(one, shell))) {
      it(
        `to ${deed.name}, under ${shell.name}: the file is old or new, all else is whole`,
        { skip: shell.lacks },
        async (t) => {
          const tally = await killEverywhere(t, deed, shell);

          t.diagnostic(describeTally(tally));
          assert.deepEqual(tally.losses, []);
          assert.ok(deed.how === 'confirm' || tally.found.old > 0, 'moments before the change');
          assert.ok(tally.found.new > 0, 'moments after the change');
        },
      );
    }
  }
});

describe('all that was killed', { skip: requirement('perl') }, () => {
  it('lost nothing', (t) => {
    t.diagnostic(summaryOf(tallies));
    assert.deepEqual(
      tallies.flatMap(({ losses }) => losses),
      [],
    );
  });
});

async function killEverywhere(test: Test, deed: Deed, shell: Shell): Promise<Tally> {
  const root = memoryDirectory(test);
  const scene = sceneAt(join(root, 'scene'), deed);
  const path = `${eagerPrograms(root)}:${shell.path(test)}`;
  const output = join(root, 'output');
  const tracer = startTracer(test, {
    argv: [...shell.argv, ...(await shellWordsOf(scene))],
    path,
    lock: join(scene.state, 'lock'),
    output,
  });
  const start: Start = (program) => ['env', `PATH=${path}`, ...shell.argv, '-c', program];
  setScene(scene);
  const moments = chosenFrom(await tracer.count(), strideOf(deed, shell));
  assert.equal(inspect(scene), 'new', readFileSync(output, 'utf8'));
  const tally = newTally();
  tallies.push(tally);
  const seen = new Set<string>();

  for (const moment of moments) {
    setScene(scene);
    const { isBrokenOff, isInWindow, status } = await tracer.kill(moment);
    if (!isBrokenOff) continue;
    tally[isInWindow ? 'inside' : 'outside'] += 1;
    try {
      const state = inspect(scene, status);
      tally.found[state] += 1;
      const aftermath = digestOfAftermath(scene.root);
      if (!seen.has(aftermath)) await doNextCommand(scene, state, start);
      seen.add(aftermath);
    } catch (cause) {
      const where = `process ${moment.process}, call ${moment.call}, exit code ${status}`;
      tally.losses.push(`${where}: ${String(cause)}\n${readFileSync(output, 'utf8')}`);
    }
  }
  return tally;
}

/** A directory with a `sleep` that does not, for a guard whose program was killed tries again after a while. */
function eagerPrograms(root: string): string {
  const directory = join(root, 'programs');
  mkdirSync(directory);
  symlinkSync('/bin/true', join(directory, 'sleep'));
  return directory;
}

/** Before each change on the disk, and when a program has done its work and cannot say so any more: these in any case. */
function chosenFrom(moments: readonly CountedMoment[], stride: number): readonly Moment[] {
  const kept = { inside: 0, outside: 0 };
  return moments.filter((moment, index) => {
    if (!moment.isInWindow) return kept.outside++ % (10 * stride) === 0;
    const isLast = moments[index + 1]?.process !== moment.process;
    return kept.inside++ % stride === 0 || moment.isChange || isLast;
  });
}
