import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { digestOf } from '../../../../src/change/digest.ts';
import { requirement } from '../../../support/requirements.ts';
import { setChangeScene } from '../change-scene.ts';
import { NODE_SHELLS } from '../open-shell.ts';

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`a manifest removed by ${shell}`, { skip: needs }, () => {
    it('is gone, and the history keeps what it was', async (test) => {
      const scene = setChangeScene(test, shell);
      writeFileSync(join(scene.directory, 'web.yaml'), 'old\n');

      const outcome = await scene.remove('old\n');

      assert.deepEqual(outcome, { version: 2, interrupted: [] });
      assert.deepEqual(scene.names(), []);
      assert.deepEqual(scene.history(), ['1 found: old', '2 removed']);
    });

    it('is in the history once where it was installed before', async (test) => {
      const scene = setChangeScene(test, shell);
      await scene.install('new\n');

      await scene.remove('new\n');

      assert.deepEqual(scene.history(), ['1 installed: new', '2 removed']);
    });

    it('stays where it was changed meanwhile', async (test) => {
      const scene = setChangeScene(test, shell);
      writeFileSync(join(scene.directory, 'web.yaml'), 'changed\n');

      await assert.rejects(scene.remove('old\n'), { kind: 'conflict' });
      assert.equal(readFileSync(join(scene.directory, 'web.yaml'), 'utf8'), 'changed\n');
    });

    it('may be a link: what it leads to stays', async (test) => {
      const scene = setChangeScene(test, shell);
      const target = join(scene.directory, '../target');
      writeFileSync(target, 'old\n');
      symlinkSync(target, join(scene.directory, 'web.yaml'));

      await scene.remove('old\n');

      assert.deepEqual(scene.names(), []);
      assert.equal(existsSync(target), true);
      assert.deepEqual(scene.history(), ['1 found: old', '2 removed']);
    });

    it('may be a link that leads nowhere', async (test) => {
      const scene = setChangeScene(test, shell);
      symlinkSync('nowhere', join(scene.directory, 'web.yaml'));

      await scene.remove('', { digest: undefined });

      assert.deepEqual(scene.names(), []);
    });

    for (const [title, content, isDone] of [
      ['had been made', 'new\n', true],
      ['had not been made', 'old\n', false],
    ] as const) {
      it(`tells of the change of a killed run that ${title}`, async (test) => {
        const scene = setChangeScene(test, shell);
        await scene.install(content);
        const pending = join(scene.state, 'pending/1');
        mkdirSync(pending);
        writeFileSync(join(pending, 'manifest'), 'new\n');
        const digest = digestOf(Buffer.from('new\n'));
        const record = `pod default/web\naction installed\ndigest ${digest}\ndirectory ${scene.directory}\nfile web.yaml\n`;
        writeFileSync(join(pending, 'record'), record);
        writeFileSync(join(scene.directory, '.kstatic-4711'), 'ne');

        const { interrupted } = await scene.remove(content);

        assert.deepEqual(interrupted, [{ pod: 'default/web', isDone }]);
        assert.deepEqual(readdirSync(scene.directory), []);
        assert.deepEqual(readdirSync(join(scene.state, 'pending')), []);
        assert.deepEqual(
          scene.history(),
          isDone ? ['1 installed: new', '2 installed: new', '3 removed'] : ['1 installed: old', '2 removed'],
        );
      });
    }
  });
}
