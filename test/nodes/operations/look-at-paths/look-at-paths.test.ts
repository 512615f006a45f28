import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lookAtPaths, lookAtPathsScript } from '../../../../src/nodes/operations/look-at-paths/look-at-paths.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

describe('paths that are looked at', { skip: requirement('shells', 'busybox') }, () => {
  const operations = [lookAtPathsScript];

  for (const shell of NODE_SHELLS) {
    it(`are told with what they are, or what is above them, in ${shell}`, async (test) => {
      const directory = temporaryDirectory(test);
      const place = (name: string): string => join(directory, name);
      mkdirSync(place('empty'));
      mkdirSync(place('full'));
      writeFileSync(place('full/.hidden'), '');
      writeFileSync(place("it's a\nfile"), 'four');
      symlinkSync('full', place('link'));
      symlinkSync('nowhere\n', place('dangling'));
      symlinkSync('loop', place('loop'));
      spawnSync('mkfifo', [place('pipe')]);
      const server = createServer().listen(place('socket'));
      test.after(() => server.close());
      const names = [
        'empty',
        'full',
        "it's a\nfile",
        'link',
        'dangling',
        'loop',
        'pipe',
        'socket',
        'none/at/all',
        "it's a\nfile/below",
      ];

      const looks = await lookAtPaths(openShell(test, { shell, operations }), [...names.map(place), '/dev/null']);

      const file = { kind: 'there', isEmpty: undefined, link: undefined, size: 0 };
      const withoutSize = [...looks.values()].map((look) =>
        look.kind === 'there' && look.type === 'directory' ? { ...look, size: 0 } : look,
      );
      assert.deepEqual(withoutSize, [
        { ...file, type: 'directory', isEmpty: true },
        { ...file, type: 'directory', isEmpty: false },
        { ...file, type: 'file', size: 4 },
        { ...file, type: 'directory', isEmpty: false, link: 'full' },
        { kind: 'absent', above: directory, aboveType: 'directory', link: 'nowhere\n' },
        { kind: 'absent', above: directory, aboveType: 'directory', link: 'loop' },
        { ...file, type: 'other' },
        { ...file, type: 'socket' },
        { kind: 'absent', above: directory, aboveType: 'directory', link: undefined },
        { kind: 'absent', above: place("it's a\nfile"), aboveType: 'file', link: undefined },
        { ...file, type: 'character device' },
      ]);
    });

    it(`are those of a mounted root, in ${shell}`, async (test) => {
      const root = temporaryDirectory(test);
      mkdirSync(join(root, 'srv'));
      symlinkSync('/srv', join(root, 'link'));
      symlinkSync('/etc/passwd', join(root, 'outside'));

      const looks = await lookAtPaths(openShell(test, { shell, operations, root }), ['/link', '/outside']);

      assert.deepEqual(
        [...looks].map(([path, look]) => [path, look.kind, 'link' in look && look.link]),
        [
          ['/link', 'there', '/srv'],
          ['/outside', 'absent', '/etc/passwd'],
        ],
      );
    });
  }
});
