import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { requirement } from '../support/requirements.ts';
import { contentOf, DEEDS, type Deed } from './deeds.ts';
import { EARLIER, FILE } from './past.ts';
import { haveMishaps, type Mishap } from './pauses.ts';
import type { Scene } from './scene.ts';
import { SHELLS, type Shell } from './shells.ts';
import { describeTally, summaryOf, type Tally } from './tally.ts';

/** With KSTATIC_FAULTS=all, as in CI, more changes are tried, and under each shell; else some under one. */
const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

const tallies: Tally[] = [];

/** Nobody writes to a pipe that has taken a file's place, and no test waits for that as long as a node does. */
const IMPATIENT = 'timeout() { shift; command timeout 0.3 "$@"; }';

/** What was never to be touched. */
const PRECIOUS = 'precious\n';

const victim = ({ root }: Scene): string => join(root, 'victim');

/** What takes a file's place; it is made where there was one or not. */
const THINGS: Readonly<Record<string, (path: string, scene: Scene) => void>> = {
  'a directory': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'theirs'), PRECIOUS);
  },
  'a symlink to another file': (path, scene) => {
    symlinkSync(victim(scene), path);
  },
  'a symlink to a full device': (path) => {
    symlinkSync('/dev/full', path);
  },
  'a pipe': (path) => {
    spawnSync('mkfifo', [path]);
  },
};

/** The directories that another takes the place of. */
const DIRECTORIES: Readonly<Record<string, (scene: Scene) => string>> = {
  "the kubelet's directory": ({ directory }) => directory,
  "kstatic's directory": ({ state }) => state,
  'the history': ({ state }) => join(state, 'history'),
  'the lock': ({ state }) => join(state, 'lock'),
  'what is pending': ({ state }) => join(state, 'pending'),
};

const MISHAPS: readonly Mishap[] = [
  ...Object.entries(THINGS).map(([thing, put]) => swapFile(thing, put)),
  ...Object.entries(THINGS)
    .filter(([thing]) => thing !== 'a pipe')
    .map(([thing, put]) => swapScratch(thing, put)),
  ...Object.entries(DIRECTORIES).map(([name, of]) => swapDirectory(name, of)),
];

describe('swapped for something else', { skip: requirement('root', 'namespaces'), concurrency: 2 }, () => {
  for (const shell of IS_ALL ? SHELLS : SHELLS.slice(0, 1)) {
    for (const deed of DEEDS.filter((one) => isTried(one, shell))) {
      for (const mishap of MISHAPS) {
        it(`${mishap.name}, to ${deed.name}, under ${shell.name}`, { skip: shell.lacks }, async (t) => {
          const tally = await haveMishaps(
            t,
            { deed, shell, ...densityOf(shell), ...(isPipe(mishap) ? { stubs: IMPATIENT } : {}) },
            () => mishap,
          );
          tallies.push(tally);

          t.diagnostic(describeTally(tally));
          assert.deepEqual(tally.losses, []);
        });
      }
    }
  }
});

describe('all that was swapped', { skip: requirement('root', 'namespaces') }, () => {
  it('lost nothing', (t) => {
    t.diagnostic(summaryOf(tallies));
  });
});

function isTried({ how, isUsual, name }: Deed, shell: Shell): boolean {
  if (how !== 'change') return false;
  const isAlways = name === 'configure' || name === 'remove';
  return isAlways || (IS_ALL && shell.name === 'dash' && (isUsual === true || name === 'undo'));
}

function isPipe({ name }: Mishap): boolean {
  return name.endsWith('a pipe');
}

function densityOf({ name }: Shell): { readonly stride: number; readonly share: number } {
  if (!IS_ALL) return { stride: 997, share: 12 };
  return { stride: 31, share: name === 'dash' ? 9 : 17 };
}

function swapFile(thing: string, put: (path: string, scene: Scene) => void): Mishap {
  const file = ({ directory }: Scene): string => join(directory, FILE);
  return {
    name: `the file for ${thing}`,
    prepare: makeVictim,
    happen: (scene) => {
      rmSync(file(scene), { force: true, recursive: true });
      put(file(scene), scene);
      return true;
    },
    look: (scene, status) => {
      sparesVictim(scene);
      const path = file(scene);
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
        assert.deepEqual(readdirSync(path), ['theirs'], 'something was moved into it');
      } else if (existsSync(path) && lstatSync(path).isFile()) {
        assert.ok(isWhole(scene, path));
      }
      hasOneScratch(scene);
      if (status !== DONE && status !== UNRECORDED)
        assert.ok(!isInstalled(scene, path), 'it said that nothing was changed');
      rmSync(path, { force: true, recursive: true });
      return 'unknown';
    },
  };
}

