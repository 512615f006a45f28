import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { requirement } from '../support/requirements.ts';
import { DEEDS, type Deed } from './deeds.ts';
import { haveMishaps, type Mishap } from './pauses.ts';
import type { Disks } from './disks.ts';
import { SHELLS, type Shell } from './shells.ts';
import { describeTally, summaryOf, type Tally } from './tally.ts';
import type { Scene } from './scene.ts';

/** With KSTATIC_FAULTS=all, as in CI, more changes are tried, and under each shell; else some under one. */
const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

const PLACES: Readonly<Record<string, (scene: Scene) => readonly string[]>> = {
  "the kubelet's directory": ({ directory }) => [directory],
  "kstatic's directory": ({ state }) => [state],
  both: ({ directory, state }) => [directory, state],
};

const tallies: Tally[] = [];

// As a file system becomes when its disk fails (mount(8), errors=remount-ro).
describe('a file system that becomes read-only', { skip: requirement('root', 'namespaces'), concurrency: 2 }, () => {
  for (const shell of IS_ALL ? SHELLS : SHELLS.slice(0, 1)) {
    for (const deed of DEEDS.filter((one) => isTried(one, shell))) {
      for (const [place, directoriesOf] of Object.entries(PLACES)) {
        it(
          `${place}, to ${deed.name}, under ${shell.name}: the file is old or new`,
          { skip: shell.lacks },
          async (t) => {
            const tally = await haveMishaps(t, { deed, shell, ...densityOf(shell) }, (disks) =>
              becomeReadOnly(place, directoriesOf, disks),
            );
            tallies.push(tally);

            t.diagnostic(describeTally(tally));
            assert.deepEqual(tally.losses, []);
            assert.ok(tally.found.old > 0, 'moments before the change');
          },
        );
      }
    }
  }
});

describe('all that became read-only', { skip: requirement('root', 'namespaces') }, () => {
  it('lost nothing', (t) => {
    t.diagnostic(summaryOf(tallies));
  });
});

function isTried({ how, isUsual, name }: Deed, shell: Shell): boolean {
  if (how !== 'change') return false;
  const isAlways = name === 'configure' || name === 'remove';
  return isAlways || (IS_ALL && shell.name === 'dash' && (isUsual === true || name === 'undo'));
}

/** Mounts take longer than the change itself. */
function densityOf({ name }: Shell): { readonly stride: number; readonly share: number } {
  if (!IS_ALL) return { stride: 97, share: 8 };
  return { stride: 23, share: name === 'dash' ? 6 : 13 };
}

function becomeReadOnly(name: string, directoriesOf: (scene: Scene) => readonly string[], disks: Disks): Mishap {
  return {
    name,
    // Whoever stands in a directory before it is a mount of its own never sees that it becomes read-only.
    prepare: async ({ directory, state }) => {
      mkdirSync(state, { recursive: true });
      for (const place of [directory, state]) await disks.setReadOnly(place, false);
    },
    happen: async (scene) => {
      const made = [];
      for (const directory of directoriesOf(scene)) made.push(await disks.setReadOnly(directory, true));
      return made.every(Boolean);
    },
    pass: async (scene) => {
      for (const directory of directoriesOf(scene)) await disks.setReadOnly(directory, false);
    },
  };
}
