import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { requirement } from '../support/requirements.ts';
import { memoryDirectory, type Test } from '../support/temporary-directory.ts';
import { doNextCommand, inspect, type Start } from './aftermath.ts';
import { DEEDS, type Deed } from './deeds.ts';
import { startDisks, type Placed, type Room } from './disks.ts';
import { DIRECTORY, sceneAt, setScene, STATE } from './scene.ts';
import { SHELLS, type Shell } from './shells.ts';
import { refusalOf } from './trouble.ts';

const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

const PLACES: readonly Placed[] = [[DIRECTORY], [STATE], [DIRECTORY, STATE]];

/** More than anything needs. */
const MOST = 40;

describe('a full disk', { skip: requirement('root', 'namespaces') }, () => {
  for (const shell of IS_ALL ? SHELLS : SHELLS.slice(0, 1)) {
    for (const deed of DEEDS.filter((one) => isTried(one, shell))) {
      it(
        `to ${deed.name}, under ${shell.name}: it is done, or refused and nothing has changed`,
        { skip: shell.lacks },
        async (t) => {
          for (const placed of PLACES) {
            for (const what of ['pages', 'inodes'] as const)
              t.diagnostic(await fillUp(t, { deed, shell, placed, what }));
          }
        },
      );
    }
  }
});

/** Guards have a suite of their own for this (test/nodes/operations/settle-trial/guard-on-node.test.ts). */
function isTried({ how, isUsual, isInEveryShell }: Deed, { name }: Shell): boolean {
  if (how === 'guard') return false;
  return isUsual === true || (IS_ALL && (isInEveryShell === true || name === 'dash'));
}

interface Trouble {
  readonly deed: Deed;
  readonly shell: Shell;
  readonly placed: Placed;
  readonly what: Room['what'];
}

/** Gives more and more room until the deed can be done, and says how much that was. */
async function fillUp(test: Test, { deed, shell, placed, what }: Trouble): Promise<string> {
  const root = join(memoryDirectory(test), 'scene');
  const disks = await startDisks(test);
  const path = shell.path(test);
  const start: Start = (program) => ['env', ...disks.enter, 'env', `PATH=${path}`, ...shell.argv, '-c', program];
  const scene = sceneAt(root, deed, disks.view(root));
  const refusals = new Set<string>();
  for (let free = 0; free < MOST; free += 1) {
    setScene(scene);
    mkdirSync(scene.state, { recursive: true });
    await disks.limit(root, placed, { what, free });
    const failure = await refusalOf(scene, start);
    const state = inspect(scene, failure === undefined ? 0 : undefined);
    if (failure !== undefined) {
      assert.equal(state, deed.before === deed.after ? 'new' : 'old', failure.message);
      assert.match(failure.message, CLEAR, `with ${free} ${what}`);
      refusals.add(failure.message);
    }
    await disks.free(root);
    await doNextCommand(scene, state, start);
    await disks.remove(root);
    if (failure === undefined)
      return `${placed.join(' and ')}: ${free} ${what} are enough; less is refused in ${refusals.size} places`;
  }
  throw new Error(`${MOST} free ${what} are not enough`);
}

/** What, and why, in one line. */
const CLEAR =
  /^cannot (write \S+: .*No space left on device; nothing was changed|put the old \S+ back: .*No space left on device; what was tried is in place)$/;
