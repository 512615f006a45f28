import { POD_SCHEMA } from '../../../../src/kubelet/api/pod-schema.ts';
import type { PlainObject } from '../../../../src/manifest/plain-value.ts';
import { CONTAINER } from './parts.ts';

/** Volumes of no kind, of several, and with fields that do not go together. */
export function volumeSpecs(): readonly PlainObject[] {
  const kinds = Object.keys(POD_SCHEMA['Volume'] ?? {}).filter((kind) => kind !== 'name');
  return [...VOLUMES, ...kinds.map((kind) => withVolume({ hostPath: { path: '/a' }, [kind]: {} }))];
}

function withVolume(volume: PlainObject): PlainObject {
  return { containers: [CONTAINER], volumes: [{ name: 'data', ...volume }] };
}

function withSources(...sources: readonly PlainObject[]): PlainObject {
  return withVolume({ projected: { sources } });
}

const VOLUMES: readonly PlainObject[] = [
  withVolume({}),
  withVolume({ emptyDir: {}, hostPath: { path: '/a' } }),
  withVolume({ hostPath: { path: '/a' }, secret: { secretName: 'b' }, configMap: { name: 'c' } }),
  withVolume({ name: 'A', emptyDir: { sizeLimit: '-1', medium: 'HugePages-1Gi' } }),
  withVolume({ emptyDir: { medium: 'HugePages-x' } }),
  withVolume({
    name: 'x'.repeat(60),
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
    },
  }),
  withVolume({
    name: 'a',
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
    },
  }),
  {
    containers: [CONTAINER],
    volumes: [
      { name: 'a', ephemeral: {} },
      { name: 'b', persistentVolumeClaim: { claimName: 'web-controlplane-a' } },
      { name: 'b', emptyDir: {} },
    ],
  },
  ...['iqn.2001-04', 'eui.x', 'naa.x', 'x', 'iqn.2001-04.com.example:a:b', ''].map((iqn) =>
    withVolume({ iscsi: { targetPortal: 'a', iqn, lun: 256, initiatorName: iqn } }),
  ),
  ...['iqn.2001-04', 'eui.x', 'naa.x', 'x'].map((initiatorName) =>
    withVolume({ iscsi: { targetPortal: 'a', iqn: 'eui.0123456789abcdef', lun: 0, initiatorName } }),
  ),
  ...['cinder', 'storageos', 'scaleIO', 'rbd', 'cephfs', 'flexVolume'].map((kind) =>
    withVolume({
      [kind]: {
        volumeID: 'a',
        volumeName: 'b',
        monitors: ['c'],
        image: 'd',
        driver: 'e/f',
        gateway: 'g',
        system: 'h',
        secretRef: {},
      },
    }),
  ),
  withVolume({ csi: { driver: 'a.b', nodePublishSecretRef: { name: 'A' } } }),
  withVolume({ csi: { driver: 'x'.repeat(64) } }),
  withVolume({
    flexVolume: { driver: 'a/b', options: { 'kubernetes.io/a': 'x', 'a.k8s.io/b': 'y', 'k8s.io/c': 'z' } },
  }),
  withVolume({ secret: { secretName: 'a', defaultMode: 1000, items: [{ key: 'a', path: 'b', mode: -1 }] } }),
  withVolume({ configMap: { name: 'a', defaultMode: -1, items: [{ key: '', path: '', mode: 512 }] } }),
  withVolume({
    downwardAPI: {
      defaultMode: 512,
      items: [
        {
          path: 'a',
          fieldRef: { fieldPath: 'metadata.name' },
          resourceFieldRef: { containerName: 'web', resource: 'limits.cpu' },
        },
        { path: '', mode: 512 },
      ],
    },
  }),
  withVolume({
    downwardAPI: {
      items: [
        { path: 'a', fieldRef: { fieldPath: "metadata.name['a']" } },
        { path: 'b', fieldRef: { fieldPath: "metadata.labels['a b']" } },
        { path: 'c', fieldRef: { fieldPath: "metadata.annotations['a b']" } },
      ],
    },
  }),
  withVolume({
    projected: {
      defaultMode: 512,
      sources: [{ serviceAccountToken: { path: 'a' } }, { serviceAccountToken: { path: 'a', expirationSeconds: 599 } }],
    },
  }),
  withSources({
    configMap: {
      name: 'a',
      items: [
        { key: 'a', path: 'x' },
        { key: 'b', path: 'x' },
      ],
    },
  }),
  withSources({
    secret: {
      name: 'a',
      items: [
        { key: 'a', path: 'x' },
        { key: 'b', path: 'x' },
      ],
    },
  }),
  withSources({
    downwardAPI: {
      items: [
        { path: 'x', fieldRef: { fieldPath: 'metadata.name' } },
        { path: 'x', fieldRef: { fieldPath: 'metadata.uid' } },
      ],
    },
  }),
  withSources({ clusterTrustBundle: { path: 'a', name: 'b' } }, { clusterTrustBundle: { path: 'a', name: 'A B' } }),
  withSources({ clusterTrustBundle: { path: 'a', signerName: `${'x'.repeat(64)}.b/c` } }),
  withSources({ clusterTrustBundle: { path: 'a', signerName: `a.b/${'x'.repeat(572)}` } }),
  withSources({
    podCertificate: {
      signerName: 'example.com/a',
      keyType: 'ED25519',
      credentialBundlePath: 'a',
      userAnnotations: { 'a b': 'c', nodomain: 'd' },
    },
  }),
  ...['data', 'storageClassName'].map((name) =>
    withVolume({
      ephemeral: {
        volumeClaimTemplate: {
          spec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '1Gi' } },
            dataSourceRef: { apiGroup: 'A', kind: name, name },
          },
        },
      },
    }),
  ),
  withVolume({ gitRepo: { repository: '', directory: '../a' } }),
  withVolume({ azureDisk: { diskName: '', diskURI: '', cachingMode: 'x', kind: 'Managed' } }),
  withVolume({ azureDisk: { diskName: 'a', diskURI: '/subscriptions/x', kind: 'Shared' } }),
  withVolume({ azureDisk: { diskName: 'a', diskURI: '/subscriptions/x', kind: 'Managed' } }),
  withVolume({ flocker: { datasetName: 'a', datasetUUID: 'b' } }),
  withVolume({ flocker: { datasetName: 'a/b' } }),
  withVolume({ quobyte: { registry: 'a', volume: '', tenant: 'x'.repeat(70) } }),
  withVolume({ fc: { lun: 300, targetWWNs: ['a'] } }),
  withVolume({ iscsi: { targetPortal: '', iqn: 'iqn.x', lun: -1, initiatorName: 'x', chapAuthSession: true } }),
  withVolume({
    iscsi: { targetPortal: 'a', iqn: 'iqn.2001-04.com.example:a', lun: 0, chapAuthDiscovery: true, secretRef: {} },
  }),
  withVolume({ csi: { driver: 'a.b', nodePublishSecretRef: {} } }),
  withVolume({ image: { reference: '', pullPolicy: 'x' } }),
  withVolume({
    ephemeral: {
      volumeClaimTemplate: {
        metadata: { name: 'a', uid: 'b', generation: 1, finalizers: ['a/b'], resourceVersion: '1', generateName: 'c-' },
        spec: {},
      },
    },
  }),
  withVolume({
    ephemeral: {
      volumeClaimTemplate: {
        metadata: {
          ownerReferences: [{ apiVersion: 'v1', kind: 'a', name: 'b', uid: 'c' }],
          creationTimestamp: '2026-01-02T03:04:05Z',
          selfLink: 'x',
          namespace: 'y',
          deletionGracePeriodSeconds: 1,
          deletionTimestamp: '2026-01-02T03:04:05Z',
          managedFields: [],
        },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      },
    },
  }),
  withVolume({
    ephemeral: {
      volumeClaimTemplate: {
        spec: {
          accessModes: ['ReadWriteOncePod', 'ReadWriteOnce', 'Nope'],
          volumeMode: 'x',
          storageClassName: 'A',
          resources: { requests: { storage: '0' }, limits: { cpu: '1' } },
          dataSource: { kind: '', name: '' },
          dataSourceRef: { kind: 'Pod', name: 'x', namespace: 'A' },
          volumeAttributesClassName: 'A',
          selector: { matchLabels: { 'a b': 'c' } },
        },
      },
    },
  }),
  withVolume({ image: { reference: 'a' }, nfs: { server: 'a', path: '/a' } }),
  withVolume({ hostPath: { path: '/a' }, image: { reference: 'a' } }),
  withVolume({ emptyDir: {}, projected: { sources: [] } }),
  withVolume({ hostPath: { path: '/a' }, projected: { sources: [] }, downwardAPI: {} }),
  withSources({}),
  withSources({ downwardAPI: {}, configMap: { name: 'a' } }),
  withSources({ secret: { name: 'a' }, configMap: { name: 'a' } }),
  withSources(
    { secret: { name: 'A' } },
    { configMap: {} },
    { serviceAccountToken: { path: '', expirationSeconds: 1 } },
  ),
  withSources({ serviceAccountToken: { path: '../a', expirationSeconds: 4_294_967_297 } }),
  withSources(
    { configMap: { name: 'a', items: [{ key: 'a', path: 'x' }] } },
    { secret: { name: 'a', items: [{ key: 'a', path: 'x' }] } },
  ),
  withSources(
    { downwardAPI: { items: [{ path: 'x', fieldRef: { fieldPath: 'metadata.name' } }] } },
    { serviceAccountToken: { path: 'x' } },
  ),
  withSources({ clusterTrustBundle: { path: 'a' } }, { clusterTrustBundle: { path: '/a', name: '', signerName: '' } }),
  withSources({ clusterTrustBundle: { path: 'a', name: 'x'.repeat(260) } }),
  withSources({ clusterTrustBundle: { path: 'a', name: 'A:b' } }),
  withSources({ clusterTrustBundle: { path: 'a', signerName: '' } }),
  withSources({ clusterTrustBundle: { path: 'a', name: '' } }),
  withSources(
    { clusterTrustBundle: { path: 'a', signerName: 'x' } },
    { clusterTrustBundle: { path: 'a', signerName: 'A.b/c', labelSelector: { matchLabels: { 'a b': 'c' } } } },
  ),
  withSources({ podCertificate: { signerName: '', keyType: '', credentialBundlePath: 'a', keyPath: 'a' } }),
  withSources({ podCertificate: { signerName: 'example.com/a', keyType: 'RSA1', maxExpirationSeconds: 1 } }),
  withSources({
    podCertificate: {
      signerName: 'kubernetes.io/kube-apiserver-client-pod',
      keyType: 'ED25519',
      keyPath: 'a',
      certificateChainPath: 'a',
      maxExpirationSeconds: 91 * 86_400,
    },
  }),
];
