import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import lockLibrary from '../../../../src/nodes/library/lock.sh';
import { requirement } from '../../../support/requirements.ts';
import { startProgram } from '../../../support/run-program.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { until } from '../../../support/until.ts';
import { NODE_SHELLS } from '../open-shell.ts';
import { addProgram, setTrialScene } from './trial-scene.ts';

const LONG = 600;

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');
  // busybox's shell takes its own programs and no other.
  const takesOtherPrograms = shell !== 'busybox';

  describe(`the guard of a trial under ${shell}`, { skip: needs }, () => {
    it('holds on to nothing of who started it', async (test) => {
      const held = join(temporaryDirectory(test), 'held');
      // As `exec 200>LOCK; flock 200; kstatic …` leaves it.
      const enter = ['bash', '-c', `exec 9>'${held}' 200>'${held}' && exec "$@"`, 'bash'];
      const scene = setTrialScene(test, shell, { enter });
      await scene.change('new\n', LONG);

      const [guard = 0] = await until(scene.guards, (guards) => guards.length === 1);

      const descriptors = readdirSync(`/proc/${guard}/fd`).map((name) => readlinkSync(`/proc/${guard}/fd/${name}`));
      const own = join(scene.state, 'trial/1/guard');
      assert.deepEqual(new Set(descriptors.filter((path) => path !== own)), new Set(['/dev/null']));
      assert.equal(readlinkSync(`/proc/${guard}/cwd`), '/');
      assert.notEqual(sessionOf(guard), sessionOf(process.pid));
    });

    for (const [title, program] of [
      ['ends at once', 'exit 1'],
      ['says nothing', 'exit 0'],
      ['says something else', 'echo what'],
    ] as const) {
      it(`is needed for the change: nothing is changed where it ${title}`, async (test) => {
        const scene = setTrialScene(test, shell);
        scene.write('old\n');
        addProgram(scene.programs, 'setsid', program);

        await assert.rejects(scene.change('new\n', LONG), {
          kind: 'node',
          message: `nothing on the node would put the old ${scene.directory}/web.yaml back by itself; nothing was changed`,
        });

        assert.equal(scene.content(), 'old\n');
        assert.deepEqual(scene.leftovers(), []);
        await scene.change('newer\n');
      });
    }

    if (takesOtherPrograms) {
      it('goes when the change fails for which it was started', async (test) => {
        const scene = setTrialScene(test, shell);
        scene.write('old\n');
        addProgram(scene.programs, 'mv', 'case "$*" in *web.yaml) exit 1 ;; esac\nPATH=${PATH#*:} exec mv "$@"');

        await assert.rejects(scene.change('new\n', LONG), { message: /^cannot write .*; nothing was changed$/ });

        assert.equal(scene.content(), 'old\n');
        assert.deepEqual(scene.leftovers(), []);
        await until(scene.guards, (guards) => guards.length === 0, 2000);
      });
    }

    it('does no harm beside another one', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      await scene.change('new\n', 2);
      const others = Array.from({ length: 3 }, () =>
        scene.run(['sh', join(scene.state, 'trial/1/guard'), scene.state, '1']),
      );

      const ended = await Promise.all(others);

      assert.deepEqual(new Set(ended.map(({ exitCode }) => exitCode)), new Set([0]));
      assert.equal(scene.content(), 'old\n');
      assert.deepEqual(scene.leftovers(), []);
      assert.deepEqual(scene.history(), ['1 found: old', '2 installed: new', '3 reverted by guard of ann: old']);
    });

    it('waits for who holds the lock', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      await scene.change('new\n', 4);
      const holder = startProgram('dash', [
        '-c',
        `newline='\n'\n${lockLibrary}\ntake_lock "$1" holder && while :; do sleep 0.1; done`,
        'dash',
        join(scene.state, 'lock'),
      ]);
      test.after(() => {
        holder.kill('SIGKILL');
      });
      await until(
        () => readdirSync(join(scene.state, 'lock')),
        (names) => names.includes('2'),
      );
      await sleep(8500);
      const meanwhile = scene.content();

      holder.kill('SIGKILL');
      await until(scene.content, (content) => content === 'old\n', 15_000);
      // It has to end before its directories go.
      await until(scene.guards, (guards) => guards.length === 0);

      assert.equal(meanwhile, 'new\n');
    });

    if (takesOtherPrograms) {
      it('takes back what the history has no room for', async (test) => {
        const scene = setTrialScene(test, shell);
        scene.write('old\n');
        const { trial } = await scene.change('new\n', LONG);
        addProgram(scene.programs, 'mkdir', 'echo "no space left" >&2; exit 1');

        const { end } = await scene.settle('revert', { number: trial, old: 'old\n', tried: 'new\n' });

        assert.equal(end, 'reverted');
        assert.equal(scene.content(), 'old\n');
        assert.deepEqual(scene.leftovers(), []);
        assert.deepEqual(scene.history(), ['1 found: old', '2 installed: new']);
      });
    }

    it('leaves what is tried in place where the old bytes are damaged', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      const { trial } = await scene.change('new\n', LONG);
      writeFileSync(join(scene.state, 'trial/1/manifest'), 'ol');

      await assert.rejects(scene.settle('revert', { number: trial, old: 'old\n', tried: 'new\n' }), {
        message: `cannot put the old ${scene.directory}/web.yaml back: what the node has kept of it is damaged; what was tried is in place`,
      });

      assert.equal(scene.content(), 'new\n');
      assert.deepEqual(scene.leftovers(), ['trial/1']);
    });

    it('leaves the file alone where the trial does not say whether there was one', async (test) => {
      const scene = setTrialScene(test, shell);
      const { trial } = await scene.change('new\n', LONG);
      scene.alter(1, 'before', 'who knows');

      await assert.rejects(scene.settle('revert', { number: trial, old: undefined, tried: 'new\n' }), { kind: 'node' });

      assert.equal(scene.content(), 'new\n');
    });
  });

  describe(`the state of a trial under ${shell}`, { skip: needs }, () => {
    it('is of a format that an older kstatic leaves alone', async (test) => {
      const scene = setTrialScene(test, shell);
      for (const name of ['history', 'pending', 'lock']) mkdirSync(join(scene.state, name), { recursive: true });
      writeFileSync(join(scene.state, 'format'), '1\n');

      await scene.change('new\n', LONG);

      assert.equal(readFileSync(join(scene.state, 'format'), 'utf8'), '2\n');
      assert.equal(existsSync(join(scene.state, 'format.new')), false);
    });

    it('is left alone where a newer kstatic held the lock just before', async (test) => {
      const scene = setTrialScene(test, shell);
      await scene.change('new\n');
      const holder = startProgram('dash', [
        '-c',
        `newline='\n'\n${lockLibrary}\ntake_lock "$1" holder && sleep 1 && echo 3 >"$1/../format"`,
        'dash',
        join(scene.state, 'lock'),
      ]);
      await until(
        () => readdirSync(join(scene.state, 'lock')),
        (names) => names.includes('2'),
      );

      await assert.rejects(scene.change('newer\n'), {
        message: /was written by a newer kstatic; nothing was changed$/,
      });

      await holder.ended;
      assert.equal(scene.content(), 'new\n');
    });

    for (const [title, content] of [
      ['a link', undefined],
      ['a file whose name a record cannot hold', 'blank '],
    ] as const) {
      it(`is not begun of ${title}`, async (test) => {
        const scene = setTrialScene(test, shell);
        if (content === undefined) {
          writeFileSync(join(scene.directory, '../target'), 'old\n');
          symlinkSync('../target', join(scene.directory, 'web.yaml'));
          await assert.rejects(scene.change(undefined, LONG), { message: /is a symlink/ });
          assert.equal(scene.content(), 'old\n');
        } else {
          await assert.rejects(scene.change('new\n', LONG, content), { message: /^nothing on the node would put/ });
          assert.deepEqual(readdirSync(scene.directory), []);
        }
        assert.deepEqual(scene.leftovers(), []);
      });
    }
  });
}

/** The number of a process's session: field 6 of /proc/PID/stat. */
function sessionOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3] ?? '';
}
