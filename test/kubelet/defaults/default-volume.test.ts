import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Volume } from '../../../src/kubelet/api/pod-types.ts';
import { defaultVolume } from '../../../src/kubelet/defaults/default-volume.ts';
import { readQuantity, type Quantity } from '../../../src/manifest/quantity-value.ts';

// As the decoder of Kubernetes 1.37.1 fills them in.
describe('defaultVolume', () => {
  it('makes an emptyDir of a volume without a source', () => {
    assert.deepEqual(defaultVolume({ name: 'data' }), { name: 'data', emptyDir: {} });
  });

  it('leaves a volume alone that has all', () => {
    const volume: Volume = { name: 'data', nfs: { server: 'example', path: '/' } };

    assert.deepEqual(defaultVolume(volume), volume);
  });

  it('fills in the type of a hostPath', () => {
    assert.deepEqual(defaultVolume({ hostPath: { path: '/' } }), { hostPath: { path: '/', type: '' } });
  });

  it('fills in the modes of files', () => {
    const volume: Volume = { secret: {}, configMap: {}, downwardAPI: {}, projected: {} };

    assert.deepEqual(defaultVolume(volume), {
      secret: { defaultMode: 0o644 },
      configMap: { defaultMode: 0o644 },
      downwardAPI: { defaultMode: 0o644 },
      projected: { defaultMode: 0o644 },
    });
  });

  it('leaves a mode of nought', () => {
    assert.deepEqual(defaultVolume({ secret: { defaultMode: 0 } }), { secret: { defaultMode: 0 } });
  });

  it('fills in the version of a field that a file shows', () => {
    const downwardAPI = { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name', apiVersion: '' } }, {}] };
    const filledIn = { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name', apiVersion: 'v1' } }, {}] };

    assert.deepEqual(defaultVolume({ downwardAPI }), { downwardAPI: { ...filledIn, defaultMode: 0o644 } });
    assert.deepEqual(defaultVolume({ projected: { sources: [{ downwardAPI }] } }), {
      projected: { sources: [{ downwardAPI: filledIn }], defaultMode: 0o644 },
    });
  });

  it('makes a token last an hour', () => {
    assert.deepEqual(defaultVolume({ projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }), {
      projected: {
        sources: [{ serviceAccountToken: { path: 'token', expirationSeconds: 3600 } }],
        defaultMode: 0o644,
      },
    });
  });

  it('fills in what an iscsi, an rbd, an azureDisk and a scaleIO lack', () => {
    assert.deepEqual(defaultVolume({ iscsi: {}, rbd: { user: '' }, azureDisk: {}, scaleIO: {} }), {
      iscsi: { iscsiInterface: 'default' },
      rbd: { pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' },
      azureDisk: { cachingMode: 'ReadWrite', fsType: 'ext4', readOnly: false, kind: 'Shared' },
      scaleIO: { storageMode: 'ThinProvisioned', fsType: 'xfs' },
    });
  });

  it('leaves what an azureDisk says, even nothing', () => {
    const azureDisk = { cachingMode: '', fsType: '', readOnly: true, kind: '' };

    assert.deepEqual(defaultVolume({ azureDisk }), { azureDisk });
  });

  it('looks for an image each time when its tag may move', () => {
    assert.deepEqual(defaultVolume({ image: { reference: 'web' } }), {
      image: { reference: 'web', pullPolicy: 'Always' },
    });
    assert.deepEqual(defaultVolume({ image: { reference: 'web:1' } }), {
      image: { reference: 'web:1', pullPolicy: 'IfNotPresent' },
    });
  });

  it('makes a claim one for a file system', () => {
    assert.deepEqual(defaultVolume({ ephemeral: { volumeClaimTemplate: {} } }), {
      ephemeral: { volumeClaimTemplate: { spec: { resources: {}, volumeMode: 'Filesystem' } } },
    });
  });

  it('leaves an ephemeral volume without a claim', () => {
    assert.deepEqual(defaultVolume({ ephemeral: {} }), { ephemeral: {} });
  });

  for (const [written, filledIn] of [
    ['1n', '1m'],
    ['1500u', '2m'],
    ['-1500u', '-2m'],
    ['1e-9', '1e-3'],
    ['999999999n', '1'],
    ['1500m', '1500m'],
    ['1Gi', '1Gi'],
  ] as const) {
    it(`asks for ${filledIn} where ${written} is written`, () => {
      const resources = { requests: { storage: quantity(written) }, limits: { storage: quantity(written) } };
      const rounded = { requests: { storage: quantity(filledIn) }, limits: { storage: quantity(filledIn) } };

      const { ephemeral } = defaultVolume({ ephemeral: { volumeClaimTemplate: { spec: { resources } } } });

      assert.deepEqual(ephemeral?.volumeClaimTemplate?.spec?.resources, rounded);
    });
  }
});

function quantity(text: string): Quantity {
  const reading = readQuantity(text);
  assert.ok('nano' in reading);
  return reading;
}
