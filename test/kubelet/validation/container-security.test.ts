import { describeContainers } from './pod-cases.ts';

describeContainers("a container's securityContext", [
  [
    'has users and groups that there can be',
    { securityContext: { runAsUser: -1, runAsGroup: 2_147_483_648 } },
    [
      'spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'spec.containers[0].securityContext.runAsGroup: Invalid value: 2147483648: must be between 0 and 2147483647, inclusive',
    ],
  ],
  [
    'shows processes in a way that there is',
    { securityContext: { procMount: 'None' } },
    [
      'spec.containers[0].securityContext.procMount: Unsupported value: "None": supported values: "Default", "Unmasked"',
    ],
  ],
  [
    'hides no processes only from users of its own',
    { securityContext: { procMount: 'Unmasked' } },
    [
      'spec.containers[0].securityContext.procMount: Invalid value: "Unmasked": `hostUsers` must be false to use `Unmasked`',
    ],
  ],
  [
    'may gain nothing, or have all',
    {
      securityContext: { allowPrivilegeEscalation: false, privileged: true, capabilities: { add: ['CAP_SYS_ADMIN'] } },
    },
    [
      'spec.containers[0].securityContext: Invalid value: {"Capabilities":{"Add":["CAP_SYS_ADMIN"],"Drop":null},"Privileged":true,"SELinuxOptions":null,"WindowsOptions":null,"RunAsUser":null,"RunAsGroup":null,"RunAsNonRoot":null,"ReadOnlyRootFilesystem":null,"AllowPrivilegeEscalation":false,"ProcMount":null,"SeccompProfile":null,"AppArmorProfile":null}: cannot set `allowPrivilegeEscalation` to false and `privileged` to true',
      'spec.containers[0].securityContext: Invalid value: {"Capabilities":{"Add":["CAP_SYS_ADMIN"],"Drop":null},"Privileged":true,"SELinuxOptions":null,"WindowsOptions":null,"RunAsUser":null,"RunAsGroup":null,"RunAsNonRoot":null,"ReadOnlyRootFilesystem":null,"AllowPrivilegeEscalation":false,"ProcMount":null,"SeccompProfile":null,"AppArmorProfile":null}: cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN',
    ],
  ],
  [
    'has a filter of a type',
    { securityContext: { seccompProfile: {} } },
    [
      'spec.containers[0].securityContext.seccompProfile.type: Required value: type is required when seccompProfile is set',
    ],
  ],
  [
    'has a filter of a type that there is',
    { securityContext: { seccompProfile: { type: 'Default', localhostProfile: 'a' } } },
    [
      'spec.containers[0].securityContext.seccompProfile.type: Unsupported value: "Default": supported values: "Localhost", "RuntimeDefault", "Unconfined"',
      'spec.containers[0].securityContext.seccompProfile.localhostProfile: Invalid value: {"Type":"Default","LocalhostProfile":"a"}: can only be set when seccomp type is Localhost',
    ],
  ],
  [
    "has a filter with a name where it is the node's",
    { securityContext: { seccompProfile: { type: 'Localhost' } } },
    [
      'spec.containers[0].securityContext.seccompProfile.localhostProfile: Required value: must be set when seccomp type is Localhost',
    ],
  ],
  [
    "has a filter in the node's directory",
    { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: '/../a' } } },
    [
      'spec.containers[0].securityContext.seccompProfile.localhostProfile: Invalid value: "/../a": must be a relative path',
      'spec.containers[0].securityContext.seccompProfile.localhostProfile: Invalid value: "/../a": must not contain \'..\'',
    ],
  ],
  [
    'has an AppArmor profile of a type',
    { securityContext: { appArmorProfile: {} } },
    [
      'spec.containers[0].securityContext.appArmorProfile.type: Required value: type is required when appArmorProfile is set',
    ],
  ],
  [
    'has an AppArmor profile of a type that there is',
    { securityContext: { appArmorProfile: { type: 'Default' } } },
    [
      'spec.containers[0].securityContext.appArmorProfile.type: Unsupported value: "Default": supported values: "Localhost", "RuntimeDefault", "Unconfined"',
    ],
  ],
  [
    "has an AppArmor profile with a name where it is the node's",
    { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: '' } } },
    [
      'spec.containers[0].securityContext.appArmorProfile.localhostProfile: Required value: must be set when AppArmor type is Localhost',
    ],
  ],
  [
    'has an AppArmor profile without space around it',
    { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'a ' } } },
    [
      'spec.containers[0].securityContext.appArmorProfile.localhostProfile: Invalid value: "a ": must not be padded with whitespace',
    ],
  ],
  [
    'has an AppArmor profile of 4095 bytes at most',
    { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'a'.repeat(4096) } } },
    ['spec.containers[0].securityContext.appArmorProfile.localhostProfile: Too long: may not be more than 4095 bytes'],
  ],
  [
    "has an AppArmor profile without a name where it is not the node's",
    { securityContext: { appArmorProfile: { type: 'Unconfined', localhostProfile: 'a' } } },
    [
      'spec.containers[0].securityContext.appArmorProfile.localhostProfile: Invalid value: "a": can only be set when AppArmor type is Localhost',
    ],
  ],
]);
