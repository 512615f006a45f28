import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { locateLogs, locateLogScript } from '../../../../src/nodes/operations/read-log/locate-log.ts';
import type { RuntimeClient } from '../../../../src/nodes/operations/runtime-answer.ts';
import { logPathOf } from '../../../../src/runtimes/logs/log-path.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

const PID = String(process.pid);
const PATH = '/var/log/pods/default_web-cp1_a1/main/0.log';
const VALUE = Buffer.from(JSON.stringify({ Metadata: { LogPath: PATH } })).toString('base64');
const INFO = JSON.stringify({ Extensions: { 'io.cri-containerd.container.metadata': { value: VALUE } } });

/** What each client prints of the container c1, which runs, and of c2, which has ended. */
const CLIENTS: Readonly<Record<RuntimeClient['kind'], string>> = {
  crictl: `c1) echo 'CONTAINER_RUNNING ${PID} ${PATH}' ;; c2) echo 'CONTAINER_EXITED 0 ${PATH}' ;;`,
  docker: `c1) echo 'running ${PID} ${PATH}' ;; c2) echo 'exited 0 ${PATH}' ;;`,
  nerdctl: `c1) echo 'running ${PID} ${INFO}' ;; c2) echo 'stopped 0 ${INFO}' ;;`,
  ctr: `c[12]) echo '${INFO}' ;; list) printf '%s\\n' 'TASK PID STATUS' 'c1 ${PID} RUNNING' 'c22 1 RUNNING' ;;`,
};
const KINDS = ['crictl', 'docker', 'nerdctl', 'ctr'] as const;

for (const shell of NODE_SHELLS) {
  describe(`locateLogs in ${shell}`, { skip: requirement('shells', 'busybox') }, () => {
    for (const kind of KINDS) {
      it(`tells by ${kind} where logs are and which process writes them`, async (test) => {
        const program = join(temporaryDirectory(test), kind);
        const cases = `for last in "$@"; do :; done\ncase $last in ${CLIENTS[kind]} *) echo none >&2; exit 1 ;; esac\n`;
        writeFileSync(program, `#!/bin/sh\n${cases}`, { mode: 0o755 });
        const node = openShell(test, { shell, operations: [locateLogScript] });
        const client = { kind, program, endpoint: 'unix:///run/runtime.sock' };

        const locations = await locateLogs(node, client, ['c1', 'gone', 'c2']);

        const told = [...locations].map(([id, location]) => [id, location.isRunning, logPathOf(location)]);
        assert.deepEqual(told, [
          ['c1', true, PATH],
          ['c2', false, PATH],
        ]);
        assert.match(locations.get('c1')?.process ?? '', new RegExp(`^${PID}:\\d+$`));
        assert.equal(locations.get('c2')?.process, undefined);
      });
    }

    it('tells that a Docker Engine keeps a log in no file', async (test) => {
      const program = join(temporaryDirectory(test), 'docker');
      writeFileSync(program, `#!/bin/sh\necho 'running ${PID} '\n`, { mode: 0o755 });
      const node = openShell(test, { shell, operations: [locateLogScript] });

      const client = { kind: 'docker', program, endpoint: 'unix:///run/docker.sock' } as const;
      const location = (await locateLogs(node, client, ['c1'])).get('c1');

      assert.deepEqual([location?.isRunning, location?.path], [true, '']);
    });
  });
}
