import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rememberAnswer } from '../../../src/operations/mirrors/remember-answer.ts';

describe('rememberAnswer', () => {
  it('asks once in ten seconds, also when the clock was put back', async () => {
    const state = { now: 100_000, asked: 0 };
    const ask = rememberAnswer(
      () => {
        state.asked += 1;
        return Promise.resolve({ kind: 'none', reason: `answer ${String(state.asked)}` });
      },
      () => new Date(state.now),
    );
    const reasons: unknown[] = [];
    for (const now of [100_000, 100_000, 109_999, 110_000, 110_001, 50_000]) {
      state.now = now;
      reasons.push(await ask());
    }

    assert.deepEqual(
      reasons,
      [1, 1, 1, 2, 2, 3].map((count) => ({ kind: 'none', reason: `answer ${String(count)}` })),
    );
  });
});
