import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import lockLibrary from '../../../src/nodes/library/lock.sh';
import { requirement } from '../../support/requirements.ts';
import { runProgram, startProgram, type Ended, type RunningProgram } from '../../support/run-program.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';
import { until } from '../../support/until.ts';

const BEGIN = `newline='\n'\ndirectory=$1\n${lockLibrary}\n`;

/** Takes the lock, says so, lets it go and says that. */
const TAKE_AND_RELEASE = `${BEGIN}
take_lock "$directory" "$2"
status=$?
[ "$status" = 0 ] || { echo "status $status: $lock_owner"; exit; }
echo "took $lock_mine"
release_lock
`;

/** Takes the lock and keeps it until it is killed. */
const TAKE_AND_HOLD = `${BEGIN}
take_lock "$directory" "$2" || exit
while :; do sleep 0.05; done
`;

/** Takes the lock and starts a program that takes its time; it is not the last command, which bash would become. */
const TAKE_AND_START = `${BEGIN}
take_lock "$directory" "$2" || exit
sh -c ': >"$0.begun"; sleep 0.7; : >"$0.ended"' "$directory"
echo ended
`;

/** Adds one to the number in a file, twenty times, each time under the lock; whoever has to wait too long tries again. */
const COUNT = `${BEGIN}
round=0
while [ "$round" -lt 20 ]; do
  while :; do
    take_lock "$directory" counter
    case $? in
      0) break ;;
      1) ;;
      *) exit 1 ;;
    esac
  done
  read -r number <"$2"
  echo $((number + 1)) >"$2"
  release_lock
  round=$((round + 1))
done
`;

const BOOT = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
const SPACE = readlinkSync('/proc/self/ns/pid');

/** What a lock of this very process would say, or of one that is like it in all but a part. */
function owner({ pid = process.pid, started = startTimeOf(process.pid), boot = BOOT, space = SPACE }): string {
  return `${pid} ${started} ${boot} ${space} ann@desk kstatic/test 2026-01-02T03:04:05Z`;
}

function startTimeOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

const SHELLS = [['dash'], ['bash'], ['busybox', 'sh']] as const;

