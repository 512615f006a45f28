import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minorVersion, nearestKnownMinor } from '../../src/kubelet/versions.ts';

describe('the minor version', () => {
  const texts: readonly (readonly [text: string, minor: number | undefined])[] = [
    ['1.34', 34],
    ['v1.34', 34],
    ['1.34.2', 34],
    ['v1.36.0-rc.1', 36],
    ['Kubernetes v1.37.1', 37],
    ['k3s version v1.31.4+k3s1 (a562d090)\ngo version go1.22.9', 31],
    ['', undefined],
    ['latest', undefined],
    ['2.0', undefined],
    ['1.x', undefined],
    ['v11.34', undefined],
    ['This is perl 5, version 36, subversion 0 (v5.36.0)', undefined],
  ];
  for (const [text, minor] of texts) {
    it(`of ${JSON.stringify(text)} is ${String(minor)}`, () => {
      assert.equal(minorVersion(text), minor);
    });
  }

  it('whose rules are nearest is one of those that are known', () => {
    assert.deepEqual([20, 28, 33, 37, 40].map(nearestKnownMinor), [28, 28, 33, 37, 37]);
  });
});
