import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OperationScript } from '../../../src/nodes/conversation/conversation.ts';
import framesLibrary from '../../../src/nodes/library/frames.sh';
import { requirement } from '../../support/requirements.ts';
import { isRunning } from '../../support/run-program.ts';
import { NODE_SHELLS, openShell } from '../operations/open-shell.ts';

const ask: OperationScript = {
  name: 'ask',
  text: 'say process "$PPID" "$$"; say count "$#"; for word in "$@"; do say_text "$word" word; done; sleep "${1:-0}"',
  libraries: [framesLibrary],
};

for (const shell of NODE_SHELLS) {
  describe(
    `a conversation that ends when nothing is asked, with ${shell}`,
    {
      skip: requirement('shells', 'busybox'),
      concurrency: true,
    },
    () => {
      it('hands over words as it does otherwise', async (test) => {
        const node = openShell(test, { shell, operations: [ask] });
        node.expectWithin(2);
        const words = ['0', '', ' ', "it's", 'a\nb\n', '日本', '*'];

        for (const given of [words, [], words]) {
          const { frames, status } = await node.request(ask, given, Buffer.from('payload'));
          assert.equal(status, 0);
          assert.deepEqual(frames[1]?.fields, [String(given.length)]);
          assert.deepEqual(
            frames.slice(2).map(({ content }) => Buffer.from(content ?? []).toString()),
            given,
          );
        }
      });

      it('lasts while it is asked, however long an answer takes', async (test) => {
        const node = openShell(test, { shell, operations: [ask] });
        node.expectWithin(1);

        for (const seconds of ['1.5', '0', '1.2']) assert.equal((await node.request(ask, [seconds])).status, 0);
      });

      it('is over when it is not, and can be opened again', async (test) => {
        const node = openShell(test, { shell, operations: [ask] });
        node.expectWithin(1);
        const { frames } = await node.request(ask, ['0']);
        const pid = Number(frames[0]?.fields[1]);
        assert.ok(isRunning(pid));

        await sleep(2500);

        assert.ok(!isRunning(pid));
        await assert.rejects(node.request(ask, ['0']), { name: 'AnswerLost' });
        const again = node.reopen();
        assert.equal((await again.request(ask, ['0'])).status, 0);
        await again.close();
      });

      it('waits as it does otherwise where it was not told to mind', async (test) => {
        const node = openShell(test, { shell, operations: [ask] });
        await node.request(ask, ['0']);

        await sleep(2500);

        assert.equal((await node.request(ask, ['0'])).status, 0);
      });
    },
  );
}
