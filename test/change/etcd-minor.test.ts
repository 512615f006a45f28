import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { otherEtcdMinor } from '../../src/change/etcd-minor.ts';

const pod = (image: string, command: readonly string[] = ['etcd']) => ({
  spec: {
    containers: [
      { name: 'proxy', image: 'envoy:1.30' },
      { name: 'main', image, command: [...command] },
    ],
  },
});

describe('otherEtcdMinor', () => {
  const same: readonly (readonly [string, string])[] = [
    ['registry.k8s.io/etcd:3.6.4-0', 'registry.k8s.io/etcd:3.6.5-0'],
    ['registry.k8s.io/etcd:3.6.4-0', 'mirror:5000/etcd:3.6.4-0@sha256:abcd'],
    ['quay.io/coreos/etcd:v3.5.9', 'registry.k8s.io/etcd:3.5.21-0'],
    ['etcd@sha256:abcd', 'etcd@sha256:abcd'],
  ];
  for (const [before, after] of same) {
    it(`lets ${before} and ${after} take each other's place`, () => {
      assert.equal(otherEtcdMinor(pod(before), pod(after)), undefined);
    });
  }

  const other: readonly (readonly [string, string])[] = [
    ['registry.k8s.io/etcd:3.6.4-0', 'registry.k8s.io/etcd:3.5.21-0'],
    ['quay.io/coreos/etcd:v3.5.9', 'quay.io/coreos/etcd:v3.6.0'],
    ['registry.k8s.io/etcd:3.6.4-0', 'registry.k8s.io/etcd@sha256:abcd'],
    ['registry:5000/etcd', 'registry:5000/etcd:3.6.0'],
    ['registry.k8s.io/etcd:latest', 'registry.k8s.io/etcd:3.6.0'],
  ];
  for (const [before, after] of other) {
    it(`tells ${before} from ${after}`, () => {
      assert.deepEqual(otherEtcdMinor(pod(before), pod(after)), { before, after });
      assert.deepEqual(otherEtcdMinor(pod(after), pod(before)), { before: after, after: before });
    });
  }

  it('knows etcd by its command line, too', () => {
    const [before, after] = [
      pod('example.com/store:3.6.4', ['/bin/sh', '-c', 'exec /usr/local/bin/etcd --name a']),
      pod('example.com/store:3.5.4', ['/usr/local/bin/etcd']),
    ];

    assert.ok(otherEtcdMinor(before, after) !== undefined);
  });

  it('has nothing to say of other pods', () => {
    assert.equal(otherEtcdMinor(pod('web:1.2', ['web']), pod('web:1.3', ['web', '--data=/var/lib/etcd'])), undefined);
    assert.equal(otherEtcdMinor(pod('registry.k8s.io/etcd:3.6.4-0'), pod('web:1.3', ['web'])), undefined);
  });
});
