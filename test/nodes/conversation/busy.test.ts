import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NodeConversation, OperationScript } from '../../../src/nodes/conversation/conversation.ts';
import { openConversation } from '../../../src/nodes/conversation/open-conversation.ts';
import framesLibrary from '../../../src/nodes/library/frames.sh';
import { localWay } from '../../../src/nodes/ways/local.ts';
import type { Test } from '../../support/temporary-directory.ts';

/** Says with each word that it is busy, works for 0.3 seconds, and says in the end what it has done. */
const work: OperationScript = {
  name: 'work',
  text: 'for _ in "$@"; do say busy; sleep 0.3; done; say worked',
  libraries: [framesLibrary],
};

function open(test: Test): NodeConversation {
  const node = openConversation({
    way: localWay('local', 'never'),
    operations: [work],
    requestTimeout: 600,
    signal: new AbortController().signal,
  });
  test.after(() => node.close());
  return node;
}

function words(count: number): readonly string[] {
  return Array.from({ length: count }, () => 'x');
}

describe('a node that is busy', { concurrency: true, timeout: 10_000 }, () => {
  it('is waited for beyond the time that an answer may take', async (test) => {
    const { frames } = await open(test).request(work, words(4), undefined, 5000);

    assert.deepEqual(frames, [{ word: 'worked', fields: [], content: undefined }]);
  });

  it('is not waited for longer than was meant', async (test) => {
    const began = performance.now();

    await assert.rejects(open(test).request(work, words(20), undefined, 1500), { name: 'AnswerLost' });

    assert.ok(performance.now() - began < 2500);
  });

  it('is not waited for where nobody meant to', async (test) => {
    await assert.rejects(open(test).request(work, words(4)), {
      name: 'AnswerLost',
      message: 'gave no answer within 0.6s',
    });
  });
});
