import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { openConversation } from '../../src/nodes/conversation/open-conversation.ts';
import { changeFileScripts } from '../../src/operations/change-file.ts';
import { requirement } from '../support/requirements.ts';
import { runProgram } from '../support/run-program.ts';
import { memoryDirectory, type Test } from '../support/temporary-directory.ts';
import type { Start } from './aftermath.ts';
import { SHELLS, type Shell } from './shells.ts';
import { startTracer, type CountedMoment, type Moment } from './tracer.ts';
import { readTree, writeTree } from './tree.ts';
import {
  beginScript,
  changeAnother,
  digestOfScene,
  endTime,
  historyIn,
  idleGuard,
  inspectTrial,
  leftoversIn,
  setBefore,
  settleScript,
  TRIAL_DEEDS,
  trialSceneAt,
  type TrialDeed,
  type TrialScene,
} from './trial-scene.ts';
import { describeTally, newTally, summaryOf, type Tally } from './tally.ts';

const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

/**
 * Of so many moments inside the write window one is tried, and of ten times as many outside. With KSTATIC_FAULTS=all that
 * is every third, of bash, which makes more calls to do the same, every ninth.
 */
function strideOf(shell: Shell): number {
  if (!IS_ALL) return 251;
  return shell.name === 'bash' ? 9 : 3;
}

/** Of so many moments before a change on the disk one is tried besides, and of those when a program has done its work. */
const STRIDE_OF_CHANGES = IS_ALL ? 1 : 7;

const tallies: Tally[] = [];

describe('a trial killed at a system call', { skip: requirement('perl'), concurrency: 2 }, () => {
  for (const shell of SHELLS) {
    for (const deed of TRIAL_DEEDS) {
      it(
        `to ${deed.name}, under ${shell.name}: what is not confirmed is taken back`,
        { skip: shell.lacks },
        async (t) => {
          const tally = await killEverywhere(t, deed, shell);

          t.diagnostic(describeTally(tally));
          assert.deepEqual(tally.losses, []);
          assert.ok(
            deed.step === 'confirm' || (tally.found.old > 0 && tally.found.new > 0),
            'moments before and after',
          );
        },
      );
    }
  }
});

describe('all trials that were killed', { skip: requirement('perl') }, () => {
  it('lost nothing', (t) => {
    t.diagnostic(summaryOf(tallies));
    assert.deepEqual(
      tallies.flatMap(({ losses }) => losses),
      [],
    );
  });
});

async function killEverywhere(test: Test, deed: TrialDeed, shell: Shell): Promise<Tally> {
  const root = memoryDirectory(test);
  const scene = trialSceneAt(join(root, 'scene'), deed);
  const path = `${idleGuard(test)}:${shell.path(test)}`;
  const output = join(root, 'output');
  const start: Start = (program) => ['env', `PATH=${path}`, ...shell.argv, '-c', program];
  const reset = await makeReset(scene, start);
  reset();
  const words = await wordsOf(scene);
  const tracer = startTracer(test, { argv: [...shell.argv, ...words], path, lock: join(scene.state, 'lock'), output });
  const moments = chosenFrom(await tracer.count(), strideOf(shell));
  assert.equal(inspectTrial(scene), isKept(deed) ? 'tried' : 'before', readFileSync(output, 'utf8'));
  const tally = newTally();
  tallies.push(tally);
  const seen = new Set<string>();

  for (const moment of moments) {
    reset();
    const { isBrokenOff, isInWindow, status } = await tracer.kill(moment);
    if (!isBrokenOff) continue;
    tally[isInWindow ? 'inside' : 'outside'] += 1;
    try {
      const state = inspectTrial(scene);
      tally.found[state === 'before' ? 'old' : 'new'] += 1;
      if (status === 0) assert.equal(state, isKept(deed) ? 'tried' : 'before', 'it said that it was done');
      const aftermath = digestOfScene(scene);
      if (!seen.has(aftermath)) await doNextCommand(scene, state, start);
      seen.add(aftermath);
    } catch (cause) {
      const where = `process ${moment.process}, call ${moment.call}, exit code ${status}`;
      tally.losses.push(`${where}: ${String(cause)}\n${readFileSync(output, 'utf8')}`);
    }
  }
  return tally;
}

/** Whether the deed leaves what is tried in place. */
function isKept({ step }: TrialDeed): boolean {
  return step === 'begin' || step === 'confirm';
}

/** What the shell is given to carry the deed out. */
async function wordsOf(scene: TrialScene): Promise<readonly string[]> {
  const { step } = scene.deed;
  if (step === 'guard') return [join(scene.state, 'trial/1/guard'), scene.state, '1', 'once'];
  return ['-c', step === 'begin' ? await beginScript(scene) : await settleScript(scene, step)];
}

/** Gives what makes the scene anew, as it is before the deed: with a trial that was begun, unless that is the deed. */
async function makeReset(scene: TrialScene, start: Start): Promise<() => void> {
  if (scene.deed.step === 'begin') {
    return () => {
      setBefore(scene);
    };
  }
  setBefore(scene);
  const [program, ...words] = start(await beginScript(scene));
  await runProgram(program, words);
  if (scene.deed.step === 'guard') endTime(scene);
  const tree = readTree(scene.root);
  return () => {
    rmSync(scene.root, { recursive: true, force: true });
    writeTree(scene.root, tree);
  };
}

function chosenFrom(moments: readonly CountedMoment[], stride: number): readonly Moment[] {
  const kept = { inside: 0, outside: 0, changes: 0 };
  return moments.filter((moment, index) => {
    if (!moment.isInWindow) return kept.outside++ % (10 * stride) === 0;
    const isLast = moments[index + 1]?.process !== moment.process;
    if ((moment.isChange || isLast) && kept.changes++ % STRIDE_OF_CHANGES === 0) return true;
    return kept.inside++ % stride === 0;
  });
}

/** Changes another file after a reboot: what was tried and not confirmed is taken back then, and all is told. */
async function doNextCommand(scene: TrialScene, state: 'before' | 'tried', start: Start): Promise<void> {
  const { deed } = scene;
  const isConfirmed = deed.step === 'confirm' && !hasRecord(scene);
  endTime(scene);
  const node = openConversation({
    way: {
      nodeName: 'local',
      root: '',
      become: 'never',
      connectTimeout: 0,
      argv: start,
      terminalArgv: start,
      carriesTerminal: false,
      explain: () => undefined,
    },
    operations: changeFileScripts,
    requestTimeout: 20_000,
    signal: new AbortController().signal,
  });
  try {
    await changeAnother(scene, node);
  } finally {
    await node.close();
  }
  assert.equal(inspectTrial(scene), isConfirmed ? 'tried' : 'before');
  assert.deepEqual(leftoversIn(scene), []);
  const found = deed.before === undefined ? [] : ['found'];
  const made = [...found, deed.tried === undefined ? 'removed' : 'installed'];
  const history = historyIn(scene);
  if (deed.step === 'begin' && state === 'before') {
    assert.ok(history.length === 0 || history.join() === found.join(), history.join());
  } else {
    assert.deepEqual(history, isConfirmed ? made : [...made, 'reverted']);
  }
}

function hasRecord({ root }: TrialScene): boolean {
  return readTree(root).has('state/trial/1/record');
}
