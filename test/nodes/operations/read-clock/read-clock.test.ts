import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readClock, readClockScript } from '../../../../src/nodes/operations/read-clock/read-clock.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

describe('readClock', { skip: requirement('shells', 'busybox') }, () => {
  for (const shell of NODE_SHELLS) {
    it(`tells the time and when a directory was changed, in ${shell}`, async (test) => {
      const directory = temporaryDirectory(test);
      const changedAt = new Date('2026-01-02T03:04:05Z');
      utimesSync(directory, changedAt, changedAt);
      const node = openShell(test, { shell, operations: [readClockScript] });

      const { now, directoryChangedAt } = await readClock(node, directory);

      assert.ok(Math.abs(now.getTime() - Date.now()) < 5000);
      assert.deepEqual(directoryChangedAt, changedAt);
      assert.equal((await readClock(node, join(directory, 'none'))).directoryChangedAt, undefined);
    });
  }
});
