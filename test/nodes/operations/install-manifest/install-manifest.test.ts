import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { digestOf } from '../../../../src/change/digest.ts';
import { requirement } from '../../../support/requirements.ts';
import { setChangeScene } from '../change-scene.ts';
import { NODE_SHELLS } from '../open-shell.ts';

const digest = (content: string) => digestOf(Buffer.from(content));

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`a manifest installed by ${shell}`, { skip: needs }, () => {
    it('is there byte for byte, for its owner alone, and nothing besides', async (test) => {
      const scene = setChangeScene(test, shell);

      const outcome = await scene.install('new \0 é\n\n');

      assert.deepEqual(outcome, { version: 1, interrupted: [] });
      assert.deepEqual(scene.names(), ['web.yaml']);
      assert.equal(readFileSync(join(scene.directory, 'web.yaml'), 'utf8'), 'new \0 é\n\n');
      assert.equal(statSync(join(scene.directory, 'web.yaml')).mode & 0o7777, 0o600);
      assert.equal(statSync(scene.state).mode & 0o7777, 0o700);
    });

    it('keeps a history for the longest names that a namespace and a pod can have', async (test) => {
      const scene = setChangeScene(test, shell);
      const longest = `${'n'.repeat(63)}/${'p'.repeat(253)}`;

      await scene.install('new\n', { historyName: longest });

      assert.deepEqual(readdirSync(join(scene.state, 'history', longest)), ['1']);
    });

    it('takes the place of the old one, which the history keeps', async (test) => {
      const scene = setChangeScene(test, shell);
      writeFileSync(join(scene.directory, 'web.yaml'), 'old\n');

      const outcome = await scene.install('new\n', { oldDigest: digest('old\n'), entryNames: ['web.yaml'] });

      assert.equal(outcome.version, 2);
      assert.deepEqual(scene.history(), ['1 found: old', '2 installed: new']);
    });

    it('is one of ten versions that are kept', async (test) => {
      const scene = setChangeScene(test, shell);
      for (let version = 1; version <= 12; version += 1) {
        const oldDigest = version === 1 ? undefined : digest(`${version - 1}\n`);
        await scene.install(`${version}\n`, { oldDigest });
      }

      const kept = Array.from({ length: 10 }, (_, index) => `${index + 3} installed: ${index + 3}`);
      assert.deepEqual(scene.history(), kept);
    });

    it('is counted from the last version, whatever else has a name of digits', async (test) => {
      const scene = setChangeScene(test, shell);
      await scene.install('old\n');
      const versions = join(scene.state, 'history/default/web');
      for (const name of ['08', '9'.repeat(30), '2.bak']) mkdirSync(join(versions, name));

      const { version } = await scene.install('new\n', { oldDigest: digest('old\n') });

      assert.equal(version, 2);
      assert.deepEqual(readdirSync(versions).sort(), ['08', '1', '2', '2.bak', '9'.repeat(30)]);
    });

    for (const [title, content] of [
      ['was changed meanwhile', 'changed\n'],
      ['was put there meanwhile', 'another\n'],
    ] as const) {
      it(`is refused where a file ${title}`, async (test) => {
        const scene = setChangeScene(test, shell);
        writeFileSync(join(scene.directory, 'web.yaml'), content);
        const oldDigest = title.startsWith('was changed') ? digest('old\n') : undefined;

        await assert.rejects(scene.install('new\n', { oldDigest }), {
          kind: 'conflict',
          message: `${scene.directory}/web.yaml changed since it was read; nothing was written`,
        });
        assert.equal(readFileSync(join(scene.directory, 'web.yaml'), 'utf8'), content);
        assert.deepEqual(scene.names(), ['web.yaml']);
      });
    }

    it('is refused where the file has gone meanwhile', async (test) => {
      const scene = setChangeScene(test, shell);

      await assert.rejects(scene.install('new\n', { oldDigest: digest('old\n') }), { kind: 'conflict' });
      assert.deepEqual(scene.names(), []);
    });

    it('is refused where a link or a directory has its name', async (test) => {
      const scene = setChangeScene(test, shell);
      const path = join(scene.directory, 'web.yaml');
      writeFileSync(join(scene.state, '../elsewhere'), 'elsewhere\n');
      symlinkSync('../elsewhere', path);
      await assert.rejects(scene.install('new\n', { oldDigest: digest('elsewhere\n') }), { message: /is a symlink/ });
      assert.equal(readFileSync(path, 'utf8'), 'elsewhere\n');
      rmSync(path);
      mkdirSync(path);

      await assert.rejects(scene.install('new\n'), { kind: 'conflict' });
      assert.deepEqual(scene.names(), ['web.yaml']);
    });

    it('is refused where other files came or went meanwhile', async (test) => {
      const scene = setChangeScene(test, shell);
      writeFileSync(join(scene.directory, 'other.yaml'), '');

      await assert.rejects(scene.install('new\n', { entryNames: [] }), { name: 'EntriesChanged' });
      assert.deepEqual(scene.names(), ['other.yaml']);
      await scene.install('new\n', { entryNames: ['other.yaml'] });
      assert.deepEqual(scene.names(), ['other.yaml', 'web.yaml']);
    });

    it('is refused where its bytes are not those that were sent', async (test) => {
      const scene = setChangeScene(test, shell);

      await assert.rejects(scene.install('new\n', { newDigest: digest('newer\n') }), {
        message: `${scene.directory}/web.yaml did not arrive whole; nothing was changed`,
      });
      assert.deepEqual(scene.names(), []);
    });

    it('is refused where a newer version wrote the state', async (test) => {
      const scene = setChangeScene(test, shell);
      for (const name of ['history', 'pending', 'lock']) mkdirSync(join(scene.state, name), { recursive: true });
      writeFileSync(join(scene.state, 'format'), '3\n');

      await assert.rejects(scene.install('new\n'), { message: /was written by a newer kstatic; nothing was changed$/ });
      assert.deepEqual(scene.names(), []);
    });

    it('is refused where there is no directory', async (test) => {
      const scene = setChangeScene(test, shell);
      rmSync(scene.directory, { recursive: true });

      await assert.rejects(scene.install('new\n'), { message: `${scene.directory} does not exist` });
    });

    it('lets go of the lock, done or refused', async (test) => {
      const scene = setChangeScene(test, shell);
      const start = performance.now();

      await scene.install('new\n');
      await assert.rejects(scene.install('newer\n'));
      await scene.install('newer\n', { oldDigest: digest('new\n') });

      assert.ok(performance.now() - start < 3000);
    });
  });
}
