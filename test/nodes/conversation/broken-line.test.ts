import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OperationScript } from '../../../src/nodes/conversation/conversation.ts';
import { openConversation } from '../../../src/nodes/conversation/open-conversation.ts';
import { localWay } from '../../../src/nodes/ways/local.ts';
import framesLibrary from '../../../src/nodes/library/frames.sh';

const ask: OperationScript = { name: 'ask', text: 'say heard "$1"', libraries: [framesLibrary] };
const die: OperationScript = { name: 'die', text: 'kill -KILL $$', libraries: [framesLibrary] };
const dieSoon: OperationScript = {
  name: 'die_soon',
  text: '{ sleep 0.05; kill -KILL $$; } &',
  libraries: [framesLibrary],
};

function open() {
  const signal = new AbortController().signal;
  const operations = [ask, die, dieSoon];
  return openConversation({ way: localWay('local', 'never'), operations, requestTimeout: 5000, signal });
}

describe('a line that breaks', { timeout: 4000 }, () => {
  it('is told to who waits for an answer', async () => {
    const node = open();

    await assert.rejects(node.request(die, []), {
      name: 'AnswerLost',
      message: 'the connection broke before the answer came',
    });
    await node.close();
  });

  it('is told to who asks after it broke, at once', async () => {
    const node = open();
    assert.equal((await node.request(dieSoon, [])).status, 0);
    await sleep(200);

    await assert.rejects(node.request(ask, ['x']), { name: 'AnswerLost' });
    await node.close();
  });

  it('can be opened again', async () => {
    const node = open();
    await assert.rejects(node.request(die, []));

    const again = node.reopen();
    assert.deepEqual((await again.request(ask, ['x'])).frames, [{ word: 'heard', fields: ['x'], content: undefined }]);
    await again.close();
  });
});
