import { describeSpecs } from './pod-cases.ts';

describeSpecs('the securityContext of a Pod', [
  [
    'has users and groups that there can be',
    { securityContext: { fsGroup: -1, runAsUser: -2, runAsGroup: -3, supplementalGroups: [1, -4] } },
    [
      'spec.securityContext.fsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'spec.securityContext.runAsUser: Invalid value: -2: must be between 0 and 2147483647, inclusive',
      'spec.securityContext.runAsGroup: Invalid value: -3: must be between 0 and 2147483647, inclusive',
      'spec.securityContext.supplementalGroups[1]: Invalid value: -4: must be between 0 and 2147483647, inclusive',
    ],
  ],
  [
    'has policies that there are',
    { securityContext: { fsGroupChangePolicy: 'Never', supplementalGroupsPolicy: 'All', seLinuxChangePolicy: 'None' } },
    [
      'spec.securityContext.fsGroupChangePolicy: Unsupported value: "Never": supported values: "Always", "OnRootMismatch"',
      'spec.securityContext.supplementalGroupsPolicy: Unsupported value: "All": supported values: "Merge", "Strict"',
      'spec.securityContext.seLinuxChangePolicy: Unsupported value: "None": supported values: "MountOption", "Recursive"',
    ],
  ],
  [
    'has profiles as its containers have them',
    { securityContext: { seccompProfile: {}, appArmorProfile: {} } },
    [
      'spec.securityContext.seccompProfile.type: Required value: type is required when seccompProfile is set',
      'spec.securityContext.appArmorProfile.type: Required value: type is required when appArmorProfile is set',
    ],
  ],
  [
    'sets what the kernel can have set, once',
    { securityContext: { sysctls: [{}, { name: 'A' }, { name: 'kernel.sem' }, { name: 'kernel.sem' }] } },
    [
      'spec.securityContext.sysctls[0].name: Required value',
      'spec.securityContext.sysctls[1].name: Invalid value: "A": must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$',
      'spec.securityContext.sysctls[3].name: Duplicate value: "kernel.sem"',
    ],
  ],
  [
    'leaves the network of the node alone',
    {
      hostNetwork: true,
      securityContext: {
        sysctls: [{ name: 'net.ipv4.ip_forward' }, { name: 'net/ipv4/conf/eth0.1/rp_filter' }, { name: 'kernel.sem' }],
      },
    },
    [
      'spec.securityContext.sysctls[0].name: Invalid value: "net.ipv4.ip_forward": may not be specified when \'hostNetwork\' is true',
      'spec.securityContext.sysctls[1].name: Invalid value: "net/ipv4/conf/eth0.1/rp_filter": may not be specified when \'hostNetwork\' is true',
    ],
  ],
  [
    'leaves what processes of the node share alone',
    {
      hostIPC: true,
      securityContext: { sysctls: [{ name: 'kernel.shmmax' }, { name: 'fs.mqueue.msg_max' }, { name: 'net.a' }] },
    },
    [
      'spec.securityContext.sysctls[0].name: Invalid value: "kernel.shmmax": may not be specified when \'hostIPC\' is true',
      'spec.securityContext.sysctls[1].name: Invalid value: "fs.mqueue.msg_max": may not be specified when \'hostIPC\' is true',
    ],
  ],
  [
    'of Linux has no options for Windows',
    {
      os: { name: 'linux' },
      securityContext: { windowsOptions: {} },
      containers: [{ name: 'web', image: 'web', securityContext: { windowsOptions: {} } }],
    },
    [
      'spec.securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod',
      'spec.containers[0].securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod',
    ],
  ],
  [
    'is for a system that there is',
    { os: { name: 'plan9' } },
    ['spec.os: Unsupported value: "plan9": supported values: "linux", "windows"'],
  ],
  ['is for a system with a name', { os: {} }, ['spec.os.name: Required value']],
  [
    'stops with signals of its system',
    {
      os: { name: 'linux' },
      containers: ['SIGRTMIN+15', 'SIGRTMAX', 'SIGHUP'].map((stopSignal) => ({
        name: stopSignal.toLowerCase().replace('+', '-'),
        image: 'web',
        lifecycle: { stopSignal },
      })),
    },
    [],
  ],
  [
    'shares no users of its own with the node',
    { hostUsers: false, hostNetwork: true, hostPID: true, hostIPC: true },
    [
      'spec.hostNetwork: Forbidden: when `hostUsers` is false',
      'spec.HostPID: Forbidden: when `hostUsers` is false',
      'spec.HostIPC: Forbidden: when `hostUsers` is false',
    ],
  ],
  [
    'sees its own processes or those of the node',
    { hostPID: true, shareProcessNamespace: true },
    ['spec.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled'],
  ],
]);