function swapScratch(thing: string, put: (path: string, scene: Scene) => void): Mishap {
  const isScratch = (name: string) => name.startsWith('.kstatic-');
  return {
    name: `the scratch file for ${thing}`,
    prepare: makeVictim,
    happen: (scene) => {
      const owner = lockOwner(scene);
      if (owner === undefined) return false;
      const path = join(scene.directory, `.kstatic-${owner}`);
      rmSync(path, { force: true });
      put(path, scene);
      return true;
    },
    look: (scene) => {
      sparesVictim(scene);
      const path = join(scene.directory, FILE);
      // What was swapped at the last moment is moved into place like any other file.
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat?.isFile() === true) assert.ok(isWhole(scene, path));
      for (const name of readdirSync(scene.directory).filter(isScratch))
        rmSync(join(scene.directory, name), { recursive: true });
      rmSync(path, { force: true, recursive: true });
      return 'unknown';
    },
  };
}

function swapDirectory(name: string, of: (scene: Scene) => string): Mishap {
  const moved = (scene: Scene) => join(scene.root, 'moved');
  const other = (scene: Scene) => join(scene.root, 'other');
  let wasMade = false;
  const mayBeElsewhere = (scene: Scene) =>
    of(scene) === scene.state || (of(scene) === scene.directory && scene.deed.before === undefined && !wasMade);
  return {
    name: `${name} for a symlink`,
    prepare: (scene) => {
      mkdirSync(other(scene));
      mkdirSync(of(scene), { recursive: true });
    },
    happen: (scene) => {
      wasMade = isMade(scene);
      // Before the lock is taken it is as if kstatic's directory had always been elsewhere, which it may be; and so it is
      // with the kubelet's, where nobody has seen a file in it.
      if (lockOwner(scene) === undefined && mayBeElsewhere(scene)) return false;
      renameSync(of(scene), moved(scene));
      symlinkSync(other(scene), of(scene));
      return true;
    },
    pass: (scene) => {
      if (!existsSync(moved(scene))) return;
      rmSync(of(scene));
      renameSync(moved(scene), of(scene));
    },
    look: (scene, status) => {
      const path = join(scene.directory, FILE);
      if (existsSync(path)) assert.ok(isWhole(scene, path));
      if (of(scene) === scene.directory) assert.deepEqual(readdirSync(other(scene)), []);
      hasOneScratch(scene);
      if (of(scene) === scene.directory && status === DONE) assert.ok(wasMade, 'it is made in another directory');
      assert.equal(isMade(scene), [DONE, UNRECORDED, ELSEWHERE].includes(status), `exit code ${status} is not so`);
      rmSync(path, { force: true });
      return 'unknown';
    },
  };
}

/** Exit codes of library/change.sh. */
const DONE = 0;
const UNRECORDED = 19;
const ELSEWHERE = 24;

function makeVictim(scene: Scene): void {
  writeFileSync(victim(scene), PRECIOUS);
}

function sparesVictim(scene: Scene): void {
  assert.equal(readFileSync(victim(scene), 'utf8'), PRECIOUS);
}

function isInstalled({ deed: { after } }: Scene, path: string): boolean {
  if (after === undefined || lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return readFileSync(path).equals(contentOf(after));
}

function isMade(scene: Scene): boolean {
  const path = join(scene.directory, FILE);
  return scene.deed.after === undefined ? !existsSync(path) : isInstalled(scene, path);
}

function isWhole(scene: Scene, path: string): boolean {
  const { before } = scene.deed;
  return isInstalled(scene, path) || (before !== undefined && readFileSync(path).equals(contentOf(before)));
}

function hasOneScratch({ directory }: Scene): void {
  const scratch = readdirSync(directory).filter((name) => name.startsWith('.kstatic-'));
  assert.ok(scratch.length <= 1, scratch.join());
  assert.ok(readdirSync(directory).every((name) => name === FILE || scratch.includes(name)));
}

/** The process that holds the lock; undefined while nobody does. */
function lockOwner({ state }: Scene): string | undefined {
  try {
    const names = readdirSync(join(state, 'lock')).filter((name) => /^\d+$/.test(name));
    const highest = String(Math.max(...names.map(Number)));
    if (highest === String(EARLIER)) return undefined;
    if (readdirSync(join(state, 'lock')).includes(`${highest}.released`)) return undefined;
    return readlinkSync(join(state, 'lock', highest)).split(' ')[0];
  } catch {
    return undefined;
  }
}
