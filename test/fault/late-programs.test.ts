import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../src/errors/failure.ts';
import { requirement } from '../support/requirements.ts';
import { memoryDirectory, type Test } from '../support/temporary-directory.ts';
import { inspect, installAfter, openNode, type Start } from './aftermath.ts';
import { contentOf, DEEDS, type Deed } from './deeds.ts';
import { installOver, sceneAt, setScene, shellWordsOf, type Scene } from './scene.ts';
import { FILE } from './past.ts';
import { SHELLS, type Shell } from './shells.ts';
import { startTracer } from './tracer.ts';

/** With KSTATIC_FAULTS=all, as in CI, what is done most is tried under each shell; else a removal under one. */
const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';
const LATE_DEEDS = DEEDS.filter(({ name, isUsual }) => (IS_ALL ? isUsual === true : name === 'remove'));
const LATE_SHELLS = IS_ALL ? SHELLS : SHELLS.slice(0, 1);

/** So long a program does nothing while the next command could do all of its work, in milliseconds. */
const LATENESS = 400;

// The shell is killed just as it has started a program, and that takes its time: its disk is slow, or it was stopped.
describe('a program that comes late, after its shell was killed', { skip: requirement('perl'), concurrency: 2 }, () => {
  for (const shell of LATE_SHELLS) {
    for (const deed of LATE_DEEDS) {
      it(
        `to ${deed.name}, under ${shell.name}: undoes nothing of the next command`,
        { skip: shell.lacks },
        async (t) => {
          const tried = await tryAll(t, deed, shell);

          t.diagnostic(`${tried} moments inside the write window: 0 lost`);
          assert.ok(tried > 5);
        },
      );
    }
  }
});

async function tryAll(test: Test, deed: Deed, shell: Shell): Promise<number> {
  const root = memoryDirectory(test);
  const scene = sceneAt(join(root, 'scene'), deed);
  const path = shell.path(test);
  const start: Start = (program) => ['env', `PATH=${path}`, ...shell.argv, '-c', program];
  const tracer = startTracer(test, {
    argv: [...shell.argv, ...(await shellWordsOf(scene))],
    path,
    lock: join(scene.state, 'lock'),
    output: join(root, 'output'),
  });
  setScene(scene);
  const moments = await tracer.count();
  const programs = new Set(moments.filter(({ isInWindow }) => isInWindow).map((moment) => moment.process));
  programs.delete(0);

  for (const program of programs) {
    setScene(scene);
    const known: Known = { isMade: false, isInstalled: false };
    let next: Promise<void> = Promise.resolve();
    const { isBrokenOff } = await tracer.hold(program, async () => {
      known.isMade = inspect(scene) === 'new';
      next = installMeanwhile(scene, start, known);
      await Promise.race([next, sleep(LATENESS)]);
    });
    await next;
    if (isBrokenOff)
      await inspectAfter(scene, start, known).catch((cause: unknown) => {
        throw new Error(`process ${program} came late`, { cause });
      });
  }
  return programs.size;
}

interface Known {
  /** Whether the change was made before the program was late. */
  isMade: boolean;
  /** Whether another manifest was installed meanwhile. */
  isInstalled: boolean;
}

/** Installs another manifest while the program is late; it may be told that somebody else is at it. */
async function installMeanwhile(scene: Scene, start: Start, known: Known): Promise<void> {
  const node = openNode(start);
  try {
    await installOver(scene, node, 'meanwhile');
    known.isInstalled = true;
  } catch (failure) {
    assert.ok(failure instanceof Failure && failure.kind === 'conflict', String(failure));
  } finally {
    await node.close();
  }
}

async function inspectAfter(scene: Scene, start: Start, { isMade, isInstalled }: Known): Promise<void> {
  const { history } = scene.deed;
  const before = history.slice(0, -1);
  if (!isInstalled) {
    await installAfter(scene, [inspect(scene) === 'new' ? history : before], start, 'next');
    return;
  }
  const file = readFileSync(join(scene.directory, FILE));
  assert.ok(file.equals(contentOf('meanwhile')), 'what was installed meanwhile is not there');
  await installAfter(scene, [[...(isMade ? history : before), ['installed', 'meanwhile']]], start, 'next');
}
