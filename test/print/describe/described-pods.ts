import { decodePod } from '../../../src/kubelet/decode/decode-pod.ts';
import { defaultPod } from '../../../src/kubelet/defaults/default-pod.ts';
import { encodePod } from '../../../src/kubelet/encode-pod.ts';
import { POD_SCHEMA } from '../../../src/kubelet/api/pod-schema.ts';
import { withoutFields, plainObjectOf, type PlainObject, type PlainValue } from '../../../src/manifest/plain-value.ts';
import { textOf } from '../../../src/print/describe/fields.ts';
import { VOLUME_KINDS } from '../../../src/print/describe/volume-kinds.ts';
import { makeObject } from '../../kubernetes/corpus/make-object.ts';
import { tidyPod } from '../../kubernetes/corpus/tidy-pod.ts';
import { random, type Random } from '../../support/random.ts';

/** A Pod with the name and namespace that all of them have here. */
function pod(parts: PlainObject): PlainObject {
  const metadata = { name: 'web', namespace: 'default', ...plainObjectOf(parts['metadata']) };
  return { apiVersion: 'v1', kind: 'Pod', ...parts, metadata };
}

/** A Pod of one container with these fields. */
function podWith(container: PlainObject, spec: PlainObject = {}): PlainObject {
  return pod({ spec: { containers: [{ name: 'main', image: 'busybox', ...container }], ...spec } });
}

function withStatus(status: PlainObject, spec: PlainObject = {}): PlainObject {
  return { ...podWith({}, spec), status };
}

const STARTED = '2026-01-02T03:04:05Z';
const ID = 'containerd://0123';

function containerStatus(name: string, state: PlainObject, more: PlainObject = {}): PlainObject {
  return {
    name,
    image: 'docker.io/library/busybox:latest',
    imageID: 'docker.io/library/busybox@sha256:4567',
    containerID: ID,
    ready: false,
    restartCount: 0,
    lastState: {},
    state,
    ...more,
  };
}

const LONG = 'x'.repeat(200);

