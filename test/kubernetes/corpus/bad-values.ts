import { POD_SCHEMA } from '../../../src/kubelet/api/pod-schema.ts';
import type { PlainObject, PlainValue } from '../../../src/manifest/plain-value.ts';
import { AS_WRITTEN } from './plausible-values.ts';

/** Values that a field cannot hold, or hardly: of another type, out of range, hostile, or those that its rules speak of. */
export function badValues(place: {
  readonly type: string;
  readonly field: string;
  readonly fieldType: string;
}): readonly PlainValue[] {
  const { type, field, fieldType } = place;
  const telling = TELLING[`${type}.${field}`] ?? TELLING[field] ?? [];
  return [...telling, ...byType(fieldType)];
}

function byType(fieldType: string): readonly PlainValue[] {
  if (fieldType.startsWith('[]')) return LISTS[fieldType.slice(2)] ?? LIST;
  if (fieldType === '{}Quantity') return QUANTITY_MAPS;
  if (fieldType.startsWith('{}')) return MAPS;
  if (fieldType in POD_SCHEMA) return OBJECTS;
  return SCALARS[fieldType] ?? INTEGERS;
}

const written = (text: string): string => AS_WRITTEN + text;

const LIST: readonly PlainValue[] = [null, [], {}, 'x', [null], [{}], ['x'], [[]], 7, [{ unknown: 1 }]];
const LISTS: Readonly<Record<string, readonly PlainValue[]>> = {
  string: [
    ...[null, [], {}, 'x', [null], [''], ['a', 'a'], [7], [true], [['a']], ['Not A Name'], ['x'.repeat(64)]],
    ...[
      ['é'],
      ['-x'],
      ['a/b/c'],
      ['x'.repeat(254)],
      ['*'],
      ['a', 'b', 'c', 'd'],
      ['1.2.3.4', '5.6.7.8', '::1', '2.2.2.2'],
    ],
    ...[['a.b'], [written('yes')], [written('1:30')]],
  ],
  int32: [null, [], [-1], ['1'], [2_147_483_648], [1, 1], [0], [256], [null], 7, [written('1.0')]],
  int64: [null, [], [-1], ['1'], [2_147_483_648], [1, 1], [0], [written('9223372036854775808')], [null], 7],
};
const MAPS: readonly PlainValue[] = [
  ...[null, {}, [], 'x', { a: null }, { a: 1 }, { a: true }, { a: [] }, { '': 'x' }, { a: '' }, { 'a b': 'x' }],
  ...[{ 'a/b/c': 'x' }, { '/a': 'x' }, { 'UPPER.example/a': 'x' }, { a: 'Not A Value!' }, { a: 'x'.repeat(64) }],
  ...[
    { ['k'.repeat(64)]: 'x' },
    { [`${'k'.repeat(254)}/a`]: 'x' },
    { é: 'x' },
    { a: written('yes') },
    { [written('1')]: 'x' },
  ],
];
const QUANTITY_MAPS: readonly PlainValue[] = [
  ...[null, {}, [], 'x', { cpu: null }, { cpu: '-1' }, { cpu: 'x' }, { cpu: '' }, { cpu: '0.1m' }, { memory: '1.5' }],
  ...[{ memory: '100m' }, { cpu: true }, { cpu: 1.5 }, { cpu: written('1e3') }, { 'hugepages-2Mi': '3Mi' }],
  ...[{ 'hugepages-2Mi': '4Mi', cpu: '1' }, { 'hugepages-x': '1' }, { storage: '1Gi' }, { pods: '1' }, { Cpu: '1' }],
  ...[{ 'example.com/gpu': '1' }, { 'example.com/gpu': '1.5' }, { 'kubernetes.io/gpu': '1' }, { 'requests.cpu': '1' }],
  ...[
    { '': '1' },
    { 'a b': '1' },
    { 'x.y/é': '1' },
    { cpu: '9223372036854775808' },
    { memory: '100Ei' },
    { cpu: '1k' },
  ],
  ...[{ 'attachable-volumes-x': '1' }, { 'ephemeral-storage': '1' }, { 'hugepages-2Mi': '0' }, { cpu: '64' }],
];
const OBJECTS: readonly PlainValue[] = [null, {}, [], 'x', 7, true, { unknown: 1 }];

