import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LONGEST_MANIFEST } from '../../../../src/nodes/operations/longest-manifest.ts';
import {
  scanDirectory,
  scanDirectoryScript,
  type DirectoryEntry,
} from '../../../../src/nodes/operations/scan-directory/scan-directory.ts';
import { requirement } from '../../../support/requirements.ts';
import { outputOf } from '../../../support/run-program.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

const operations = [scanDirectoryScript];

/** When a file was last changed, as coreutils tell it, cut to the millisecond. */
async function changeOf(path: string): Promise<string> {
  const [seconds = '', fraction = ''] = (await outputOf('stat', ['-c', '%.Z', path])).trim().split('.');
  return new Date(Number(seconds) * 1000 + Number(fraction.slice(0, 3))).toISOString();
}

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`a directory as ${shell} reads it`, { skip: needs }, () => {
    it('is every entry, in the order of the bytes of their names, with what is in it', async (test) => {
      const directory = temporaryDirectory(test);
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
      const files = { b: 'two\n', Z: 'one', '10': '', '9': '\n', é: bytes, '.hidden': 'h', '-n': '-', 'a b\n': '\n\n' };
      for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);

      const scan = await scanDirectory(openShell(test, { shell, operations }), directory);

      assert.equal(scan.kind, 'directory');
      assert.equal(scan.isWritable, true);
      assert.equal(scan.physicalPath, directory);
      const found = Object.fromEntries(scan.entries.map(({ name, content }) => [name, Buffer.from(content ?? 'none')]));
      const given = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]));
      assert.deepEqual(found, given);
      const shown = scan.entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
      assert.deepEqual(shown, ['-n', '10', '9', 'Z', 'a b\n', 'b', 'é']);
    });

    it('tells of each entry what stat tells', async (test) => {
      const directory = temporaryDirectory(test);
      const path = join(directory, 'web.yaml');
      writeFileSync(path, 'kind: Pod\n');
      chmodSync(path, 0o640);
      const modifiedAt = new Date('2026-01-02T03:04:05Z');
      utimesSync(path, modifiedAt, modifiedAt);
      const [owner, group] = (await outputOf('stat', ['-c', '%U %G', path])).trim().split(' ');

      const { entries } = await scanDirectory(openShell(test, { shell, operations }), directory);

      const [entry] = entries;
      assert.ok(entry);
      const { changedAt, content, ...facts } = entry;
      assert.equal(changedAt.toISOString(), await changeOf(path));
      assert.deepEqual(Buffer.from(content ?? []).toString(), 'kind: Pod\n');
      assert.deepEqual(facts, {
        name: 'web.yaml',
        kind: 'file',
        mode: '0640',
        owner,
        group,
        size: 10,
        modifiedAt,
        target: undefined,
        unread: undefined,
      });
    });

    it('tells what is no file, and opens none of it', async (test) => {
      const directory = temporaryDirectory(test);
      mkdirSync(join(directory, 'sub'));
      writeFileSync(join(directory, 'sub/inner.yaml'), 'inner\n');
      symlinkSync('sub/inner.yaml', join(directory, 'link.yaml'));
      symlinkSync('sub', join(directory, 'linked'));
      symlinkSync('nowhere', join(directory, 'dangling.yaml'));
      symlinkSync('loop.yaml', join(directory, 'loop.yaml'));
      await outputOf('mkfifo', [join(directory, 'pipe')]);

      const { entries } = await scanDirectory(openShell(test, { shell, operations }), directory);

      assert.deepEqual(entries.map(tell), [
        'dangling.yaml: symlink to nowhere (missing)',
        'link.yaml: symlink to sub/inner.yaml (file) "inner\\n"',
        'linked: symlink to sub (directory)',
        'loop.yaml: symlink to loop.yaml (missing)',
        'pipe: other',
        'sub: directory',
      ]);
    });

    it('leaves out what is longer than the kubelet reads', async (test) => {
      const directory = temporaryDirectory(test);
      for (const [name, size] of [
        ['long', LONGEST_MANIFEST],
        ['longer', LONGEST_MANIFEST + 1],
      ] as const) {
        writeFileSync(join(directory, name), '');
        truncateSync(join(directory, name), size);
      }

      const { entries } = await scanDirectory(openShell(test, { shell, operations }), directory);

      assert.deepEqual(
        entries.map(({ name, content, unread }) => [name, content?.length, unread]),
        [
          ['long', LONGEST_MANIFEST, undefined],
          ['longer', undefined, 'size'],
        ],
      );
    });

    it('may be empty, missing, a single file, or something else', async (test) => {
      const directory = temporaryDirectory(test);
      mkdirSync(join(directory, 'empty'));
      writeFileSync(join(directory, 'web.yaml'), 'kind: Pod\n');
      const node = openShell(test, { shell, operations });
      const scan = async (path: string) => {
        const { kind, entries } = await scanDirectory(node, path);
        return [kind, entries.map(({ name }) => name)];
      };

      assert.deepEqual(await scan(join(directory, 'empty')), ['directory', []]);
      assert.deepEqual(await scan(join(directory, 'missing')), ['missing', []]);
      assert.deepEqual(await scan(join(directory, 'web.yaml')), ['file', ['web.yaml']]);
      assert.deepEqual(await scan('/dev/null'), ['other', []]);
    });

    it('is followed through links, and never out of a mounted file system', async (test) => {
      const root = temporaryDirectory(test);
      mkdirSync(join(root, 'etc/real'), { recursive: true });
      mkdirSync(join(root, 'etc/other'));
      symlinkSync('/etc/real', join(root, 'etc/manifests'));
      writeFileSync(join(root, 'etc/other/web.yaml'), 'inside\n');
      symlinkSync('/etc/other/web.yaml', join(root, 'etc/real/absolute.yaml'));
      symlinkSync('../../../../../../../../etc/passwd', join(root, 'etc/real/out.yaml'));

      const scan = await scanDirectory(openShell(test, { shell, operations, root }), '/etc/manifests');

      assert.equal(scan.physicalPath, join(root, 'etc/real'));
      assert.deepEqual(scan.entries.map(tell), [
        'absolute.yaml: symlink to /etc/other/web.yaml (file) "inside\\n"',
        'out.yaml: symlink to ../../../../../../../../etc/passwd (missing)',
      ]);
    });
  });
}

function tell({ name, kind, target, content }: DirectoryEntry): string {
  const leads = target === undefined ? '' : ` to ${target.text} (${target.kind})`;
  const bytes = content === undefined ? '' : ` ${JSON.stringify(Buffer.from(content).toString())}`;
  return `${name}: ${kind}${leads}${bytes}`;
}
