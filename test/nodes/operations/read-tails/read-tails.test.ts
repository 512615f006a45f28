import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readTails, readTailsScript } from '../../../../src/nodes/operations/read-tails/read-tails.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

describe('readTails', { skip: requirement('shells', 'busybox') }, () => {
  for (const shell of NODE_SHELLS) {
    it(`reads the last lines of files, and waits for no pipe, in ${shell}`, async (test) => {
      const directory = temporaryDirectory(test);
      const [short, long, pipe] = ['short', 'long', 'pipe'].map((name) => join(directory, name));
      writeFileSync(short ?? '', 'one\n\ntwo');
      writeFileSync(long ?? '', `${'x'.repeat(99)}\n`.repeat(1000));
      spawnSync('mkfifo', [pipe ?? '']);
      const node = openShell(test, { shell, operations: [readTailsScript] });

      const tails = await readTails(node, [pipe ?? '', short ?? '', long ?? '', join(directory, 'none')]);

      assert.deepEqual([...tails.keys()], [short, long]);
      assert.deepEqual(tails.get(short ?? ''), ['one', 'two']);
      assert.deepEqual(new Set(tails.get(long ?? '')), new Set(['x'.repeat(99)]));
    });
  }
});
