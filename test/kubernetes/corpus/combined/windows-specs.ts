import type { PlainObject } from '../../../../src/manifest/plain-value.ts';
import { CONTAINER } from './parts.ts';

/** What a Pod for Windows cannot have, and what only it can. */
export function windowsSpecs(): readonly PlainObject[] {
  return WINDOWS.map((spec) => ({ containers: [CONTAINER], os: { name: 'windows' }, ...spec }));
}

const hostProcess = { windowsOptions: { hostProcess: true } };

const WINDOWS: readonly PlainObject[] = [
  {
    hostNetwork: true,
    containers: [{ ...CONTAINER, securityContext: hostProcess }],
    initContainers: [{ name: 'i', image: 'x' }],
  },
  { securityContext: { windowsOptions: { gmsaCredentialSpec: 'x'.repeat(300), runAsUserName: 'a\\b'.repeat(2) } } },
  { securityContext: { windowsOptions: { runAsUserName: `d\\${'u'.repeat(105)}` } } },
  ...['hostPID', 'hostIPC', 'shareProcessNamespace'].map((field) => ({ [field]: true })),
  { hostUsers: false },
  {
    securityContext: {
      seLinuxOptions: { level: 's0' },
      seccompProfile: { type: 'RuntimeDefault' },
      sysctls: [{ name: 'kernel.sem', value: '1' }],
    },
  },
  {
    securityContext: {
      fsGroup: 1,
      fsGroupChangePolicy: 'Always',
      runAsUser: 1,
      runAsGroup: 1,
      supplementalGroups: [1],
      supplementalGroupsPolicy: 'Merge',
      seLinuxChangePolicy: 'Recursive',
      appArmorProfile: { type: 'Unconfined' },
    },
  },
  {
    containers: [
      {
        ...CONTAINER,
        securityContext: {
          privileged: true,
          procMount: 'Default',
          capabilities: { add: ['ALL'] },
          readOnlyRootFilesystem: true,
        },
      },
    ],
  },
  {
    containers: [
      {
        ...CONTAINER,
        securityContext: {
          allowPrivilegeEscalation: true,
          runAsUser: 1,
          runAsGroup: 1,
          seLinuxOptions: {},
          seccompProfile: { type: 'Unconfined' },
          appArmorProfile: { type: 'Unconfined' },
        },
      },
    ],
  },
  { containers: [{ ...CONTAINER, lifecycle: { stopSignal: 'SIGUSR1' } }] },
  { containers: [{ ...CONTAINER, lifecycle: { stopSignal: 'SIGKILL' } }] },
  { hostNetwork: true },
  { hostNetwork: true, securityContext: hostProcess },
  {
    hostNetwork: true,
    securityContext: hostProcess,
    containers: [{ ...CONTAINER, securityContext: { windowsOptions: { hostProcess: false } } }],
  },
  {
    hostNetwork: true,
    containers: [
      { ...CONTAINER, securityContext: hostProcess },
      { name: 'other', image: 'x' },
    ],
  },
  { containers: [{ ...CONTAINER, securityContext: { windowsOptions: { runAsUserName: 'a\\b\\c' } } }] },
  {
    securityContext: {
      windowsOptions: {
        runAsUserName: `${'d'.repeat(300)}\\u`,
        gmsaCredentialSpecName: 'A.b',
        gmsaCredentialSpec: '',
      },
    },
  },
  { securityContext: { windowsOptions: { runAsUserName: 'a"b\\c[d' } } },
  { securityContext: { windowsOptions: { runAsUserName: '\\x' } } },
  { securityContext: { windowsOptions: { runAsUserName: 'x\\' } } },
  { securityContext: { windowsOptions: { runAsUserName: 'x\\..' } } },
  { resources: { limits: { cpu: '1' } } },
];
