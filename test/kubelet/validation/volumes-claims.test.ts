import { describeVolumes } from './volume-cases.ts';

const SPEC = 'accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}';

function withSpec(fields: string): string {
  return `[{name: data, ephemeral: {volumeClaimTemplate: {spec: {${fields}}}}}]`;
}

function withMetadata(fields: string): string {
  return `[{name: data, ephemeral: {volumeClaimTemplate: {metadata: {${fields}}, spec: {${SPEC}}}}}]`;
}

describeVolumes('the claim of an ephemeral volume', [
  {
    title: 'is asked for',
    volumes: '[{name: data, ephemeral: {}}]',
    refusals: ['spec.volumes[0].ephemeral.volumeClaimTemplate: Required value'],
  },
  {
    title: 'needs an access mode and a size',
    volumes: '[{name: data, ephemeral: {volumeClaimTemplate: {}}}]',
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes: Required value: at least 1 access mode is required',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources[storage]: Required value',
    ],
  },
  {
    title: 'may have labels and annotations',
    volumes: withMetadata(
      "labels: {app: web}, annotations: {Example.com/any: any value}, creationTimestamp: null, name: '', generation: 0",
    ),
    refusals: [],
  },
  {
    title: 'may have no others',
    volumes: withMetadata("labels: {a/b/c: -web}, annotations: {a/b/c: ''}"),
    refusals: [
      "spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.annotations: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
      "spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.labels: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
      "spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.labels: Invalid value: \"-web\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
    ],
  },
  {
    title: 'may have annotations of 256 KiB in all',
    volumes: withMetadata(`annotations: {size: ${'a'.repeat(262140)}}`),
    refusals: [],
  },
  {
    title: 'may have no more of them',
    volumes: withMetadata(`annotations: {size: ${'a'.repeat(262141)}}`),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.annotations: Too long: may not be more than 262144 bytes',
    ],
  },
  {
    title: 'may have nothing else in its metadata',
    volumes: withMetadata(
      "name: a, generateName: a, namespace: a, selfLink: a, uid: a, resourceVersion: a, generation: 1, creationTimestamp: '2006-01-02T15:04:05Z', deletionTimestamp: '2006-01-02T15:04:05Z', deletionGracePeriodSeconds: 0, ownerReferences: [], finalizers: [], managedFields: []",
    ),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.name: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.generateName: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.namespace: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.selfLink: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.uID: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.resourceVersion: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.generation: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.creationTimestamp: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.deletionTimestamp: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.deletionGracePeriodSeconds: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.ownerReferences: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.finalizers: Forbidden: cannot be set',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.managedFields: Forbidden: cannot be set',
    ],
  },
  {
    title: 'has a name made of the Pod and the volume',
    volumes: `[{name: Data, ephemeral: {volumeClaimTemplate: {spec: {${SPEC}}}}}]`,
    refusals: [
      "spec.volumes[0].name: Invalid value: \"Data\": PVC name \"web-controlplane-Data\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      "spec.volumes[0].name: Invalid value: \"Data\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
    ],
  },
  {
    title: 'may have all access modes but two kinds of one',
    volumes: withSpec(
      'resources: {requests: {storage: 1Gi}}, accessModes: [ReadWriteOnce, ReadOnlyMany, ReadWriteMany]',
    ),
    refusals: [],
  },
  {
    title: 'may be for one Pod alone',
    volumes: withSpec('resources: {requests: {storage: 1Gi}}, accessModes: [ReadWriteOncePod, ReadWriteOncePod]'),
    refusals: [],
  },
  {
    title: 'may not be for one Pod and for others',
    volumes: withSpec('resources: {requests: {storage: 1Gi}}, accessModes: [ReadWriteOncePod, ReadWriteOnce]'),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes: Forbidden: may not use ReadWriteOncePod with other access modes',
    ],
  },
  {
    title: 'has no other access mode',
    volumes: withSpec('resources: {requests: {storage: 1Gi}}, accessModes: [ReadWriteOncePod, RWO]'),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes: Unsupported value: "RWO": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"',
    ],
  },
  {
    title: 'is of some size',
    volumes: withSpec('accessModes: [ReadWriteOnce], resources: {requests: {storage: 1n}, limits: {storage: -1}}'),
    refusals: [],
  },
  {
    title: 'is not of none',
    volumes: withSpec('accessModes: [ReadWriteOnce], resources: {requests: {storage: 0}}'),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources[storage]: Invalid value: "0": must be greater than zero',
    ],
  },
  {
    title: 'is not of less than none, which is rounded before',
    volumes: withSpec('accessModes: [ReadWriteOnce], resources: {requests: {storage: -1500u}}'),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources[storage]: Invalid value: "-2m": must be greater than zero',
    ],
  },
  {
    title: 'is of the size that is requested',
    volumes: withSpec('accessModes: [ReadWriteOnce], resources: {limits: {storage: 1Gi}}'),
    refusals: ['spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources[storage]: Required value'],
  },
  {
    title: 'may choose volumes by labels',
    volumes: withSpec(`${SPEC}, selector: {matchLabels: {app: web}}`),
    refusals: [],
  },
  {
    title: 'may not choose by what is no label',
    volumes: withSpec(`${SPEC}, selector: {matchLabels: {app: -web}, matchExpressions: [{key: app, operator: in}]}`),
    refusals: [
      "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.selector.matchLabels: Invalid value: \"-web\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.selector.matchExpressions[0].operator: Invalid value: "in": not a valid selector operator',
    ],
  },
  {
    title: 'may have classes',
    volumes: withSpec(`${SPEC}, storageClassName: '', volumeAttributesClassName: gold.example.com`),
    refusals: [],
  },
  {
    title: 'may not have classes with other names',
    volumes: withSpec(`${SPEC}, storageClassName: My class, volumeAttributesClassName: Gold`),
    refusals: [
      "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName: Invalid value: \"My class\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.volumeAttributesClassName: Invalid value: \"Gold\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ],
  },
  {
    title: 'may be a file system or a block device',
    volumes: `[{name: a, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, volumeMode: Block}}}}, {name: b, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, volumeMode: Filesystem}}}}]`,
    refusals: [],
  },
  {
    title: 'may be nothing else',
    volumes: withSpec(`${SPEC}, volumeMode: ''`),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.volumeMode: Unsupported value: "": supported values: "Block", "Filesystem"',
    ],
  },
  {
    title: 'may be filled from another claim, or from what a group has',
    volumes: withSpec(
      `${SPEC}, dataSource: {kind: PersistentVolumeClaim, name: c}, dataSourceRef: {kind: PersistentVolumeClaim, name: c}`,
    ),
    refusals: [],
  },
  {
    title: 'needs a source with a kind and a name',
    volumes: withSpec(`${SPEC}, dataSource: {apiGroup: example.com}`),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource.name: Required value',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource.kind: Required value',
    ],
  },
  {
    title: 'needs a source of a group, if it is no claim',
    volumes: withSpec(`${SPEC}, dataSource: {kind: Snapshot, name: s, apiGroup: ''}`),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource: Invalid value: "Snapshot": must be \'PersistentVolumeClaim\' when referencing the default apiGroup',
    ],
  },
  {
    title: 'needs a source of a group that is a subdomain',
    volumes: withSpec(`${SPEC}, dataSource: {kind: Snapshot, name: s, apiGroup: Example}`),
    refusals: [
      "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource.apiGroup: Invalid value: \"Example\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ],
  },
  {
    title: 'needs a reference to a source as it needs the source',
    volumes: withSpec(`${SPEC}, dataSourceRef: {apiGroup: Example, namespace: my.space}`),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef.name: Required value',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef.kind: Required value',
      "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef.apiGroup: Invalid value: \"Example\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef.namespace: Invalid value: "my.space": must not contain dots',
    ],
  },
  {
    title: 'needs a reference to a source of a group, if it is no claim',
    volumes: withSpec(`${SPEC}, dataSourceRef: {kind: Snapshot, name: s}`),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef: Invalid value: "Snapshot": must be \'PersistentVolumeClaim\' when referencing the default apiGroup',
    ],
  },
  {
    title: 'may be filled from another namespace',
    volumes: withSpec(`${SPEC}, dataSourceRef: {kind: PersistentVolumeClaim, name: c, namespace: other}`),
    refusals: [],
  },
  {
    title: 'may not have two sources',
    volumes: withSpec(
      `${SPEC}, dataSource: {kind: PersistentVolumeClaim, name: c}, dataSourceRef: {kind: PersistentVolumeClaim, name: d}`,
    ),
    refusals: ['spec.volumes[0].ephemeral.volumeClaimTemplate.spec: Invalid value: {}: must match dataSourceRef'],
  },
  {
    title: 'tells an empty group from none',
    volumes: withSpec(
      `${SPEC}, dataSource: {kind: PersistentVolumeClaim, name: c}, dataSourceRef: {kind: PersistentVolumeClaim, name: c, apiGroup: ''}`,
    ),
    refusals: ['spec.volumes[0].ephemeral.volumeClaimTemplate.spec: Invalid value: {}: must match dataSourceRef'],
  },
  {
    title: 'may have no source beside one of another namespace',
    volumes: withSpec(
      `${SPEC}, dataSource: {kind: PersistentVolumeClaim, name: c}, dataSourceRef: {kind: PersistentVolumeClaim, name: c, namespace: other}`,
    ),
    refusals: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec: Invalid value: {}: may not be specified when dataSourceRef.namespace is specified',
    ],
  },
]);
