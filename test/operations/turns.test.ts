import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Turns } from '../../src/operations/turns.ts';

describe('turns', () => {
  it('let so many work at a time, whatever becomes of them', async () => {
    const turns = new Turns(2);
    const state = { working: 0, most: 0 };

    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        turns.take(async () => {
          state.working += 1;
          state.most = Math.max(state.most, state.working);
          await sleep(5);
          state.working -= 1;
          if (index % 2 === 0) throw new Error('no');
          return index;
        }),
      ),
    );

    assert.equal(state.most, 2);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    );
  });
});
