import type { PlainObject } from '../../../../src/manifest/plain-value.ts';
import { CONTAINER, DATA, DISK, EXEC } from './parts.ts';

/** Fields of a Pod that do not go together, or not with those of its containers. */
export const POD_SPECS: readonly PlainObject[] = [
  {
    containers: [CONTAINER],
    initContainers: [
      {
        name: 'i',
        image: 'x',
        restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }],
      },
    ],
  },
  ...['Always', 'Never', 'OnFailure', 'Nope'].map((restartPolicy) => ({
    containers: [CONTAINER],
    initContainers: [
      {
        name: 'i',
        image: 'x',
        restartPolicy,
        restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }],
      },
    ],
  })),
  ...['Never', 'OnFailure'].map((restartPolicy) => ({
    containers: [CONTAINER],
    initContainers: [{ name: 'i', image: 'x', restartPolicy }],
  })),
  {
    containers: [CONTAINER],
    ephemeralContainers: [
      { name: 'd', image: 'x' },
      { name: 'd', image: 'x' },
    ],
  },
  {
    containers: [CONTAINER],
    dnsConfig: {
      searches: Array.from({ length: 20 }, (_, index) => `${'x'.repeat(60)}.${'y'.repeat(60)}.a${String(index)}`),
    },
  },
  { containers: [CONTAINER], serviceAccount: 'a', serviceAccountName: 'b' },
  { containers: [CONTAINER], nodeName: 'A b', os: { name: '' }, restartPolicy: 'x' },
  { containers: [CONTAINER], os: { name: 'linux' }, securityContext: { windowsOptions: { hostProcess: false } } },
  { containers: [{ ...CONTAINER, securityContext: { windowsOptions: {} } }], os: { name: 'linux' } },
  {
    containers: [CONTAINER],
    securityContext: {
      seccompProfile: { type: 'x' },
      appArmorProfile: { type: 'Localhost' },
      sysctls: [
        { name: 'a', value: '' },
        { name: 'a', value: '' },
      ],
    },
  },
  {
    containers: [CONTAINER],
    resourceClaims: [{ name: 'gpu', resourceClaimName: 'a' }],
    resources: {
      claims: [{ name: 'gpu' }, { name: 'gpu' }, { name: 'gpu', request: 'a' }, { name: 'gpu', request: 'a' }],
    },
  },
  {
    containers: [CONTAINER],
    schedulingGroup: { podGroupName: 'a' },
    evictionResponders: [{ name: 'a.b/c', priority: 10 }],
  },
  {
    containers: [{ ...CONTAINER, resources: { limits: { memory: '1e12' }, requests: { memory: '1e11' } } }],
    resources: { limits: { memory: '1e9' } },
  },
  {},
  { containers: [] },
  { containers: [CONTAINER, CONTAINER] },
  { containers: [CONTAINER], initContainers: [CONTAINER] },
  {
    containers: [CONTAINER],
    initContainers: [
      { name: 'i', image: 'x', restartPolicy: 'Always', lifecycle: { preStop: EXEC }, readinessProbe: EXEC },
    ],
  },
  { containers: [CONTAINER], initContainers: [{ name: 'i', image: 'x', restartPolicy: 'Nope', startupProbe: EXEC }] },
  {
    containers: [CONTAINER],
    initContainers: [{ name: 'i', image: 'x', resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }] }],
  },
  {
    containers: [CONTAINER],
    initContainers: [
      { name: 'i', image: ' x' },
      { name: 'i', image: '' },
    ],
  },
  {
    containers: [CONTAINER],
    ephemeralContainers: [
      { name: 'web', image: 'x' },
      { name: 'd', image: 'x', targetContainerName: 'nobody' },
    ],
  },
  {
    containers: [CONTAINER],
    ephemeralContainers: [{ name: 'd', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', subPath: 'b' }] }],
    volumes: [DATA],
  },
  {
    containers: [CONTAINER],
    ephemeralContainers: [
      { name: 'd', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', subPathExpr: 'b' }] },
    ],
    volumes: [DATA],
  },
  {
    containers: [CONTAINER],
    ephemeralContainers: [{ name: 'd', image: '', resources: { limits: { cpu: '1' } }, ports: [{ containerPort: 1 }] }],
  },
  { containers: [{ ...CONTAINER, ports: [{ containerPort: 80, hostPort: 81 }] }], hostNetwork: true },
  {
    containers: [
      { ...CONTAINER, ports: [{ containerPort: 80, hostPort: 80 }] },
      { name: 'b', image: 'x', ports: [{ containerPort: 80, hostPort: 80 }] },
    ],
  },
  {
    containers: [
      { ...CONTAINER, ports: [{ containerPort: 80, hostPort: 80 }] },
      { name: 'b', image: 'x', ports: [{ containerPort: 80, hostPort: 80, protocol: 'UDP' }] },
    ],
  },
  {
    containers: [{ ...CONTAINER, volumeDevices: [{ name: 'disk', devicePath: '/dev/x' }] }],
    volumes: [DISK],
    hostUsers: false,
  },
  { containers: [{ ...CONTAINER, securityContext: { procMount: 'Unmasked' } }], hostUsers: false },
  ...['hostNetwork', 'hostPID', 'hostIPC'].map((field) => ({
    containers: [CONTAINER],
    hostUsers: false,
    [field]: true,
  })),
  { containers: [CONTAINER], shareProcessNamespace: true, hostPID: true },
  { containers: [CONTAINER], hostnameOverride: 'a', hostNetwork: true },
  { containers: [CONTAINER], hostnameOverride: 'a', setHostnameAsFQDN: true },
  { containers: [CONTAINER], hostnameOverride: 'A.b' },
  { containers: [CONTAINER], hostnameOverride: 'x'.repeat(65) },
  { containers: [CONTAINER], dnsPolicy: 'None' },
  { containers: [CONTAINER], dnsPolicy: 'None', dnsConfig: { options: [{ name: '' }, {}] } },
  {
    containers: [CONTAINER],
    dnsConfig: { nameservers: ['1.1.1.1', 'x', '1.1.1.01', '::1'], searches: ['a.', 'x_y', '-'] },
  },
  {
    containers: [CONTAINER],
    securityContext: {
      sysctls: [
        { name: 'kernel.sem', value: '' },
        { name: 'kernel/sem', value: '' },
        { name: '', value: '' },
      ],
    },
  },
  ...['kernel.shm_rmid_forced', 'kernel.msgmax', 'fs.mqueue.msg_max'].map((name) => ({
    containers: [CONTAINER],
    hostIPC: true,
    securityContext: { sysctls: [{ name, value: '1' }] },
  })),
  ...['net.core.somaxconn', 'net/ipv4/tcp_syncookies', 'net.x'].map((name) => ({
    containers: [CONTAINER],
    hostNetwork: true,
    securityContext: { sysctls: [{ name, value: '1' }] },
  })),
  {
    containers: [CONTAINER],
    securityContext: {
      supplementalGroups: [-1],
      fsGroup: -1,
      runAsUser: -1,
      runAsGroup: -1,
      fsGroupChangePolicy: 'x',
      supplementalGroupsPolicy: 'x',
      seLinuxChangePolicy: 'x',
    },
  },
  {
    containers: [CONTAINER],
    resourceClaims: [
      { name: 'a' },
      { name: 'a', resourceClaimName: 'b', resourceClaimTemplateName: 'c' },
      { name: 'A', resourceClaimName: 'B' },
      { resourceClaimTemplateName: 'C' },
    ],
  },
  {
    containers: [{ ...CONTAINER, resources: { claims: [{ name: 'gpu' }, { name: 'gpu' }] } }],
    resourceClaims: [{ name: 'gpu', resourceClaimName: 'b' }],
  },
  {
    containers: [
      {
        ...CONTAINER,
        resources: {
          claims: [
            { name: 'gpu', request: 'a' },
            { name: 'gpu', request: 'a' },
            { name: 'gpu', request: 'A' },
          ],
        },
      },
    ],
    resourceClaims: [{ name: 'gpu', resourceClaimName: 'b' }],
  },
  {
    containers: [{ ...CONTAINER, resources: { limits: { memory: '2Gi' }, requests: { cpu: '2' } } }],
    resources: { limits: { memory: '1Gi' }, requests: { cpu: '1' } },
  },
  {
    containers: [CONTAINER],
    resources: { limits: { storage: '1', cpu: '1' }, requests: { cpu: '2', pods: '1' }, claims: [{ name: 'a' }] },
  },
  {
    containers: [{ ...CONTAINER, resources: { limits: { 'hugepages-2Mi': '4Mi', cpu: '1' } } }],
    resources: { limits: { 'hugepages-2Mi': '2Mi', cpu: '1' } },
  },
  {
    containers: [{ ...CONTAINER, resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] }],
    restartPolicy: 'Never',
  },
  { containers: [CONTAINER], schedulingGates: [{ name: 'a b' }, { name: 'a' }, { name: 'a' }] },
  { containers: [CONTAINER], schedulingGroup: { podGroupName: 'A' } },
  { containers: [CONTAINER], readinessGates: [{ conditionType: '' }, { conditionType: 'a b' }] },
  { containers: [CONTAINER], hostAliases: [{ ip: 'x', hostnames: ['A'] }, { hostnames: [] }, { ip: '1.2.3.04' }] },
  { containers: [CONTAINER], overhead: { cpu: '-1', 'a b': '1' }, runtimeClassName: 'A' },
  { containers: [CONTAINER], preemptionPolicy: '', priorityClassName: 'A', priority: 2_000_001_000 },
  {
    containers: [CONTAINER],
    evictionResponders: [
      { name: 'a', priority: -1 },
      { name: 'a.b/c', priority: 1 },
      { name: 'a.b/c', priority: 200_000 },
    ],
  },
  {
    containers: [CONTAINER],
    terminationGracePeriodSeconds: -5,
    activeDeadlineSeconds: 0,
    hostname: 'a.b',
    subdomain: 'A',
  },
];
