import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Patience } from '../../../src/operations/wait/patience.ts';
import { unmet, type Progress } from '../../../src/operations/wait/progress.ts';

const MINUTES = 300_000;
const CRASH = unmet('trouble', 'crash web', 'it ended');
const PULL = unmet('trouble', 'pull web', 'no image');
const GRACE = unmet('wait', 'old', 'the old pod still runs');

/** What the patience says to each look, of which there is one every ten seconds. */
function verdicts(looks: readonly Progress[], timeout = MINUTES): readonly string[] {
  const patience = new Patience(timeout);
  return looks.map((progress, index) => {
    const verdict = patience.take(progress, index * 10_000);
    return verdict.kind === 'give up' ? verdict.because : verdict.kind;
  });
}

describe('Patience', () => {
  it('ends when the pod is as it is to be', () => {
    assert.deepEqual(verdicts([GRACE, { kind: 'met', doubts: [] }]), ['go on', 'met']);
  });

  it('gives up at once what no waiting helps', () => {
    assert.deepEqual(verdicts([unmet('final', 'refused', 'the kubelet refuses it')]), ['final']);
  });

  it('gives up one trouble that has lasted for half a minute', () => {
    assert.deepEqual(verdicts([CRASH, CRASH, CRASH, CRASH]), ['go on', 'go on', 'go on', 'too long']);
  });

  it('counts anew when it is another trouble, or none for once', () => {
    assert.deepEqual(verdicts([CRASH, CRASH, CRASH, PULL, PULL, PULL, PULL]).at(-1), 'too long');
    assert.deepEqual(verdicts([CRASH, CRASH, CRASH, PULL, PULL, PULL]).at(-1), 'go on');
    assert.deepEqual(verdicts([CRASH, CRASH, CRASH, GRACE, CRASH, CRASH]).at(-1), 'go on');
  });

  it('holds a grace period for no trouble, and waits for it until the time-out', () => {
    const looks = Array.from({ length: 31 }, () => GRACE);

    assert.deepEqual(new Set(verdicts(looks).slice(0, 30)), new Set(['go on']));
    assert.equal(verdicts(looks).at(-1), 'time-out');
  });

  it('looks once where there is no time', () => {
    assert.deepEqual(verdicts([GRACE], 0), ['time-out']);
    assert.deepEqual(verdicts([{ kind: 'met', doubts: [] }], 0), ['met']);
  });
});