/** A Pod for each branch of what kubectl prints, by what it is about. */
export const BRANCHES: Readonly<Record<string, PlainObject>> = {
  'nothing at all': pod({ spec: {} }),
  'labels and annotations': pod({
    metadata: {
      labels: { b: '2', a: '1', 'app.kubernetes.io/name': 'web' },
      annotations: {
        short: 'text',
        'kubectl.kubernetes.io/last-applied-configuration': '{}',
        long: LONG,
        lines: `one\n${LONG}\nthree\n`,
        ending: 'line\n',
        [`exactly-${'y'.repeat(50)}`]: 'z'.repeat(80),
        [`over-${'y'.repeat(50)}`]: 'z'.repeat(84),
      },
    },
    spec: {},
  }),
  'only what kubectl skips': pod({
    metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' } },
    spec: {},
  }),
  'priority, classes and accounts': podWith(
    {},
    { priority: 0, priorityClassName: 'system-node-critical', runtimeClassName: 'gvisor', serviceAccountName: 'robot' },
  ),
  'a node without an address': podWith({}, { nodeName: 'cp1' }),
  'addresses of both families': withStatus(
    { hostIP: '10.0.0.1', podIP: '10.1.2.3', podIPs: [{ ip: '10.1.2.3' }, { ip: 'fd00::1' }], startTime: STARTED },
    { nodeName: 'cp1' },
  ),
  'phase, reason and message': withStatus({ phase: 'Failed', reason: 'Evicted', message: 'The node was low.' }),
  'a nominated node': withStatus({ phase: 'Pending', nominatedNodeName: 'cp2' }),
  'a deletion of what has ended': {
    ...withStatus({ phase: 'Succeeded' }),
    metadata: { name: 'web', namespace: 'default', deletionTimestamp: STARTED, deletionGracePeriodSeconds: 30 },
  },
  owners: pod({
    metadata: {
      ownerReferences: [
        { apiVersion: 'v1', kind: 'Node', name: 'cp0', uid: '0' },
        { apiVersion: 'v1', kind: 'Node', name: 'cp1', uid: '1', controller: true },
      ],
    },
    spec: {},
  }),
  'seccomp of the pod': podWith({}, { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
  'seccomp from files': podWith(
    { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'main.json' } } },
    { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'pod.json' } } },
  ),
  'resources of the pod': podWith(
    {},
    { resources: { limits: { memory: '1Gi', cpu: '2' }, requests: { cpu: '1500m' } } },
  ),
  'containers of each kind': pod({
    spec: {
      initContainers: [{ name: 'first', image: 'a' }],
      containers: [
        { name: 'main', image: 'b' },
        { name: 'side', image: 'c' },
      ],
      ephemeralContainers: [{ name: 'debug', image: 'd' }],
    },
    status: {
      initContainerStatuses: [
        containerStatus('first', { terminated: { exitCode: 0, startedAt: STARTED, finishedAt: STARTED } }),
      ],
      containerStatuses: [
        containerStatus('main', { running: { startedAt: STARTED } }, { ready: true, restartCount: 3 }),
        containerStatus(
          'side',
          { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
          {
            lastState: {
              terminated: {
                exitCode: 137,
                signal: 9,
                reason: 'OOMKilled',
                message: 'boo\n',
                startedAt: STARTED,
                finishedAt: STARTED,
              },
            },
          },
        ),
      ],
      ephemeralContainerStatuses: [containerStatus('debug', { waiting: {} }, { containerID: '', imageID: '' })],
    },
  }),
  ports: podWith({
    ports: [
      { name: 'http', containerPort: 8080, protocol: 'TCP' },
      { containerPort: 53, hostPort: 5353, protocol: 'UDP' },
    ],
  }),
  'one port': podWith({ ports: [{ name: 'http', containerPort: 8080, hostPort: 8080, protocol: 'TCP' }] }),
  'command and arguments': podWith({ command: ['sh', '-c', 'echo a\necho b'], args: ['--flag', 'with\ttab', ''] }),
  'resources of a container': podWith({
    resources: {
      limits: { memory: '1024Mi', cpu: '0.5', 'example.com/gpu': '1' },
      requests: { 'ephemeral-storage': '1e3' },
    },
  }),
  probes: podWith({
    livenessProbe: {
      httpGet: { path: '/a b?c=%d', port: 8080, scheme: 'HTTPS' },
      initialDelaySeconds: 3,
      timeoutSeconds: 1,
    },
    readinessProbe: {
      tcpSocket: { host: 'db', port: 'pg' },
      periodSeconds: 10,
      successThreshold: 1,
      failureThreshold: 3,
    },
    startupProbe: { exec: { command: ['cat', '/tmp/a file'] } },
  }),
  'more probes': podWith({
    livenessProbe: { httpGet: { host: 'fd00::1', path: 'health', port: 'http', scheme: 'HTTP' } },
    readinessProbe: { grpc: { port: 9090, service: 'ready' } },
    startupProbe: { grpc: { port: 9090, service: '' } },
  }),
  'odd addresses of probes': podWith({
    livenessProbe: { httpGet: { path: '*', port: 0, scheme: '' } },
    readinessProbe: { httpGet: { path: "/é!'()*[]@:$&+,;=~", port: 80, scheme: 'HTTP', host: 'a b"<' } },
    startupProbe: {},
  }),
  environment: podWith({
    resources: { limits: { cpu: '1500m', 'hugepages-2Mi': '4Mi' }, requests: { memory: '100Mi' } },
    envFrom: [
      { configMapRef: { name: 'settings' } },
      { secretRef: { name: 'secrets', optional: true }, prefix: 'S_' },
      { prefix: 'NONE_' },
    ],
    env: [
      { name: 'PLAIN', value: 'text' },
      { name: 'EMPTY' },
      { name: 'LINES', value: 'one\ntwo\n' },
      { name: 'NAME', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } } },
      { name: 'NAMESPACE', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } } },
      { name: 'UID', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.uid' } } },
      { name: 'IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
      { name: 'ODD', valueFrom: { fieldRef: { apiVersion: 'a/b/c', fieldPath: 'metadata.name' } } },
      { name: 'LABEL', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: "metadata.labels['a']" } } },
      { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '0' } } },
      { name: 'MILLI', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
      { name: 'MEMORY', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '0' } } },
      { name: 'ASKED', valueFrom: { resourceFieldRef: { resource: 'requests.memory', divisor: '1Mi' } } },
      { name: 'DISK', valueFrom: { resourceFieldRef: { resource: 'requests.ephemeral-storage', divisor: '1' } } },
      { name: 'HUGE', valueFrom: { resourceFieldRef: { resource: 'limits.hugepages-2Mi', divisor: '1Mi' } } },
      { name: 'WRONG', valueFrom: { resourceFieldRef: { resource: 'limits.gpu', divisor: '1' } } },
      { name: 'SECRET', valueFrom: { secretKeyRef: { name: 'secrets', key: 'token', optional: true } } },
      { name: 'SETTING', valueFrom: { configMapKeyRef: { name: 'settings', key: 'level' } } },
      { name: 'NOTHING', valueFrom: {} },
    ],
  }),
  mounts: podWith({
    volumeMounts: [
      { name: 'b', mountPath: '/b' },
      { name: 'a', mountPath: '/a', readOnly: true, subPath: 'sub "dir"' },
      { name: 'c', mountPath: '/B', subPath: 'é\t' },
    ],
    volumeDevices: [
      { name: 'disk', devicePath: '/dev/xvdb' },
      { name: 'disk', devicePath: '/dev/xvda' },
    ],
  }),
  'devices alone': podWith({ volumeDevices: [{ name: 'disk', devicePath: '/dev/xvda' }] }),
  'gates and conditions': withStatus(
    {
      conditions: [
        { type: 'Ready', status: 'False' },
        { type: 'example.com/gate', status: 'True' },
      ],
    },
    { readinessGates: [{ conditionType: 'example.com/gate' }, { conditionType: 'example.com/other' }] },
  ),
  placement: podWith(
    {},
    {
      nodeSelector: { zone: 'b', arch: 'arm64' },
      tolerations: [
        { operator: 'Exists' },
        { key: 'b', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
        { key: 'a', operator: 'Equal', value: 'v', effect: 'NoSchedule' },
        { operator: 'Exists', effect: 'NoExecute' },
        { key: 'c', value: 'v' },
      ],
      topologySpreadConstraints: [
        {
          topologyKey: 'zone',
          whenUnsatisfiable: 'DoNotSchedule',
          maxSkew: 2,
          labelSelector: { matchLabels: { b: '2', a: '1' } },
        },
        {
          topologyKey: 'host',
          whenUnsatisfiable: 'ScheduleAnyway',
          maxSkew: 1,
          labelSelector: {
            matchExpressions: [
              { key: 'tier', operator: 'In', values: ['web', 'db'] },
              { key: 'old', operator: 'DoesNotExist' },
              { key: 'new', operator: 'Exists' },
              { key: 'env', operator: 'NotIn', values: ['test'] },
            ],
          },
        },
        { topologyKey: 'rack', whenUnsatisfiable: 'ScheduleAnyway', maxSkew: 1 },
        { topologyKey: 'row', whenUnsatisfiable: 'ScheduleAnyway', maxSkew: 1, labelSelector: {} },
      ],
    },
  ),
  'a told QoS class': withStatus({ qosClass: 'Guaranteed' }),
  'what drives terminals': pod({
    metadata: { labels: { a: '\u001b[31mred\r' } },
    spec: {
      containers: [{ name: 'main', image: '\u001b]0;x', command: ['a\rb'], env: [{ name: 'A', value: '\u001b[2J' }] }],
    },
  }),
  'wide characters': podWith({
    image: '中文',
    env: [
      { name: 'É', value: 'ü' },
      { name: 'LONGER', value: '😀' },
    ],
  }),
  'volumes with little': podWith(
    {},
    {
      volumes: [
        ...VOLUME_KINDS.filter(({ field }) => field !== 'azureDisk').map(({ field }) => ({
          name: field.toLowerCase(),
          [field]: {},
        })),
        { name: 'none' },
      ],
    },
  ),
  'volumes with parts': podWith(
    {},
    {
      volumes: [
        { name: 'directory', hostPath: { path: '/etc', type: 'DirectoryOrCreate' } },
        { name: 'small', emptyDir: { medium: 'Memory', sizeLimit: '1024Mi' } },
        { name: 'empty', emptyDir: { sizeLimit: '0' } },
        { name: 'fibre', fc: { targetWWNs: ['a', 'b'], lun: 0, readOnly: true } },
        { name: 'flex', flexVolume: { driver: 'd', secretRef: { name: 's' }, options: { b: '2', a: '1' } } },
        { name: 'rbd', rbd: { monitors: ['m1', 'm2'], image: 'i', secretRef: {} } },
        {
          name: 'csi',
          csi: { driver: 'd', readOnly: true, fsType: 'ext4', volumeAttributes: { b: LONG, a: '1', c: '3' } },
        },
        {
          name: 'projected',
          projected: {
            sources: [
              { secret: { name: 's', optional: true } },
              { downwardAPI: {} },
              { configMap: { name: 'c' } },
              { serviceAccountToken: { path: 'token', expirationSeconds: 3600 } },
              { clusterTrustBundle: { path: 'ca' } },
            ],
          },
        },
        {
          name: 'downward',
          downwardAPI: {
            items: [
              { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } },
              { path: 'cpu', resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } },
            ],
          },
        },
        {
          name: 'claim',
          ephemeral: {
            volumeClaimTemplate: {
              metadata: { labels: { a: '1', b: '2' }, annotations: { c: '3', d: LONG } },
              spec: {
                storageClassName: 'fast',
                volumeMode: 'Block',
                resources: { requests: { storage: '1Gi' } },
                dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'old' },
              },
            },
          },
        },
        {
          name: 'bound',
          ephemeral: {
            volumeClaimTemplate: {
              metadata: { annotations: { 'volume.beta.kubernetes.io/storage-class': 'slow' } },
              spec: { volumeName: 'pv1', dataSource: { kind: 'PersistentVolumeClaim', name: 'other' } },
            },
          },
        },
      ],
    },
  ),
};

