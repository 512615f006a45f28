import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readService, readServiceScript } from '../../../../src/nodes/operations/read-service/read-service.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, pathOf } from '../open-shell.ts';

// As systemd 252 prints them, the properties in an order of its own.
const SHOWN = `Result=exit-code
NRestarts=12
ExecMainStatus=1
Id=kubelet.service
LoadState=loaded
ActiveState=activating
SubState=auto-restart
UnitFileState=enabled
NeedDaemonReload=yes

Result=success
NRestarts=0
ExecMainStatus=0
Id=k3s.service
LoadState=not-found
ActiveState=inactive
SubState=dead
UnitFileState=
NeedDaemonReload=no
`;

describe('readService', { skip: requirement('shells', 'busybox') }, () => {
  // busybox's programs take the first place in the PATH of its shell.
  for (const shell of ['dash', 'bash'] as const) {
    it(`tells what systemd makes of the units that there are, in ${shell}`, async (test) => {
      const directory = temporaryDirectory(test);
      writeFileSync(join(directory, 'systemctl'), `#!/bin/sh\nprintf '%s' '${SHOWN}'\n`);
      chmodSync(join(directory, 'systemctl'), 0o755);
      const path = `${directory}:${pathOf(test, shell)}`;
      const node = openShell(test, { shell, operations: [readServiceScript], path });

      const { units, hasSystemd } = await readService(node, ['kubelet.service', 'k3s.service']);

      assert.equal(hasSystemd, true);
      assert.deepEqual(units, [
        {
          unit: 'kubelet.service',
          loadState: 'loaded',
          activeState: 'activating',
          subState: 'auto-restart',
          result: 'exit-code',
          fileState: 'enabled',
          restarts: 12,
          exitStatus: 1,
          needsReload: true,
        },
      ]);
    });
  }

  for (const shell of NODE_SHELLS) {
    it(`tells which are masked in a file system that is mounted, in ${shell}`, async (test) => {
      const root = temporaryDirectory(test);
      mkdirSync(join(root, 'etc/systemd/system'), { recursive: true });
      symlinkSync('/dev/null', join(root, 'etc/systemd/system/kubelet.service'));
      symlinkSync('/usr/lib/systemd/system/k3s.service', join(root, 'etc/systemd/system/k3s.service'));
      const node = openShell(test, { shell, operations: [readServiceScript], root });

      const { units, hasSystemd, swap } = await readService(node, ['kubelet.service', 'k3s.service']);

      assert.deepEqual([hasSystemd, swap], [false, []]);
      assert.deepEqual(
        units.map(({ unit, loadState }) => [unit, loadState]),
        [['kubelet.service', 'masked']],
      );
    });
  }
});
