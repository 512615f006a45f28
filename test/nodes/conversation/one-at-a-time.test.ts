import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OperationScript } from '../../../src/nodes/conversation/conversation.ts';
import framesLibrary from '../../../src/nodes/library/frames.sh';
import { openShell } from '../operations/open-shell.ts';

const ask: OperationScript = { name: 'ask', text: 'sleep "$2"; say heard "$1"', libraries: [framesLibrary] };

// A question that is never answered fails its own test.
const SOON = { timeout: 5000 };

describe('a question asked while another is being answered', () => {
  it('waits its turn', SOON, async (test) => {
    const node = openShell(test, { shell: 'sh', operations: [ask] });
    await node.request(ask, ['hello', '0']);

    const answers = await Promise.all([
      node.request(ask, ['slow', '0.3']),
      node.request(ask, ['quick', '0']),
      node.request(ask, ['last', '0']),
    ]);

    assert.deepEqual(
      answers.map(({ frames }) => frames.map(({ word, fields }) => [word, ...fields].join(' '))),
      [['heard slow'], ['heard quick'], ['heard last']],
    );
  });

  it('is asked whatever became of the other', SOON, async (test) => {
    const missing: OperationScript = { name: 'missing', text: 'exit 127', libraries: [framesLibrary] };
    const node = openShell(test, { shell: 'sh', operations: [ask, missing] });

    const [first, second] = await Promise.allSettled([node.request(missing, []), node.request(ask, ['x', '0'])]);

    assert.equal(first.status, 'rejected');
    assert.equal(second.status, 'fulfilled');
  });
});
