import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readModes, readModesScript } from '../../../../src/nodes/operations/read-modes/read-modes.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

describe('readModes', { skip: requirement('root', 'shells', 'busybox') }, () => {
  for (const shell of NODE_SHELLS) {
    it(`tells modes and owners two levels deep, inside of a mounted file system, in ${shell}`, async (test) => {
      const root = temporaryDirectory(test);
      mkdirSync(join(root, 'etc/pki/etcd/deep'), { recursive: true });
      for (const name of [
        'etc/a b.conf',
        'etc/pki/sa.key',
        'etc/pki/etcd/ca.crt',
        'etc/pki/etcd/deep/x',
        'etc/new\nline',
      ]) {
        writeFileSync(join(root, name), '');
        chmodSync(join(root, name), 0o640);
      }
      for (const name of ['etc', 'etc/pki', 'etc/pki/etcd', 'etc/pki/etcd/deep']) chmodSync(join(root, name), 0o755);
      symlinkSync('/etc/pki', join(root, 'link'));
      symlinkSync('/etc/passwd', join(root, 'etc/elsewhere'));
      const node = openShell(test, { shell, operations: [readModesScript], root });

      const modes = await readModes(node, ['/etc', '/none'], ['/etc', '/link']);

      const told = modes.map(({ path, kind, mode, owner }) => `${path} ${kind} ${mode.toString(8)} ${owner}`);
      assert.deepEqual([...new Set(told)].sort(), [
        '/etc directory 755 root:root',
        '/etc/a b.conf file 640 root:root',
        '/etc/pki directory 755 root:root',
        '/etc/pki/etcd directory 755 root:root',
        '/etc/pki/etcd/ca.crt file 640 root:root',
        '/etc/pki/etcd/deep directory 755 root:root',
        '/etc/pki/sa.key file 640 root:root',
      ]);
    });
  }
});
