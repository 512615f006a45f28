import { describeMetadata, SUBDOMAIN, KEY, VALUE } from './pod-cases.ts';

describeMetadata('the metadata of a Pod', [
  [
    'has a name that is a subdomain',
    { name: 'Web' },
    [`metadata.name: Invalid value: "Web-controlplane": ${SUBDOMAIN}`],
  ],
  [
    "has a name that is one with the node's behind it, too",
    { name: 'a'.repeat(241) },
    [`metadata.name: Invalid value: "${'a'.repeat(241)}-controlplane": must be no more than 253 characters`],
  ],
  [
    'has a namespace that is a label',
    { namespace: 'a.b' },
    ['metadata.namespace: Invalid value: "a.b": must not contain dots'],
  ],
  [
    'has a beginning of names that is one',
    { generateName: 'A_-' },
    [`metadata.generateName: Invalid value: "A_-": ${SUBDOMAIN}`],
  ],
  [
    'has labels with keys',
    { labels: { 'a/b/c': 'x' } },
    [
      `metadata.labels: Invalid value: "a/b/c": a valid label key ${KEY} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ],
  ],
  [
    'has labels with keys of letters, and a domain in front',
    { labels: { 'A_/a b': 'x' } },
    [
      `metadata.labels: Invalid value: "A_/a b": prefix part ${SUBDOMAIN}`,
      `metadata.labels: Invalid value: "A_/a b": name part ${KEY}`,
    ],
  ],
  ['has labels with values', { labels: { a: '-' } }, [`metadata.labels: Invalid value: "-": ${VALUE}`]],
  [
    'has annotations with keys, whose capitals do not count',
    { annotations: { 'A/B': 'x', '/a': 'x' } },
    ['metadata.annotations: Invalid value: "/a": prefix part must be non-empty'],
  ],
  [
    'has annotations of 256 KiB at most',
    { annotations: { a: 'x'.repeat(262_144) } },
    ['metadata.annotations: Too long: may not be more than 262144 bytes'],
  ],
  [
    'has owners with a kind and a name',
    { ownerReferences: [{}, { apiVersion: 'a/b/c', kind: 'Node', name: 'a', uid: 'a' }] },
    [
      'metadata.ownerReferences[0].apiVersion: Required value: must not be empty',
      'metadata.ownerReferences[0].kind: Required value: must not be empty',
      'metadata.ownerReferences[0].name: Required value: must not be empty',
      'metadata.ownerReferences[0].uid: Required value: must not be empty',
      'metadata.ownerReferences[1].apiVersion: Invalid value: "a/b/c": must be <group>/<version> or <version>',
    ],
  ],
  [
    'has owners that can own',
    { ownerReferences: [{ apiVersion: 'v1', kind: 'Event', name: 'a', uid: 'a' }] },
    [
      'metadata.ownerReferences[0]: Invalid value: {"apiVersion":"v1","kind":"Event","name":"a","uid":"a"}: /v1, Kind=Event is disallowed from being an owner',
    ],
  ],
  [
    'has one owner that controls it',
    {
      ownerReferences: ['a', 'b'].map((name) => ({
        apiVersion: 'v1',
        kind: 'Node',
        name,
        uid: name,
        controller: true,
      })),
    },
    [
      'metadata.ownerReferences: Invalid value: [{"apiVersion":"v1","kind":"Node","name":"a","uid":"a","controller":true},{"apiVersion":"v1","kind":"Node","name":"b","uid":"b","controller":true}]: Only one reference can have Controller set to true. Found "true" in references for Node/a and Node/b',
    ],
  ],
  [
    'has finalizers that are known, or have a domain',
    { finalizers: ['a', 'example.com/a', 'kubernetes', 'a b'] },
    [
      `metadata.finalizers: Invalid value: "a b": name part ${KEY}`,
      'metadata.finalizers[0]: Invalid value: "a": name is neither a standard finalizer name nor is it fully qualified',
      'metadata.finalizers[3]: Invalid value: "a b": name is neither a standard finalizer name nor is it fully qualified',
    ],
  ],
  [
    'has finalizers that go together',
    { finalizers: ['orphan', 'foregroundDeletion'] },
    [
      'metadata.finalizers: Invalid value: ["orphan","foregroundDeletion"]: finalizer orphan and foregroundDeletion cannot be both set',
    ],
  ],
  [
    'has a generation that is a count',
    { generation: -1 },
    ['metadata.generation: Invalid value: -1: must be greater than or equal to 0'],
  ],
  [
    'says who manages it',
    { managedFields: [{ operation: 'Change', fieldsType: 'FieldsV2', manager: 'a\u0001' }, {}] },
    [
      'metadata.managedFields[0].operation: Unsupported value: "Change": supported values: "Apply", "Update"',
      'metadata.managedFields[0].fieldsType: Invalid value: "FieldsV2": must be `FieldsV1`',
      'metadata.managedFields[0].manager: Invalid value: "a\\x01": invalid character U+0001 (at position 1)',
      'metadata.managedFields[1].operation: Required value: must not be empty',
    ],
  ],
  [
    'has an annotation of tolerations that can be read',
    { annotations: { 'scheduler.alpha.kubernetes.io/tolerations': '[{"key": "a b", "operator": "Is"}]' } },
    [
      `metadata.annotations.scheduler.alpha.kubernetes.io/tolerations[0].key: Invalid value: "a b": name part ${KEY}`,
      'metadata.annotations.scheduler.alpha.kubernetes.io/tolerations[0].operator: Unsupported value: "Is": supported values: "Equal", "Exists"',
    ],
  ],
  [
    'has an annotation of a cost that is a number',
    { annotations: { 'controller.kubernetes.io/pod-deletion-cost': '+1' } },
    ['metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid value: "+1": must be a 32bit integer'],
  ],
]);
