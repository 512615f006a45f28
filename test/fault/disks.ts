import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Test } from '../support/temporary-directory.ts';
import { DIRECTORY, STATE } from './scene.ts';

/** What lies on a disk that has little room: a scene's one directory, the other, or both on the same disk. */
export type Placed = readonly (typeof DIRECTORY | typeof STATE)[];

/** How much of what is left. */
export interface Room {
  readonly what: 'pages' | 'inodes';
  readonly free: number;
}

/** A mount namespace in which the directories of a scene can be put on disks of their own. */
export interface Disks {
  /** The argv with which a program begins that runs there. */
  readonly enter: readonly string[];
  /** Where this process sees a path of the namespace. */
  view(path: string): string;
  /** Puts directories of the scene at `root`, with what they hold, on a disk with so much room left. */
  limit(root: string, placed: Placed, room: Room): Promise<void>;
  /** Gives that disk all the room that anybody could want. */
  free(root: string): Promise<void>;
  /** Makes a directory read-only, or no more; false where that cannot be, for somebody is writing. */
  setReadOnly(path: string, isReadOnly: boolean): Promise<boolean>;
  /** Takes all disks away. */
  remove(root: string): Promise<void>;
}

const PAGE = 4096;

/** Makes a namespace; it ends with the test. */
export async function startDisks(test: Test): Promise<Disks> {
  const keeper = spawn('unshare', ['--mount', '--propagation', 'private', 'sh'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: AsyncIterator<string, undefined> = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const ended = once(keeper, 'close');
  test.after(async () => {
    keeper.stdin.end();
    await ended;
  });
  const run = async (script: string): Promise<string> => {
    keeper.stdin.write(`{ ${script}\n} 2>&1 | tr '\\n' ' '; echo\n`);
    const { value } = await lines.next();
    assert.ok(value !== undefined, 'the namespace ended');
    return value.trim();
  };
  const pid = await run('echo $$');
  return {
    enter: ['nsenter', `--target=${pid}`, '--mount'],
    view: (path) => `/proc/${pid}/root${path}`,
    limit: async (root, placed, room) => {
      const said = await run(limitScript(root, placed, room));
      assert.equal(said, '', said);
    },
    free: async (root) => {
      assert.equal(await run(`mount -o remount,size=1g,nr_inodes=10000 ${root}-disk`), '');
    },
    setReadOnly: async (path, isReadOnly) => {
      await run(`mountpoint -q ${path} || mount --bind ${path} ${path}`);
      return (await run(`mount -o remount,bind,${isReadOnly ? 'ro' : 'rw'} ${path}`)) === '';
    },
    remove: async (root) => {
      await run(
        `for place in ${join(root, DIRECTORY)} ${join(root, STATE)} ${root}-disk; do while mountpoint -q $place; do umount -l $place; done; done`,
      );
    },
  };
}

// A file that is on the disk from the start fills a page, so that there is none free where none is to be.
function limitScript(root: string, placed: Placed, { what, free }: Room): string {
  const disk = `${root}-disk`;
  const limit =
    what === 'pages'
      ? `size=$(( ($(stat -f -c '%b - %f' ${disk}) + ${free}) * ${PAGE} ))`
      : `nr_inodes=$(( $(stat -f -c '%c - %d' ${disk}) + ${free} ))`;
  return `
mkdir -p ${disk}
mount -t tmpfs -o size=1g,nr_inodes=10000 tmpfs ${disk}
echo >${disk}/filled
${placed
  .map((name) => `cp -a ${join(root, name)} ${disk}/ && mount --bind ${disk}/${name} ${join(root, name)}`)
  .join('\n')}
mount -o remount,${limit} ${disk}`;
}