for (const shell of SHELLS) {
  const needs = requirement(shell[0] === 'busybox' ? 'busybox' : 'shells');
  const run = (script: string, words: readonly string[]): Promise<Ended> => runIn(shell, script, words);

  describe(`the lock of a node, under ${shell.join(' ')}`, { skip: needs }, () => {
    it('is taken and let go, with a higher number each time', async (test) => {
      const directory = lockDirectory(test, {});

      assert.equal((await run(TAKE_AND_RELEASE, [directory, 'one'])).stdout, 'took 1\n');
      assert.equal((await run(TAKE_AND_RELEASE, [directory, 'two'])).stdout, 'took 2\n');
      assert.deepEqual(readdirSync(directory).sort(), ['2', '2.released']);
    });

    it('lets one in at a time: nothing that twenty count at once is lost', async (test) => {
      const directory = lockDirectory(test, {});
      const counter = join(temporaryDirectory(test), 'counter');
      writeFileSync(counter, '0\n');

      const ended = await Promise.all(Array.from({ length: 20 }, () => run(COUNT, [directory, counter])));

      assert.deepEqual(new Set(ended.map(({ exitCode }) => exitCode)), new Set([0]));
      assert.equal(readFileSync(counter, 'utf8'), '400\n');
      assert.deepEqual(readdirSync(directory).sort(), ['400', '400.released']);
    });

    it('is free at once when its owner is killed', async (test) => {
      const directory = lockDirectory(test, {});
      const holder = await hold(shell, directory);
      holder.kill('SIGKILL');
      await holder.ended;
      const start = performance.now();

      const { stdout } = await run(TAKE_AND_RELEASE, [directory, 'me']);

      assert.equal(stdout, 'took 2\n');
      assert.ok(performance.now() - start < 2000);
    });

    it('is held on by a program that its owner started, when the owner is killed', async (test) => {
      const directory = lockDirectory(test, {});
      const holder = startProgram(shell[0], [...shell.slice(1), '-c', TAKE_AND_START, 'sh', directory, 'holder']);
      await until(
        () => existsSync(`${directory}.begun`),
        (isThere) => isThere,
      );
      holder.kill('SIGKILL');

      const { stdout } = await run(TAKE_AND_RELEASE, [directory, 'me']);

      assert.equal(stdout, 'took 2\n');
      assert.ok(existsSync(`${directory}.ended`), 'it was waited for');
    });

    it('is waited for: who comes second goes on when the first has ended', async (test) => {
      const directory = lockDirectory(test, {});
      const holder = await hold(shell, directory);
      const waiting = run(TAKE_AND_RELEASE, [directory, 'me']);
      await sleep(300);
      holder.kill('SIGTERM');

      assert.equal((await waiting).stdout, 'took 2\n');
    });

    for (const [title, text] of [
      ['was taken before the machine was started anew', owner({ boot: '00000000-0000-0000-0000-000000000000' })],
      ['is of a process whose number another has by now', owner({ started: '1' })],
      ['is of a process that is gone', owner({ pid: 4_194_305 })],
      ['says nothing that can be read', 'nonsense'],
    ] as const) {
      it(`is passed over where it ${title}`, async (test) => {
        const directory = lockDirectory(test, { 7: text });

        assert.equal((await run(TAKE_AND_RELEASE, [directory, 'me'])).stdout, 'took 8\n');
        assert.deepEqual(readdirSync(directory).sort(), ['8', '8.released']);
      });
    }

    it('leaves one entry, however many there were', async (test) => {
      const gone = owner({ started: '1' });
      const old = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [index + 1, gone]));
      const directory = lockDirectory(test, old);
      writeFileSync(join(directory, '499.released'), '');

      assert.equal((await run(TAKE_AND_RELEASE, [directory, 'me'])).stdout, 'took 501\n');
      assert.deepEqual(readdirSync(directory).sort(), ['501', '501.released']);
    });

    it('cannot be taken where nothing can be written', async (test) => {
      const directory = join(lockDirectory(test, {}), 'missing');

      assert.equal((await run(TAKE_AND_RELEASE, [directory, 'me'])).stdout, 'status 2: \n');
    });

    it('names its owner: process, start, boot, namespace and label', async (test) => {
      const directory = lockDirectory(test, {});
      const holder = await hold(shell, directory);

      const expected = `${holder.pid} ${startTimeOf(holder.pid)} ${BOOT} ${SPACE} holder`;
      const text = readlinkSync(join(directory, '1'));
      holder.kill('SIGKILL');
      await holder.ended;
      assert.equal(text, expected);
    });
  });
}

// Some seconds pass before a lock that is held is given up, so all of these wait together.
describe('the lock of another', { skip: requirement('busybox', 'shells'), concurrency: true }, () => {
  for (const shell of SHELLS) {
    it(`keeps others out while its owner lives, and tells who that is, under ${shell[0]}`, async (test) => {
      const directory = lockDirectory(test, { 7: owner({}) });

      const { stdout } = await runIn(shell, TAKE_AND_RELEASE, [directory, 'me']);

      assert.equal(stdout, `status 1: ${owner({})}\n`);
      assert.deepEqual(readdirSync(directory), ['7']);
    });

    it(`is respected where its owner is in a process namespace that cannot be seen from here, under ${shell[0]}`, async (test) => {
      const directory = lockDirectory(test, { 7: owner({ pid: 4_194_305, space: 'pid:[1]' }) });

      const { stdout } = await runIn(shell, TAKE_AND_RELEASE, [directory, 'me']);

      assert.match(stdout, /^status 1: 4194305 /);
    });
  }
});

function runIn([program, ...rest]: readonly string[], script: string, words: readonly string[]): Promise<Ended> {
  return runProgram(program ?? 'sh', [...rest, '-c', script, 'sh', ...words], { timeoutMilliseconds: 30_000 });
}

function lockDirectory(test: Test, locks: Readonly<Record<number, string>>): string {
  const directory = join(temporaryDirectory(test), 'lock');
  mkdirSync(directory);
  for (const [number, text] of Object.entries(locks)) symlinkSync(text, join(directory, number));
  return directory;
}

/** Starts a process that takes the lock, and answers when it has it. */
async function hold([program, ...rest]: readonly string[], directory: string): Promise<RunningProgram> {
  const holder = startProgram(program ?? 'sh', [...rest, '-c', TAKE_AND_HOLD, 'sh', directory, 'holder']);
  const deadline = performance.now() + 10_000;
  while (!readdirSync(directory).includes('1')) {
    assert.ok(performance.now() < deadline, 'the lock was not taken');
    await sleep(10);
  }
  return holder;
}