const STRINGS: readonly PlainValue[] = [
  ...[null, '', 7, true, [], {}, 'Nope', 'UPPER', 'a b', 'a..b', '-x', 'x-', 'x'.repeat(16), 'x'.repeat(64)],
  ...['x'.repeat(254), '../a', '/abs', '/abs/../b', 'a:b', 'é', '\u202e', '$(FOO)', '1', '.', '..', 'a/b', '/', ' '],
  ...[
    'a\nb',
    '\u0000',
    '\ud83d\ude00',
    '*',
    'a=b',
    '%',
    '..a',
    'x,y',
    '1.2.3.4',
    '1.2.3.400',
    '::',
    '01.2.3.4',
    'a.b.c',
  ],
  ...[written('yes'), written('0777'), written('1e3'), written('~'), written('2001-01-01'), written('1:30')],
  ...[written('"a\\qb"'), written('!!str 7'), written('!!binary aGk='), written('.inf'), written('0x10'), written('=')],
  ...['metadata.name', "metadata.labels['a b']", 'metadata.labels[', 'spec.nodeName', 'status.hostIP', 'limits.cpu'],
  ...[
    'requests.hugepages-2Mi',
    'limits.nope',
    'spec.unknown',
    'Exists',
    'In',
    'Gt',
    'Lt',
    'Always',
    'OnFailure',
    'Never',
  ],
  ...[
    'Localhost',
    'None',
    'HTTP',
    'windows',
    'SIGKILL',
    'Bidirectional',
    'IfPossible',
    'Enabled',
    'Memory',
    'HugePages-2Mi',
  ],
];
const INTEGERS: readonly PlainValue[] = [
  ...[
    null,
    -1,
    0,
    1,
    2,
    100,
    101,
    255,
    256,
    512,
    599,
    600,
    65_535,
    65_536,
    2_147_483_647,
    2_147_483_648,
    1.5,
    '1',
    'x',
  ],
  ...[true, [], {}, -2_147_483_649, written('9223372036854775807'), written('9223372036854775808')],
  ...[written('-9223372036854775808'), written('1.0'), written('1e2'), written('0x10'), written('0o7'), written('010')],
  ...[
    written('1_000'),
    written('0b11'),
    written('1:30'),
    written('.inf'),
    written('.nan'),
    written('+1'),
    written('1e400'),
  ],
];
const SCALARS: Readonly<Record<string, readonly PlainValue[]>> = {
  string: STRINGS,
  boolean: [
    ...[null, true, false, 'true', 'yes', 0, 1, [], {}, ''],
    ...[written('yes'), written('No'), written('on'), written('y'), written('TRUE'), written('tRUE'), written('~')],
  ],
  Quantity: [
    ...[null, '', '-1', '0', 'x', '1Gi ', ' 1', 1, 1.5, '1.5', '1e3', '100000000000Ti', '0.1m', '1KI', true, [], {}],
    ...[written('1e3'), written('0x10'), written('1_000'), '+1', '1e', '1E', '.5', '5.', '1u', '9223372036854775807'],
  ],
  IntOrString: [
    ...[
      null,
      0,
      -1,
      65_536,
      80,
      '80',
      '',
      'http',
      'UPPER',
      'a--b',
      '-a',
      'a-',
      '123',
      'x'.repeat(16),
      1.5,
      true,
      [],
      {},
    ],
    ...[2_147_483_648, 'é', 'a_b', written('1.0'), written('0x50')],
  ],
  Time: [
    ...[null, '', 'x', 7, true, [], {}, '2026-01-02', '2026-13-02T03:04:05Z', '2026-02-30T03:04:05Z'],
    ...['2026-01-02T03:04:05', '2026-01-02t03:04:05z', '2026-01-02T03:04:05.1Z', '2026-01-02T24:00:00Z'],
    ...['2026-01-02T03:04:60Z', '2026-01-02T03:04:05,5Z', '0000-01-01T00:00:00Z', '2026-01-02T03:04:05+25:00'],
    ...[written('2026-01-02T03:04:05Z'), written('2026-01-02'), '2026-01-02 03:04:05Z', '2026-1-02T03:04:05Z'],
  ],
  any: [null, {}, [], 'x', 7, true, { a: { b: [1] } }],
};

