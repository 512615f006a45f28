import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dropInProblem } from '../../src/kubelet/drop-in-support.ts';

describe('drop-ins of --config-dir', () => {
  const VARIABLE = 'KUBELET_CONFIG_DROPIN_DIR_ALPHA';
  const cases: readonly [version: string | undefined, variables: readonly string[], isRead: boolean][] = [
    ['1.27.9', [VARIABLE], false],
    ['1.28.0', [], false],
    ['1.29.4', ['PATH'], false],
    ['1.29.4', [VARIABLE], true],
    ['1.30.0', [], true],
    ['1.36.1', [], true],
    [undefined, [], true],
  ];

  for (const [version, variables, isRead] of cases) {
    it(`are ${isRead ? '' : 'not '}read by kubelet ${String(version)} with ${variables.join(', ') || 'no variables'}`, () => {
      assert.equal(dropInProblem(version, variables) === undefined, isRead);
    });
  }
});
