import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Pod } from '../../src/kubelet/api/pod-types.ts';
import { staticPodPriorityWarning, staticPodProblem } from '../../src/kubelet/static-pod-rules.ts';

const MINORS = [28, 29, 30, 31, 32, 33, 34, 35, 36, 37];

const TRUST_BUNDLE: Pod = {
  spec: { volumes: [{ name: 'a', projected: { sources: [{ clusterTrustBundle: { path: 'a', name: 'b' } }] } }] },
};
const RESOURCE_CLAIM: Pod = { spec: { resourceClaims: [{ name: 'gpu', resourceClaimName: 'a' }] } };
const SECRET: Pod = { spec: { volumes: [{ name: 'a', secret: { secretName: 'b' } }] } };
const HOST_PATH: Pod = { spec: { volumes: [{ name: 'a', hostPath: { path: '/a' } }] } };

/** What is said from each minor version on: the versions between the first and the next say the same. */
function saidSince(pod: Pod): readonly (readonly [minor: number, problem: string | undefined])[] {
  const said = MINORS.map((minor) => [minor, staticPodProblem(pod, minor)] as const);
  return said.filter(([, problem], index) => index === 0 || problem !== said[index - 1]?.[1]);
}

describe('a static Pod', () => {
  it('may have no trust bundle since 1.29', () => {
    assert.deepEqual(saidSince(TRUST_BUNDLE), [
      [28, undefined],
      [29, 'static pods may not use ClusterTrustBundle projected volume sources'],
      [34, 'static pods may not reference clustertrustbundles'],
    ]);
  });

  it('may have no resource claims since 1.32', () => {
    assert.deepEqual(saidSince(RESOURCE_CLAIM), [
      [28, undefined],
      [32, 'static pods may not use ResourceClaims'],
      [34, 'static pods may not reference resourceclaims'],
    ]);
  });

  it('may refer to nothing of the API since 1.34', () => {
    assert.deepEqual(saidSince(SECRET), [
      [28, undefined],
      [34, 'static pods may not reference secrets'],
    ]);
  });

  it('may always have what its node has', () => {
    assert.deepEqual(saidSince(HOST_PATH), [[28, undefined]]);
  });

  it('is told of its trust bundle before its claims', () => {
    const both: Pod = { spec: { ...TRUST_BUNDLE.spec, ...RESOURCE_CLAIM.spec } };

    assert.equal(staticPodProblem(both, 33), 'static pods may not use ClusterTrustBundle projected volume sources');
    assert.equal(staticPodProblem(both, 34), 'static pods may not reference resourceclaims');
  });
});

describe('the priority of a static Pod', () => {
  for (const { title, spec, begin } of [
    { title: 'is none', spec: {}, begin: undefined },
    {
      title: 'is that of what the node needs',
      spec: { priority: 2_000_001_000, priorityClassName: 'system-node-critical' },
      begin: undefined,
    },
    { title: 'is a class alone', spec: { priorityClassName: 'a' }, begin: 'Static pod has priorityClassName and nil' },
    { title: 'is a number alone', spec: { priority: 0 }, begin: 'Static pod has priority without priorityClassName' },
    {
      title: 'is another class',
      spec: { priority: 2_000_001_000, priorityClassName: 'system-cluster-critical' },
      begin: 'Static pod has a priority other than 2000001000',
    },
    {
      title: 'is another number',
      spec: { priority: 2_000_000_000, priorityClassName: 'system-node-critical' },
      begin: 'Static pod has a priority other than 2000001000',
    },
  ]) {
    it(title, () => {
      assert.equal(staticPodPriorityWarning({ spec })?.slice(0, begin?.length), begin);
    });
  }
});
