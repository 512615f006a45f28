import assert from 'node:assert/strict';
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { requirement } from '../../../support/requirements.ts';
import { until } from '../../../support/until.ts';
import { NODE_SHELLS } from '../open-shell.ts';
import { setTrialScene } from './trial-scene.ts';

const LONG = 600;

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`a trial under ${shell}`, { skip: needs }, () => {
    it('that is confirmed keeps what was tried, and its guard ends', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      const { trial } = await scene.change('new\n', LONG);
      const begun = [scene.content(), scene.trials(), scene.guards().length > 0];

      const { end } = await scene.settle('confirm', { number: trial, old: 'old\n', tried: 'new\n' });

      assert.deepEqual(begun, ['new\n', ['1'], true]);
      assert.equal(end, 'confirmed');
      assert.equal(scene.content(), 'new\n');
      assert.deepEqual(scene.leftovers(), []);
      assert.deepEqual(scene.history(), ['1 found: old', '2 installed: new']);
      await until(scene.guards, (guards) => guards.length === 0, 2000);
    });

    it('that is taken back leaves the old file as it was', async (test) => {
      const scene = setTrialScene(test, shell);
      const path = join(scene.directory, 'web.yaml');
      scene.write('old\n');
      chmodSync(path, 0o640);
      if (process.getuid?.() === 0) chownSync(path, 12, 34);
      const { mode, uid, gid } = statSync(path);
      const { trial } = await scene.change('new\n', LONG);

      const { end } = await scene.settle('revert', { number: trial, old: 'old\n', tried: 'new\n' });

      assert.equal(end, 'reverted');
      assert.equal(scene.content(), 'old\n');
      const now = statSync(path);
      assert.deepEqual([now.mode, now.uid, now.gid], [mode, uid, gid]);
      assert.deepEqual(scene.leftovers(), []);
      assert.deepEqual(scene.history(), ['1 found: old', '2 installed: new', '3 reverted by client of ann: old']);
      await until(scene.guards, (guards) => guards.length === 0, 2000);
    });

    it('of a new file takes the file away', async (test) => {
      const scene = setTrialScene(test, shell);
      const { trial } = await scene.change('new\n', LONG);

      const { end } = await scene.settle('revert', { number: trial, old: undefined, tried: 'new\n' });

      assert.equal(end, 'reverted');
      assert.equal(scene.content(), undefined);
      assert.deepEqual(scene.leftovers(), []);
      assert.deepEqual(scene.history(), ['1 installed: new', '2 reverted by client of ann']);
    });

    it('of a removal brings the file back', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      const { trial } = await scene.change(undefined, LONG);
      const begun = scene.content();

      const { end } = await scene.settle('revert', { number: trial, old: 'old\n', tried: undefined });

      assert.equal(begun, undefined);
      assert.equal(end, 'reverted');
      assert.equal(scene.content(), 'old\n');
      assert.deepEqual(scene.leftovers(), []);
      assert.deepEqual(scene.history(), ['1 found: old', '2 removed', '3 reverted by client of ann: old']);
    });

    it('is taken back by the node when nobody says anything', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      const start = performance.now();
      await scene.change('new\n', 2);
      assert.equal(scene.content(), 'new\n');

      await until(scene.content, (content) => content === 'old\n', 15_000);

      assert.ok(performance.now() - start > 1000);
      await until(scene.guards, (guards) => guards.length === 0, 5000);
      assert.deepEqual(scene.leftovers(), []);
      assert.deepEqual(scene.history(), ['1 found: old', '2 installed: new', '3 reverted by guard of ann: old']);
    });

    it('is over once: who confirms too late is told, and asking again changes nothing', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      const { trial } = await scene.change('new\n', LONG);
      const sides = { number: trial, old: 'old\n', tried: 'new\n' };

      const first = await scene.settle('revert', sides);
      const late = await scene.settle('confirm', sides);
      const again = await scene.change('new\n', LONG);
      const second = await scene.settle('confirm', { ...sides, number: again.trial });
      const twice = await scene.settle('confirm', { ...sides, number: again.trial });
      const lateRevert = await scene.settle('revert', { ...sides, number: again.trial });

      assert.deepEqual(
        [first, late, second, twice, lateRevert].map(({ end }) => end),
        ['reverted', 'reverted', 'confirmed', 'confirmed', 'confirmed'],
      );
      assert.equal(scene.content(), 'new\n');
    });

    it('is found without its number, and not where the number is of another', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      await scene.change('new\n', LONG);
      const sides = { old: 'old\n', tried: 'new\n' };

      const another = await scene.settle('revert', { ...sides, number: 4711 });
      const kept = scene.trials();
      const own = await scene.settle('revert', { ...sides, number: undefined });

      assert.deepEqual([another.end, kept, own.end, scene.trials()], ['confirmed', ['1'], 'reverted', []]);
    });

    for (const wish of ['confirm', 'revert'] as const) {
      it(`leaves the file alone that somebody changed by hand, be it to ${wish}`, async (test) => {
        const scene = setTrialScene(test, shell);
        scene.write('old\n');
        const { trial } = await scene.change('new\n', LONG);
        scene.write('by hand\n');

        const { end, interrupted } = await scene.settle(wish, { number: trial, old: 'old\n', tried: 'new\n' });

        assert.equal(end, 'changed');
        assert.deepEqual(
          interrupted.map((one) => 'end' in one && [one.end, one.pod, one.who]),
          [['overtaken', 'default/web', 'ann@desk']],
        );
        assert.equal(scene.content(), 'by hand\n');
        assert.deepEqual(scene.leftovers(), []);
      });
    }

    it('keeps others from changing the file, and only that', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      await scene.change('new\n', LONG);

      const refusal = {
        kind: 'conflict',
        message:
          /^ann@desk is trying a version of .*\/web.yaml since 20.*Z, for another (600|59\d)s; nothing was changed$/,
      };
      await assert.rejects(scene.change('newer\n'), refusal);
      await assert.rejects(scene.change('newer\n', LONG), refusal);
      await assert.rejects(scene.change(undefined), refusal);
      await scene.change('another\n', undefined, 'other.yaml');

      assert.equal(scene.content(), 'new\n');
      assert.deepEqual(scene.trials(), ['1']);
    });

    it('is finished by the next change when its time has passed and nobody looked', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      await scene.change('new\n', LONG);
      for (const pid of scene.guards()) process.kill(pid, 'SIGKILL');
      scene.alter(1, 'deadline', '1');

      const { interrupted } = await scene.change('another\n', undefined, 'other.yaml');

      assert.deepEqual(
        interrupted.map((one) => 'end' in one && [one.end, one.pod, one.who, one.path]),
        [['reverted', 'default/web', 'ann@desk', join(scene.directory, 'web.yaml')]],
      );
      assert.equal(scene.content(), 'old\n');
      assert.deepEqual(scene.history().slice(0, 3), [
        '1 found: old',
        '2 installed: new',
        '3 reverted by next of ann: old',
      ]);
    });

    it('is finished by its guard, as doctor has it started, once its time is over', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      await scene.change('new\n', LONG);
      for (const pid of scene.guards()) process.kill(pid, 'SIGKILL');
      const mend = () => scene.run(['sh', join(scene.state, 'trial/1/guard'), scene.state, '1', 'once']);

      const early = await mend();
      const stillNew = scene.content();
      scene.alter(1, 'boot', 'another');
      const inTime = await mend();

      assert.deepEqual([early.exitCode, stillNew], [1, 'new\n']);
      assert.deepEqual([inTime.exitCode, inTime.stdout, scene.content()], [0, '', 'old\n']);
      assert.deepEqual(scene.leftovers(), []);
    });

    it('is over after another boot, and not before its time has passed for good', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      await scene.change('new\n', LONG);
      for (const pid of scene.guards()) process.kill(pid, 'SIGKILL');
      const [uptime = ''] = readFileSync('/proc/uptime', 'utf8').split('.');
      scene.alter(1, 'deadline', String(Number(uptime) - 1));
      await scene.change('another\n', undefined, 'other.yaml');
      const justOver = scene.content();
      scene.alter(1, 'boot', 'another');

      await scene.change('another\n', undefined, 'third.yaml');

      assert.deepEqual([justOver, scene.content()], ['new\n', 'old\n']);
    });
  });
}