const keyed = (...keys: readonly string[]): readonly PlainObject[] => keys.map((key) => ({ [key]: 'x' }));

/** Values that the rules of a field speak of. */
const TELLING: Readonly<Record<string, readonly PlainValue[]>> = {
  'ObjectMeta.annotations': [
    ...keyed('kubernetes.io/config.mirror', 'kubernetes.io/config.source', 'kubernetes.io/config.hash'),
    ...keyed('container.apparmor.security.beta.kubernetes.io/web', 'seccomp.security.alpha.kubernetes.io/pod'),
    { 'container.apparmor.security.beta.kubernetes.io/web': 'runtime/default' },
    { 'container.apparmor.security.beta.kubernetes.io/web': 'localhost/' },
    { 'container.apparmor.security.beta.kubernetes.io/nobody': 'unconfined' },
    { 'container.seccomp.security.alpha.kubernetes.io/web': 'localhost/../x' },
    { 'seccomp.security.alpha.kubernetes.io/pod': 'docker/default' },
    { 'scheduler.alpha.kubernetes.io/tolerations': '[{"key": "a", "operator": "Nope"}]' },
    { 'scheduler.alpha.kubernetes.io/tolerations': '{' },
    { 'scheduler.alpha.kubernetes.io/affinity': '{"nodeAffinity": 1}' },
    { 'controller.kubernetes.io/pod-deletion-cost': '1' },
    { 'controller.kubernetes.io/pod-deletion-cost': '+1' },
    { 'security.alpha.kubernetes.io/sysctls': 'a=b' },
    { 'kubernetes.io/pod-eviction-message': 'x' },
    { big: 'x'.repeat(1000) },
    ...['runtime/default', 'localhost/a', 'unconfined'].map((profile) => ({
      'container.apparmor.security.beta.kubernetes.io/web': profile,
      'container.apparmor.security.beta.kubernetes.io/static-busybox': profile,
    })),
  ],
  'ObjectMeta.name': ['x'.repeat(240), 'x'.repeat(241), 'web.', 'web_1', 'Web'],
  'ObjectMeta.namespace': ['x'.repeat(63), 'a.b', 'Kube'],
  'ObjectMeta.generateName': ['web', 'Web-', 'a..'],
  'ObjectMeta.finalizers': [['kubernetes'], ['orphan', 'foregroundDeletion'], ['no-slash'], ['a/b']],
  'ObjectMeta.managedFields': [
    [{ operation: 'Update' }],
    [{ operation: 'Nope', fieldsType: 'FieldsV1' }],
    [{ manager: 'x'.repeat(129), operation: 'Apply', fieldsType: 'FieldsV2' }],
  ],
  'ObjectMeta.ownerReferences': [
    [1, 2].map((number) => ({ apiVersion: 'v1', kind: 'Node', name: 'a', uid: String(number), controller: true })),
    [{ apiVersion: 'v1', kind: 'Event', name: 'a', uid: '1' }],
    [{ apiVersion: '', kind: '', name: '', uid: '' }],
  ],
  'OwnerReference.apiVersion': ['a/b/c', '/v1', 'v1/'],
  'PodSpec.restartPolicy': ['Always', 'OnFailure', 'Never', 'UnlessStopped'],
  'PodSpec.dnsPolicy': ['None', 'ClusterFirst', 'clusterfirst'],
  'PodSpec.os': [{ name: 'windows' }, { name: 'plan9' }, { name: '' }],
  'PodSpec.volumes': [
    [
      { name: 'a', emptyDir: {} },
      { name: 'a', emptyDir: {} },
    ],
    [{ name: 'a' }],
    [{ name: 'a', hostPath: { path: '/a' }, emptyDir: {} }],
    [{ name: 'a', secret: { secretName: 's' } }],
    [{ name: 'a', configMap: { name: 'c' } }],
    [{ name: 'a', persistentVolumeClaim: { claimName: 'p' } }],
    [{ name: 'a', projected: { sources: [{ serviceAccountToken: { path: 't' } }] } }],
    [{ name: 'a', projected: { sources: [{}] } }],
    [{ name: 'a', csi: { driver: 'd.example.com' } }],
  ],
  'PodSpec.hostNetwork': [true, false],
  'PodSpec.tolerations': [
    [{ operator: 'Exists', effect: 'NoExecute' }],
    [{ operator: 'Exists', key: 'a', value: 'b' }],
  ],
  'PodSpec.priority': [2_000_000_000, 2_000_001_000, -1],
  'PodSpec.priorityClassName': ['system-node-critical', 'Nope!'],
  'PodSpec.serviceAccountName': ['web', 'default'],
  'PodSpec.imagePullSecrets': [[{ name: 's' }], [{}]],
  'Container.envFrom': [
    [{ configMapRef: { name: 'c' } }],
    [{ secretRef: { name: 's' } }],
    [{ prefix: 'a=b', secretRef: { name: 's' } }],
  ],
  'Container.env': [
    [{ name: 'A', value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
    [{ name: 'A', valueFrom: {} }],
    [{ name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }],
    [{ name: 'A=', value: 'x' }],
    [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '3m' } } }],
    [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'a', key: 'K' } } }],
  ],
  'Container.ports': [
    [{ containerPort: 80 }, { containerPort: 80 }],
    [
      { containerPort: 80, hostPort: 80 },
      { containerPort: 81, hostPort: 80 },
    ],
    [
      { containerPort: 80, name: 'a' },
      { containerPort: 81, name: 'a' },
    ],
  ],
  'Container.volumeMounts': [
    [{ name: 'nobody', mountPath: '/a' }],
    [
      { name: 'data', mountPath: '/a' },
      { name: 'data', mountPath: '/a' },
    ],
    [{ name: 'data', mountPath: '/a', subPath: '../b' }],
    [{ name: 'data', mountPath: '/a', recursiveReadOnly: 'Enabled' }],
  ],
  'Container.terminationMessagePolicy': ['file', 'FallbackToLogsOnError'],
  'Container.imagePullPolicy': ['always', 'Always'],
  'Container.image': [' busybox', 'busybox ', 'UPPER/x', ':'],
  'PodDNSConfig.nameservers': [['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4'], ['x'], ['1.1.1.01']],
  'PodDNSConfig.searches': [
    ['x'.repeat(255)],
    Array.from({ length: 33 }, (_, index) => `d${String(index)}`),
    ['a_b'],
    ['.'],
  ],
  'Sysctl.name': ['net.ipv4.', 'kernel..x', 'a b', 'kernel.sem'],
  'HTTPHeader.name': ['X Probe', 'X_Probe', ''],
  'SecurityContext.capabilities': [{ add: ['CAP_NET_ADMIN'] }, { add: ['SYS_ADMIN'], drop: ['ALL'] }],
  'SecurityContext.procMount': ['Unmasked', 'Default'],
  'SecurityContext.windowsOptions': [{ hostProcess: true }, { runAsUserName: 'a:b' }],
  'HostPathVolumeSource.path': ['/a/../b', '..', 'a'],
  'ISCSIVolumeSource.iqn': ['iqn.x', 'eui.1', 'naa.1', 'nope'],
};
