import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reason } from '../../../src/operations/wait/progress.ts';
import { ReasonTeller } from '../../../src/operations/wait/reason-teller.ts';

const TROUBLE: Reason = { key: 'crash web', count: 1, text: 'it ended', weight: 'trouble' };
const GRACE: Reason = { key: 'old', text: 'the old pod still runs', weight: 'wait' };

/** Whether each is told, one a second. */
function told(...reasons: readonly Reason[]): readonly boolean[] {
  const teller = new ReasonTeller();
  return reasons.map((reason, second) => teller.isNews(reason, second * 1000));
}

describe('ReasonTeller', () => {
  it('tells a trouble at once, and once', () => {
    assert.deepEqual(told(TROUBLE, { ...TROUBLE, text: 'in other words' }, TROUBLE), [true, false, false]);
  });

  it('tells it again when it came again, and after something else', () => {
    assert.deepEqual(told(TROUBLE, { ...TROUBLE, count: 2 }), [true, true]);
    assert.deepEqual(told(TROUBLE, { ...TROUBLE, key: 'pull web' }, TROUBLE), [true, true, true]);
  });

  it('tells of what takes its time after three seconds', () => {
    assert.deepEqual(told(GRACE, GRACE, GRACE, GRACE, GRACE), [false, false, false, true, false]);
    assert.deepEqual(told(GRACE, GRACE, TROUBLE, GRACE, GRACE), [false, false, true, false, false]);
  });

  it('tells nothing of what every pod goes through, nor of what is told as the failure', () => {
    const way: Reason = { ...GRACE, weight: 'way' };
    assert.deepEqual(told(way, way, way, way, way), [false, false, false, false, false]);
    assert.deepEqual(told({ ...TROUBLE, weight: 'final' }), [false]);
  });
});
