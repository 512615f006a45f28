import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryDirectory, type Test } from '../support/temporary-directory.ts';
import { doNextCommand, inspect, installAfter, type Start, type State } from './aftermath.ts';
import type { Deed } from './deeds.ts';
import { startDisks, type Disks } from './disks.ts';
import { sceneAt, setScene, shellWordsOf, type Scene } from './scene.ts';
import type { Shell } from './shells.ts';
import { newTally, type Tally } from './tally.ts';
import { startTracer, type CountedMoment } from './tracer.ts';
import { digestOfAftermath } from './trouble.ts';

/** Something that happens to a node while a change is under way. */
export interface Mishap {
  readonly name: string;
  /** What has to be done once the scene is set. */
  readonly prepare?: (scene: Scene) => Promise<void> | void;
  /** Makes it happen; false where it cannot, at that moment. */
  readonly happen: (scene: Scene) => Promise<boolean> | boolean;
  /** Takes it back, after the script has ended, so far as it has to be for the next command to work. */
  readonly pass?: (scene: Scene) => Promise<void> | void;
  /**
   * Sees what there is then, in place of what is usual. Where it takes the file away, and so leaves it open whether the
   * history knows of a change, it answers `unknown`.
   */
  readonly look?: (scene: Scene, status: number) => State | 'unknown';
}

/** Where mishaps happen. */
export interface Stage {
  readonly deed: Deed;
  readonly shell: Shell;
  /** Of so many moments inside the write window one is tried, and all before a change on the disk or a program. */
  readonly stride: number;
  /** Of all these, one of so many. */
  readonly share: number;
  /** Shell functions that stand in for programs of the node. */
  readonly stubs?: string;
}

/**
 * Lets a mishap happen at moments of a deed, each from the start: before a program's first system call, before each that
 * changes something on the disk, and before some others. Nothing is lost, and the exit code of the script is true.
 *
 * @param makeMishap is given the mount namespace in which the deed is done
 */
export async function haveMishaps(
  test: Test,
  { deed, shell, stride, share, stubs }: Stage,
  makeMishap: (disks: Disks) => Mishap,
): Promise<Tally> {
  const root = memoryDirectory(test);
  const disks = await startDisks(test);
  const scene = sceneAt(join(root, 'scene'), deed, disks.view(join(root, 'scene')));
  const path = shell.path(test);
  const output = join(root, 'output');
  const tracer = startTracer(test, {
    argv: [...shell.argv, ...(await shellWordsOf(scene, stubs))],
    path,
    // What is read without an end must not fill this machine's memory.
    enter: [...disks.enter, 'prlimit', '--fsize=1000000'],
    lock: join(scene.state, 'lock'),
    output,
  });
  const start: Start = (program) => ['env', ...disks.enter, 'env', `PATH=${path}`, ...shell.argv, '-c', program];
  const { name, prepare, happen, pass, look = inspect } = makeMishap(disks);
  setScene(scene);
  const moments = chosenFrom(await tracer.count(), stride).filter((_, index) => index % share === 0);
  const tally = newTally();
  const seen = new Set<string>();

  for (const { process, call } of moments) {
    setScene(scene);
    await prepare?.(scene);
    const known = { hasHappened: false };
    const run = await tracer.pause({ process, call }, async () => {
      known.hasHappened = await happen(scene);
    });
    await pass?.(scene);
    if (!known.hasHappened) continue;
    tally[run.isInWindow ? 'inside' : 'outside'] += 1;
    try {
      const state = look(scene, run.status);
      tally.found[state === 'unknown' ? 'new' : state] += 1;
      const aftermath = digestOfAftermath(scene.view);
      if (!seen.has(aftermath)) await goOn(scene, start, { state, status: run.status });
      seen.add(aftermath);
    } catch (cause) {
      const where = `${name} at process ${process}, call ${call}, exit code ${run.status}`;
      tally.losses.push(`${where}: ${String(cause)}\n${readFileSync(output, 'utf8')}`);
    }
  }
  return tally;
}

/** Does the next command; where the file was taken away, of a deed that was done the history knows. */
async function goOn(
  scene: Scene,
  start: Start,
  { state, status }: { readonly state: State | 'unknown'; readonly status: number },
): Promise<void> {
  if (state !== 'unknown') {
    await doNextCommand(scene, state, start);
    return;
  }
  const { history, past = [] } = scene.deed;
  await installAfter(scene, status === 0 ? [history] : [history, history.slice(0, -1), past], start, 'next');
}

function chosenFrom(moments: readonly CountedMoment[], stride: number): readonly CountedMoment[] {
  let passed = 0;
  return moments.filter(({ isInWindow, isChange, call }) => {
    if (!isInWindow && !isChange) return false;
    return isChange || call === 1 || passed++ % stride === 0;
  });
}
