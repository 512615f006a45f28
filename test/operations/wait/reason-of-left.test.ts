import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonOfLeft } from '../../../src/operations/wait/reason-of-left.ts';
import { sandboxOf } from '../diagnose/examined-node.ts';

const OLD = sandboxOf('web', 'old');

describe('what a kubelet leaves running', () => {
  for (const { kind, isToBeStopped, hint } of [
    { kind: 'gone', isToBeStopped: true, hint: 'kstatic rollout restart web --stop-stale stops it' },
    { kind: 'beside', isToBeStopped: true, hint: 'kstatic install --stop-stale stops what the kubelet leaves' },
    {
      kind: 'older',
      isToBeStopped: false,
      hint: 'a kubelet that is restarted starts the new one beside it, and kstatic install --stop-stale stops it then',
    },
    {
      kind: 'unknown',
      isToBeStopped: false,
      hint: 'a kubelet that is restarted starts the new one beside it, and kstatic install --stop-stale stops it then',
    },
  ] as const) {
    it(`may be stopped only where nothing is to follow it, or that runs already: ${kind}`, () => {
      assert.deepEqual(reasonOfLeft({ old: OLD, kind }, 'it runs', { podName: 'web' }), {
        key: 'stale',
        text: 'it runs',
        weight: 'final',
        hint,
        ...(isToBeStopped ? { stale: OLD } : {}),
      });
    });
  }
});