/** A Pod with all that one has from a file, made by chance, with Kubernetes' defaults. */
export function randomPod(seed: number): PlainObject {
  const chance = random(seed);
  const along = chance.pick<readonly string[]>([
    [],
    ['spec', 'volumes', chance.pick(FIELDS)],
    ['spec', 'containers', chance.pick(['env', 'envFrom', 'livenessProbe', 'ports', 'volumeMounts'])],
    ['spec', chance.pick(['initContainers', 'tolerations', 'topologySpreadConstraints'])],
  ]);
  const made = tidyPod(makeObject('Pod', chance, { optional: chance.pick([0.1, 0.3, 0.6]), along }), chance);
  // How long it is being deleted depends on the moment.
  const metadata = withoutFields(plainObjectOf(made['metadata']), 'deletionTimestamp');
  const { pod: decoded } = decodePod(
    pod({ ...made, metadata: { ...metadata, name: 'web', namespace: 'default' } }),
    () => false,
  );
  return withRandomStatus(encodePod(defaultPod(decoded)), chance);
}

const [FIRST_KIND = 'hostPath', ...OTHER_KINDS] = Object.keys(POD_SCHEMA['Volume'] ?? {}).filter(
  (field) => field !== 'name',
);
const FIELDS: readonly [string, ...string[]] = [FIRST_KIND, ...OTHER_KINDS];

function withRandomStatus(made: PlainObject, chance: Random): PlainObject {
  const names = (list: string): readonly string[] => {
    const containers = plainObjectOf(made['spec'])[list];
    return Array.isArray(containers) ? containers.map((one: PlainValue) => textOf(plainObjectOf(one)['name'])) : [];
  };
  const states: readonly [PlainObject, ...PlainObject[]] = [
    { running: { startedAt: STARTED } },
    { waiting: { reason: 'ContainerCreating' } },
    { terminated: { exitCode: 1, reason: 'Error', startedAt: STARTED, finishedAt: STARTED } },
  ];
  const statuses = (list: string): readonly PlainObject[] =>
    names(list).map((name) =>
      containerStatus(name, chance.pick(states), {
        lastState: chance.pick(states),
        restartCount: chance.below(9),
      }),
    );
  return {
    ...made,
    status: {
      phase: 'Running',
      startTime: STARTED,
      initContainerStatuses: statuses('initContainers'),
      containerStatuses: statuses('containers'),
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}

/** Those that are recorded. */
export const RECORDED_PODS: Readonly<Record<string, PlainObject>> = {
  ...BRANCHES,
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`a random Pod, seed ${String(index + 1)}`, randomPod(index + 1)]),
  ),
};
