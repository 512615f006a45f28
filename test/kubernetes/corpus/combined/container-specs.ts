import type { PlainObject } from '../../../../src/manifest/plain-value.ts';
import { CONTAINER, DATA, DISK, EXEC } from './parts.ts';

/** Fields of a container that do not go together. */
export function containerSpecs(): readonly PlainObject[] {
  return CONTAINERS.map((container) => ({ containers: [{ ...CONTAINER, ...container }], volumes: [DATA, DISK] }));
}

const SOCKET = { tcpSocket: { port: 80 } };
const GET = { httpGet: { port: 80 } };
const SLEEP = { sleep: { seconds: 1 } };

const CONTAINERS: readonly PlainObject[] = [
  ...[EXEC, SOCKET, GET].flatMap((one) =>
    [GET, SOCKET, EXEC, { grpc: { port: 1 } }].map((other) => ({
      livenessProbe: { ...one, ...other },
      startupProbe: { ...one, ...other },
      readinessProbe: { ...other, ...one },
    })),
  ),
  ...[EXEC, SOCKET, GET, SLEEP].flatMap((one) =>
    [GET, SOCKET, SLEEP].map((other) => ({
      lifecycle: { preStop: { ...one, ...other }, postStart: { ...one, ...other } },
    })),
  ),
  { lifecycle: { preStop: { sleep: { seconds: 31 } } } },
  { lifecycle: { preStop: { sleep: { seconds: -1 } }, postStart: {} } },
  { livenessProbe: { ...EXEC, successThreshold: 2 }, startupProbe: { ...EXEC, successThreshold: 2 } },
  { readinessProbe: { ...EXEC, terminationGracePeriodSeconds: 5 } },
  { livenessProbe: { grpc: { port: 0 } } },
  { livenessProbe: { grpc: { port: 1, mode: 'Nope' } } },
  { volumeMounts: [{ name: 'disk', mountPath: '/a' }], volumeDevices: [{ name: 'disk', devicePath: '/dev/x' }] },
  { volumeMounts: [{ name: 'data', mountPath: '/dev/x' }], volumeDevices: [{ name: 'disk', devicePath: '/dev/x' }] },
  { volumeDevices: [{ name: 'data', devicePath: '/dev/x' }] },
  {
    volumeDevices: [
      { name: 'disk', devicePath: '/dev/../x' },
      { name: 'disk', devicePath: '/dev/../x' },
    ],
  },
  { volumeDevices: [{ name: '', devicePath: '' }] },
  { volumeMounts: [{ name: 'data', mountPath: '/a', subPath: 'a', subPathExpr: 'b' }] },
  { volumeMounts: [{ name: 'data', mountPath: '/a', subPathExpr: '/b' }] },
  { volumeMounts: [{ name: 'data', mountPath: '/a', mountPropagation: 'Bidirectional' }] },
  {
    volumeMounts: [{ name: 'data', mountPath: '/a', mountPropagation: 'Bidirectional' }],
    securityContext: { privileged: true },
  },
  {
    volumeMounts: [
      {
        name: 'data',
        mountPath: '/a',
        readOnly: true,
        recursiveReadOnly: 'Enabled',
        mountPropagation: 'HostToContainer',
      },
    ],
  },
  { volumeMounts: [{ name: 'data', mountPath: '/a', readOnly: true, recursiveReadOnly: 'Enabled' }] },
  { volumeMounts: [{ name: 'data', mountPath: '/a', bindMountOptions: ['noexec', 'noexec', 'suid'] }] },
  { envFrom: [{ configMapRef: { name: 'a' }, secretRef: { name: 'b' } }] },
  { envFrom: [{ configMapRef: { name: 'A' } }, { secretRef: { name: 'B' } }, { prefix: '=' }] },
  {
    env: [
      { name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' }, secretKeyRef: { name: 'a', key: 'b' } } },
    ],
  },
  { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name', apiVersion: 'v2' } } }] },
  { env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1m' } } }] },
  { env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'requests.hugepages-2Mi' } } }] },
  { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'data', path: '../a', key: 'A=' } } }] },
  { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'disk', path: 'a', key: 'A' } } }] },
  { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'data', path: 'a', key: 'A' } } }] },
  { env: [{ name: '', value: 'a' }, { name: 'A=', value: 'b' }, { name: 'é' }, { name: 'A', valueFrom: {} }] },
  {
    env: [
      { name: 'A', valueFrom: { configMapKeyRef: { name: 'A', key: '' } } },
      { name: 'B', valueFrom: { secretKeyRef: { name: 'A', key: '' } } },
    ],
  },
  {
    env: [
      { name: 'A', valueFrom: { fieldRef: { fieldPath: "metadata.name['a']" } } },
      { name: 'B', valueFrom: { fieldRef: { fieldPath: "metadata.labels['a b']" } } },
    ],
  },
  {
    env: [
      { name: 'A', valueFrom: { fieldRef: { fieldPath: "status.podIPs['a']" } } },
      { name: 'B', valueFrom: { fieldRef: { fieldPath: '' } } },
    ],
  },
  ...[
    'limits.ephemeral-storage',
    'requests.ephemeral-storage',
    'requests.memory',
    'limits.hugepages-2Mi',
    'requests.cpu',
  ].map((resource) => ({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource, divisor: '3' } } }] })),
  {
    envFrom: [
      { configMapRef: {} },
      { secretRef: {} },
      { prefix: 'é', configMapRef: { name: 'A' } },
      { secretRef: { name: 'A' } },
    ],
  },
  { livenessProbe: { httpGet: { port: 80, path: '', protocol: 'HTTP2', scheme: 'HTTPS' } } },
  {
    livenessProbe: {
      httpGet: { port: 80, path: '', protocol: 'HTTP3', scheme: 'http', httpHeaders: [{ name: 'a b' }] },
    },
  },
  { livenessProbe: { httpGet: { port: 80, protocol: 'HTTP2' } } },
  { lifecycle: { postStart: { ...EXEC, ...GET }, preStop: { ...GET, ...EXEC } } },
  {
    restartPolicy: 'Never',
    restartPolicyRules: [
      { action: 'Restart', exitCodes: { operator: 'In', values: Array.from({ length: 256 }, (_, value) => value) } },
    ],
  },
  { restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] },
  {
    ports: [
      { containerPort: 1, name: 'a' },
      { containerPort: 2, name: 'a' },
      { containerPort: 3, protocol: '' },
    ],
  },
  { securityContext: { runAsUser: -1, runAsGroup: -1, seccompProfile: { type: 'x' }, appArmorProfile: { type: 'x' } } },
  { securityContext: { privileged: true, allowPrivilegeEscalation: false } },
  { securityContext: { capabilities: { add: ['CAP_SYS_ADMIN'] }, allowPrivilegeEscalation: false } },
  { securityContext: { capabilities: { add: ['SYS_ADMIN'] }, allowPrivilegeEscalation: false } },
  { securityContext: { procMount: 'Unmasked' } },
  { securityContext: { procMount: 'Nope' } },
  { securityContext: { seccompProfile: { type: 'Localhost' }, appArmorProfile: { type: 'Localhost' } } },
  { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: '../a' } } },
  { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: ' a ' } } },
  { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'a'.repeat(4096) } } },
  { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: '' } } },
  { resources: { requests: { cpu: '2' }, limits: { cpu: '1' } } },
  { resources: { requests: { 'hugepages-2Mi': '2Mi' } } },
  { resources: { limits: { 'hugepages-2Mi': '2Mi' } } },
  { resources: { limits: { 'hugepages-2Mi': '2Mi', cpu: '1' }, requests: { 'hugepages-2Mi': '4Mi' } } },
  { resources: { limits: { 'hugepages-2Mi': '3Mi', cpu: '1' } } },
  { resources: { requests: { 'example.com/gpu': '1' } } },
  { resources: { limits: { 'example.com/gpu': '2' }, requests: { 'example.com/gpu': '1' } } },
  { resources: { claims: [{ name: 'gpu' }, { name: 'gpu' }, { name: '' }] } },
  {
    resizePolicy: [
      { resourceName: 'cpu', restartPolicy: 'NotRequired' },
      { resourceName: 'cpu', restartPolicy: 'RestartContainer' },
    ],
  },
  {
    resizePolicy: [
      { resourceName: 'pods', restartPolicy: '' },
      { resourceName: '', restartPolicy: 'Nope' },
    ],
  },
  { restartPolicy: 'Always', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] },
  {
    restartPolicy: 'Never',
    restartPolicyRules: [{ action: 'Restart' }, { action: 'Nope', exitCodes: { operator: 'Nope', values: [] } }],
  },
  {
    restartPolicy: 'Never',
    restartPolicyRules: [{ action: 'RestartAllContainers', exitCodes: { operator: 'NotIn', values: [0, 0] } }],
  },
  {
    restartPolicy: 'Never',
    restartPolicyRules: Array.from({ length: 21 }, () => ({
      action: 'Restart',
      exitCodes: { operator: 'In', values: [1] },
    })),
  },
  {
    restartPolicy: 'OnFailure',
    restartPolicyRules: [
      { action: 'Restart', exitCodes: { operator: 'In', values: Array.from({ length: 256 }, (_, value) => value) } },
    ],
  },
  { ports: [{ containerPort: 80, hostPort: 70_000, hostIP: 'x', protocol: 'tcp', name: 'a--b' }] },
  {
    ports: [
      { containerPort: 0, name: '1' },
      { containerPort: 1, hostPort: 1, hostIP: '::1' },
      { containerPort: 2, hostPort: 1, hostIP: '::1' },
    ],
  },
];
