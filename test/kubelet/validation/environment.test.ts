import { describeContainers, KEY, SUBDOMAIN } from './pod-cases.ts';

describeContainers("a container's variables", [
  ['need names', { env: [{ value: 'x' }] }, ['spec.containers[0].env[0].name: Required value']],
  [
    'have names of printable characters',
    { env: [{ name: 'a=b' }, { name: 'ä' }, { name: '1 .' }] },
    [
      'spec.containers[0].env[0].name: Invalid value: "a=b": a valid environment variable name must consist only of printable ASCII characters other than \'=\'',
      'spec.containers[0].env[1].name: Invalid value: "ä": a valid environment variable name must consist only of printable ASCII characters other than \'=\'',
    ],
  ],
  [
    'have one source, and no value beside it',
    {
      env: [
        { name: 'A', value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        { name: 'B', valueFrom: {} },
        {
          name: 'C',
          valueFrom: { fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { resource: 'limits.cpu' } },
        },
      ],
    },
    [
      'spec.containers[0].env[0].valueFrom: Invalid value: "": may not be specified when `value` is not empty',
      'spec.containers[0].env[1].valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`',
      'spec.containers[0].env[2].valueFrom: Invalid value: "": may not have more than one field specified at a time',
    ],
  ],
  [
    'show fields that there are',
    {
      env: [
        { name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.nom' } } },
        { name: 'B', valueFrom: { fieldRef: {} } },
      ],
    },
    [
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "metadata.nom": error converting fieldPath: field label not supported: metadata.nom',
      'spec.containers[0].env[1].valueFrom.fieldRef.fieldPath: Required value',
    ],
  ],
  [
    'show fields that variables can show',
    { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.labels' } } }] },
    [
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Unsupported value: "metadata.labels": supported values: "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs"',
    ],
  ],
  [
    'show labels by their keys',
    {
      env: [
        { name: 'A', valueFrom: { fieldRef: { fieldPath: "metadata.labels['a b']" } } },
        { name: 'B', valueFrom: { fieldRef: { fieldPath: "spec.nodeSelector['a']" } } },
      ],
    },
    [
      `spec.containers[0].env[0].valueFrom.fieldRef: Invalid value: "a b": name part ${KEY}`,
      "spec.containers[0].env[1].valueFrom.fieldRef.fieldPath: Invalid value: \"spec.nodeSelector['a']\": error converting fieldPath: field label does not support subscript: spec.nodeSelector['a']",
    ],
  ],
  [
    'show fields of v1',
    { env: [{ name: 'A', valueFrom: { fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } } }] },
    [
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "metadata.name": error converting fieldPath: unsupported pod version: v2',
    ],
  ],
  [
    'show resources that there are',
    {
      env: [
        { name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.gpu' } } },
        { name: 'B', valueFrom: { resourceFieldRef: {} } },
      ],
    },
    [
      'spec.containers[0].env[0].valueFrom.resourceFieldRef.resource: Unsupported value: "limits.gpu": supported values: "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"',
      'spec.containers[0].env[1].valueFrom.resourceFieldRef.resource: Required value',
    ],
  ],
  [
    'show resources in units that there are',
    {
      env: [
        { name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '2' } } },
        { name: 'B', valueFrom: { resourceFieldRef: { resource: 'requests.memory', divisor: '3Mi' } } },
        { name: 'C', valueFrom: { resourceFieldRef: { resource: 'requests.memory', divisor: '1Mi' } } },
      ],
    },
    [
      'spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor: Invalid value: "limits.cpu": only divisor\'s values 1m and 1 are supported with the cpu resource',
      'spec.containers[0].env[1].valueFrom.resourceFieldRef.divisor: Invalid value: "requests.memory": only divisor\'s values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the memory resource',
    ],
  ],
  [
    'name objects and keys',
    {
      env: [
        { name: 'A', valueFrom: { configMapKeyRef: { name: 'A_B', key: '..' } } },
        { name: 'B', valueFrom: { secretKeyRef: { name: 'a' } } },
      ],
    },
    [
      `spec.containers[0].env[0].valueFrom.configMapKeyRef.name: Invalid value: "A_B": ${SUBDOMAIN}`,
      'spec.containers[0].env[0].valueFrom.configMapKeyRef.key: Invalid value: "..": must not be \'..\'',
      'spec.containers[0].env[1].valueFrom.secretKeyRef.key: Required value',
    ],
  ],
  [
    "name files in volumes of the Pod's own",
    { env: [{ name: 'A', valueFrom: { fileKeyRef: { key: 'K', path: '../x', volumeName: 'none' } } }] },
    [
      'spec.containers[0].env[0].valueFrom.fileKeyRef.path: Invalid value: "../x": must not contain \'..\'',
      'spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName: Not found: "none"',
    ],
  ],
  [
    'come of one object each',
    { envFrom: [{}, { configMapRef: { name: 'a' }, secretRef: { name: 'b' } }, { prefix: '=', secretRef: {} }] },
    [
      'spec.containers[0].envFrom: Invalid value: "": must specify one of: `configMapRef` or `secretRef`',
      'spec.containers[0].envFrom: Invalid value: "": may not have more than one field specified at a time',
      'spec.containers[0].envFrom[2].prefix: Invalid value: "=": a valid environment variable name must consist only of printable ASCII characters other than \'=\'',
      'spec.containers[0].envFrom[2].secretRef.name: Required value',
    ],
  ],
]);
