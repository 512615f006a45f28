import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LONGEST_MANIFEST } from '../../../../src/nodes/operations/longest-manifest.ts';
import type { NodeFile } from '../../../../src/nodes/operations/read-files/node-file.ts';
import { readFiles, readFilesScript } from '../../../../src/nodes/operations/read-files/read-files.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`files read by ${shell}`, { skip: needs }, () => {
    const operations = [readFilesScript];

    it('come with their facts and their bytes', async (test) => {
      const file = join(temporaryDirectory(test), 'config.yaml');
      const bytes = Buffer.from([0, 255, 10, 13, 27, 10, 10]);
      writeFileSync(file, bytes);
      chmodSync(file, 0o640);
      utimesSync(file, 1_700_000_000, 1_700_000_001);

      const [read] = await readFiles(openShell(test, { shell, operations }), 'bytes', [file]);

      assert.ok(read !== undefined && 'content' in read);
      const { kind, path, isSymlink, mode, modifiedAt, size, content, isTooLarge } = read;
      assert.deepEqual(
        { kind, path, isSymlink, mode, modifiedAt, size, content: content && Buffer.from(content), isTooLarge },
        {
          kind: 'file',
          path: file,
          isSymlink: false,
          mode: 0o640,
          modifiedAt: new Date(1_700_000_001_000),
          size: 7,
          content: bytes,
          isTooLarge: false,
        },
      );
    });

    it('come in the order in which they were asked for, whatever they are', async (test) => {
      const directory = temporaryDirectory(test);
      const place = (name: string): string => join(directory, name);
      writeFileSync(place('file'), 'f');
      writeFileSync(place('empty'), '');
      writeFileSync(place('new\nline \'"$(touch nothing)'), 'n');
      mkdirSync(place('directory'));
      symlinkSync('file', place('link'));
      symlinkSync('nowhere', place('dangling'));
      symlinkSync('loop', place('loop'));
      symlinkSync('/dev/zero', place('device'));
      spawnSync('mkfifo', [place('fifo')]);
      const names = [
        'missing',
        'file',
        'fifo',
        'file/below',
        'new\nline \'"$(touch nothing)',
        'dangling',
        'directory',
        'link',
        'loop',
        'device',
        'empty',
      ];

      const read = await readFiles(openShell(test, { shell, operations }), 'bytes', names.map(place));

      assert.deepEqual(read.map(tell), [
        'missing',
        'file f',
        'other',
        'missing',
        'file n',
        'missing, a link',
        'directory',
        'file f, a link',
        'missing, a link',
        'other, a link',
        'file ',
      ]);
    });

    it('are looked at alone where their bytes are not wanted', async (test) => {
      const file = join(temporaryDirectory(test), 'file');
      writeFileSync(file, 'f');

      const read = await readFiles(openShell(test, { shell, operations }), 'facts', [file]);

      assert.deepEqual(read.map(tell), ['file']);
    });

    it('tell of a directory how many entries a kubelet looks at', async (test) => {
      const directory = temporaryDirectory(test);
      for (const name of ['a.yaml', 'b.yaml.bak', '.hidden', '-n', '*']) writeFileSync(join(directory, name), '');
      mkdirSync(join(directory, 'empty'));
      mkdirSync(join(directory, 'dangling'));
      symlinkSync('nowhere', join(directory, 'dangling', 'a'));
      const paths = [directory, join(directory, 'empty'), join(directory, 'dangling')];

      const read = await readFiles(openShell(test, { shell, operations }), 'facts', paths);

      assert.deepEqual(
        read.map((file) => 'entries' in file && file.entries),
        [6, 0, 1],
      );
    });

    it('come with no more than the kubelet would read, and say so', async (test) => {
      const directory = temporaryDirectory(test);
      const [longest, longer] = [join(directory, 'longest'), join(directory, 'longer')];
      writeFileSync(longest, '');
      truncateSync(longest, LONGEST_MANIFEST);
      writeFileSync(longer, '');
      truncateSync(longer, LONGEST_MANIFEST + 2);

      const read = await readFiles(openShell(test, { shell, operations }), 'bytes', [longest, longer]);

      assert.deepEqual(
        read.map((file) => 'content' in file && [file.content?.length, file.isTooLarge]),
        [
          [LONGEST_MANIFEST, false],
          [LONGEST_MANIFEST, true],
        ],
      );
    });

    it('are found inside a mounted root, which no symlink leads out of', async (test) => {
      const root = temporaryDirectory(test);
      mkdirSync(join(root, 'etc/kubernetes'), { recursive: true });
      mkdirSync(join(root, 'srv'));
      writeFileSync(join(root, 'srv/config.yaml'), 'inside');
      symlinkSync('/srv/config.yaml', join(root, 'etc/kubernetes/absolute'));
      symlinkSync('../../../../../../srv/config.yaml', join(root, 'etc/kubernetes/climbing'));
      symlinkSync('/etc/passwd', join(root, 'etc/kubernetes/outside'));
      symlinkSync('/srv', join(root, 'etc/linked'));
      const paths = [
        '/etc/kubernetes/absolute',
        '/etc/kubernetes/climbing',
        '/etc/kubernetes/outside',
        '/etc/linked/config.yaml',
        '/etc/linked/',
      ];

      const read = await readFiles(openShell(test, { shell, operations, root }), 'bytes', paths);

      assert.deepEqual(read.map(tell), [
        'file inside, a link',
        'file inside, a link',
        'missing, a link',
        'file inside',
        'directory, a link',
      ]);
    });

    it('are denied where they are behind a closed door', { skip: requirement('root') }, async (test) => {
      const directory = temporaryDirectory(test);
      chmodSync(directory, 0o755);
      mkdirSync(join(directory, 'closed'));
      writeFileSync(join(directory, 'closed', 'file'), 'f');
      chmodSync(join(directory, 'closed'), 0o700);
      writeFileSync(join(directory, 'secret'), 's');
      chmodSync(join(directory, 'secret'), 0o600);
      const enter = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'env'];
      const paths = ['closed/file', 'secret', 'closed', 'missing'].map((name) => join(directory, name));

      const read = await readFiles(
        openShell(test, { shell: shell === 'busybox' ? 'dash' : shell, operations, enter }),
        'bytes',
        paths,
      );

      assert.deepEqual(read.map(tell), ['denied', 'file', 'directory', 'missing']);
      assert.equal(read[2] !== undefined && 'entries' in read[2] && read[2].entries, undefined);
    });
  });
}

function tell(file: NodeFile): string {
  if (!('content' in file)) return file.isSymlink ? `${file.kind}, a link` : file.kind;
  const content = file.content === undefined ? '' : ` ${Buffer.from(file.content).toString()}`;
  return `${file.kind}${content}${file.isSymlink ? ', a link' : ''}`;
}
