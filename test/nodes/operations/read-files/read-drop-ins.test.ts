import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  readDropIns,
  readDropInsScript,
  type DropInDirectory,
} from '../../../../src/nodes/operations/read-files/read-drop-ins.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`drop-ins read by ${shell}`, { skip: needs }, () => {
    const operations = [readDropInsScript];

    it('are the files with the suffix, at any depth, that no linked directory holds', async (test) => {
      const directory = temporaryDirectory(test);
      mkdirSync(join(directory, 'sub/deeper.conf'), { recursive: true });
      mkdirSync(join(directory, '.hidden'));
      const names = [
        'b.conf',
        'a.conf.bak',
        '.conf',
        'sub/c.conf',
        'sub/deeper.conf/d.conf',
        '.hidden/e.conf',
        'f g\n.conf',
      ];
      for (const name of names) writeFileSync(join(directory, name), name);
      symlinkSync('b.conf', join(directory, 'link.conf'));
      symlinkSync('nowhere', join(directory, 'dangling.conf'));
      symlinkSync('sub', join(directory, 'linked'));

      const [read] = await readDropIns(openShell(test, { shell, operations }), '.conf', [directory]);

      assert.deepEqual(read && tell(read), [
        '.conf: .conf',
        '.hidden/e.conf: .hidden/e.conf',
        'b.conf: b.conf',
        'dangling.conf: missing',
        'f g\n.conf: f g\n.conf',
        'link.conf: b.conf',
        'sub/c.conf: sub/c.conf',
        'sub/deeper.conf/d.conf: sub/deeper.conf/d.conf',
      ]);
    });

    it('of several directories stay apart, and what is no directory says so', async (test) => {
      const directory = temporaryDirectory(test);
      mkdirSync(join(directory, 'one'));
      mkdirSync(join(directory, 'empty'));
      writeFileSync(join(directory, 'one', 'a.conf'), 'a');
      writeFileSync(join(directory, 'file'), '');
      symlinkSync('one', join(directory, 'link'));
      const paths = ['missing', 'one', 'empty', 'file', 'link', 'link/'].map((name) => `${directory}/${name}`);

      const read = await readDropIns(openShell(test, { shell, operations }), '.conf', paths);

      assert.deepEqual(
        read.map((found) => [found.kind, ...tell(found)]),
        [['missing'], ['found', 'a.conf: a'], ['found'], ['other'], ['other'], ['found', 'a.conf: a']],
      );
    });

    it('are found inside a mounted root', async (test) => {
      const root = temporaryDirectory(test);
      mkdirSync(join(root, 'etc/kubelet.d'), { recursive: true });
      mkdirSync(join(root, 'srv'));
      writeFileSync(join(root, 'srv/a'), 'inside');
      symlinkSync('/srv/a', join(root, 'etc/kubelet.d/a.conf'));
      symlinkSync('/etc/passwd', join(root, 'etc/kubelet.d/b.conf'));

      const [read] = await readDropIns(openShell(test, { shell, operations, root }), '.conf', ['/etc/kubelet.d']);

      assert.deepEqual(read && tell(read), ['a.conf: inside', 'b.conf: missing']);
    });
  });
}

function tell({ files }: DropInDirectory): readonly string[] {
  return files
    .map(({ name, file }) => {
      const content = 'content' in file ? file.content : undefined;
      return `${name}: ${content === undefined ? file.kind : Buffer.from(content).toString()}`;
    })
    .toSorted();
}
