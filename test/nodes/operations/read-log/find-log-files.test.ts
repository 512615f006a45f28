import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { findLogFiles, findLogFilesScript } from '../../../../src/nodes/operations/read-log/find-log-files.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

const WRITTEN = new Date('2026-01-02T03:04:05Z');

describe('findLogFiles', { skip: requirement('shells', 'busybox') }, () => {
  for (const shell of NODE_SHELLS) {
    it(`lists the logs of the pods that are named, and nothing that only looks like one, in ${shell}`, async (test) => {
      const directory = temporaryDirectory(test);
      const files = [
        'default_web-cp1_a1/main/0.log',
        'default_web-cp1_a1/main/1.log',
        'default_web-cp1_a1/main/1.log.20260102-030405.gz',
        'default_web-cp1_a1/main/notes.log',
        'kube-system_web-cp1_b2/side/12.log',
        'default_web-cp10_c3/main/0.log',
        'default_other-cp1_d4/main/0.log',
        'a b\nc/main/0.log',
      ];
      for (const file of files) {
        mkdirSync(join(directory, dirname(file)), { recursive: true });
        writeFileSync(join(directory, file), 'x');
        utimesSync(join(directory, file), WRITTEN, WRITTEN);
      }
      const node = openShell(test, { shell, operations: [findLogFilesScript] });

      const found = await findLogFiles(node, directory, ['web-cp1', 'web']);

      assert.deepEqual(found[0], {
        path: join(directory, 'default_web-cp1_a1/main/0.log'),
        namespace: 'default',
        podName: 'web-cp1',
        uid: 'a1',
        container: 'main',
        restartCount: 0,
        modifiedAt: WRITTEN,
      });
      assert.deepEqual(
        found.map(({ path }) => path.slice(directory.length + 1)),
        ['default_web-cp1_a1/main/0.log', 'default_web-cp1_a1/main/1.log', 'kube-system_web-cp1_b2/side/12.log'],
      );
      assert.deepEqual(await findLogFiles(node, directory, ['*']), []);
      assert.deepEqual(await findLogFiles(node, join(directory, 'none'), ['web']), []);
    });
  }
});
