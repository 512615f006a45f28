import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readDisks, readDisksScript } from '../../../../src/nodes/operations/read-disks/read-disks.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, pathOf } from '../open-shell.ts';

describe('disks that are read', { skip: requirement('shells', 'busybox', 'root', 'namespaces') }, () => {
  for (const shell of NODE_SHELLS) {
    it(`are told with what is left of them, in ${shell}`, async (test) => {
      const directory = temporaryDirectory(test);
      const mounted = join(directory, 'a disk');
      mkdirSync(join(mounted, 'below'), { recursive: true });
      const mount = 'mount -t tmpfs -o size=64k,nr_inodes=10,ro tmpfs "$0" && exec "$@"';
      const enter = ['unshare', '--mount', 'sh', '-c', mount, mounted];
      const node = openShell(test, { shell, operations: [readDisksScript], enter });

      const disks = await readDisks(node, [mounted, join(directory, 'none'), directory]);

      assert.deepEqual(
        disks.map(({ path, disk }) => [path, disk?.options[0]]),
        [
          [mounted, 'ro'],
          [directory, 'rw'],
        ],
      );
      const small = disks[0]?.disk;
      assert.deepEqual(small && { ...small, inodes: small.inodes?.total, options: [] }, {
        mountPoint: mounted,
        device: 'tmpfs',
        space: { total: 64, available: 64 },
        inodes: 10,
        options: [],
      });
    });
  }

  it('ends soon where one does not answer', async (test) => {
    const directory = temporaryDirectory(test);
    const script =
      'for name in stat df; do printf "#!/bin/sh\\nexec sleep 60\\n" >"$0/$name"; chmod +x "$0/$name"; done';
    spawnSync('sh', ['-c', script, directory]);
    const node = openShell(test, {
      shell: 'sh',
      operations: [readDisksScript],
      path: `${directory}:${pathOf(test, 'sh')}`,
    });

    assert.deepEqual(await readDisks(node, ['/']), [{ path: '/', disk: undefined }]);
  });
});
