import { describeSpecs, SUBDOMAIN } from './pod-cases.ts';

describeSpecs('a Pod of Windows', [
  [
    'has nothing that only Linux has',
    {
      os: { name: 'windows' },
      hostUsers: false,
      hostPID: true,
      shareProcessNamespace: false,
      securityContext: { runAsUser: 1, fsGroup: 1, sysctls: [], seLinuxOptions: {} },
      containers: [
        { name: 'web', image: 'web', securityContext: { privileged: false, procMount: 'Default', capabilities: {} } },
      ],
    },
    [
      'spec.HostPID: Forbidden: when `hostUsers` is false',
      'spec.securityContext.seLinuxOptions: Forbidden: cannot be set for a windows pod',
      'spec.securityContext.fsGroup: Forbidden: cannot be set for a windows pod',
      'spec.securityContext.runAsUser: Forbidden: cannot be set for a windows pod',
      'spec.hostUsers: Forbidden: cannot be set for a windows pod',
      'spec.hostPID: Forbidden: cannot be set for a windows pod',
      'spec.shareProcessNamespace: Forbidden: cannot be set for a windows pod',
      'spec.containers[0].securityContext.capabilities: Forbidden: cannot be set for a windows pod',
      'spec.containers[0].securityContext.privileged: Forbidden: cannot be set for a windows pod',
      'spec.containers[0].securityContext.procMount: Forbidden: cannot be set for a windows pod',
    ],
  ],
  [
    'stops with signals of its own',
    {
      os: { name: 'windows' },
      containers: ['SIGTERM', 'SIGHUP'].map((stopSignal) => ({
        name: stopSignal.toLowerCase(),
        image: 'web',
        lifecycle: { stopSignal },
      })),
    },
    ['spec.containers[1].lifecycle.stopSignal: Unsupported value: "SIGHUP": supported values: "SIGKILL", "SIGTERM"'],
  ],
  [
    'is a host process as a whole',
    {
      hostNetwork: true,
      securityContext: { windowsOptions: { hostProcess: true } },
      containers: [
        { name: 'web', image: 'web', securityContext: { windowsOptions: { hostProcess: false } } },
        { name: 'two', image: 'web' },
      ],
    },
    [
      'spec.containers[0].securityContext.windowsOptions.hostProcess: Invalid value: false: pod hostProcess value must be identical if both are specified, was true',
      'spec: Invalid value: "": If pod contains any hostProcess containers then all containers must be HostProcess containers',
    ],
  ],
  [
    "is a host process on the host's network",
    { securityContext: { windowsOptions: { hostProcess: true } } },
    ['spec.hostNetwork: Invalid value: false: hostNetwork must be true if pod contains any hostProcess containers'],
  ],
  [
    'has credentials with a name',
    { securityContext: { windowsOptions: { gmsaCredentialSpecName: 'A', gmsaCredentialSpec: '' } } },
    [
      `spec.securityContext.windowsOptions.gmsaCredentialSpecName: Invalid value: "A": ${SUBDOMAIN}`,
      'spec.securityContext.windowsOptions.gmsaCredentialSpec: Invalid value: "": gmsaCredentialSpec cannot be an empty string',
    ],
  ],
  [
    'has credentials of 64 KiB at most',
    { securityContext: { windowsOptions: { gmsaCredentialSpec: 'a'.repeat(65_537) } } },
    [
      `spec.securityContext.windowsOptions.gmsaCredentialSpec: Invalid value: "${'a'.repeat(65537)}": gmsaCredentialSpec size must be under 64 KiB`,
    ],
  ],
  [
    'runs as somebody',
    { securityContext: { windowsOptions: { runAsUserName: '' } } },
    ['spec.securityContext.windowsOptions.runAsUserName: Invalid value: "": runAsUserName cannot be an empty string'],
  ],
  [
    'runs as somebody who can be written',
    { securityContext: { windowsOptions: { runAsUserName: 'a\tb' } } },
    [
      'spec.securityContext.windowsOptions.runAsUserName: Invalid value: "a\\tb": runAsUserName cannot contain control characters',
    ],
  ],
  [
    'runs as somebody of one domain',
    { securityContext: { windowsOptions: { runAsUserName: 'a\\b\\c' } } },
    [
      'spec.securityContext.windowsOptions.runAsUserName: Invalid value: "a\\\\b\\\\c": runAsUserName cannot contain more than one backslash',
    ],
  ],
  [
    'runs as somebody of a domain that there can be',
    { securityContext: { windowsOptions: { runAsUserName: '.domain\\user' } } },
    [
      'spec.securityContext.windowsOptions.runAsUserName: Invalid value: ".domain\\\\user": runAsUserName\'s Domain doesn\'t match the NetBios nor the DNS format',
    ],
  ],
  [
    'runs as somebody of a domain with a name',
    { securityContext: { windowsOptions: { runAsUserName: '\\user' } } },
    [
      'spec.securityContext.windowsOptions.runAsUserName: Invalid value: "\\\\user": runAsUserName\'s Domain doesn\'t match the NetBios nor the DNS format',
    ],
  ],
  [
    'runs as somebody with a name',
    { securityContext: { windowsOptions: { runAsUserName: 'domain\\' } } },
    [
      'spec.securityContext.windowsOptions.runAsUserName: Invalid value: "domain\\\\": runAsUserName\'s User cannot be empty',
    ],
  ],
  [
    'runs as somebody with a name of 104 bytes at most',
    { securityContext: { windowsOptions: { runAsUserName: 'a'.repeat(105) } } },
    [
      `spec.securityContext.windowsOptions.runAsUserName: Invalid value: "${'a'.repeat(105)}": runAsUserName's User length must not be longer than 104 characters`,
    ],
  ],
  [
    'runs as somebody with letters in the name',
    { securityContext: { windowsOptions: { runAsUserName: '. .' } } },
    [
      'spec.securityContext.windowsOptions.runAsUserName: Invalid value: ". .": runAsUserName\'s User cannot contain only periods or spaces',
    ],
  ],
  [
    'runs as somebody without signs in the name',
    { securityContext: { windowsOptions: { runAsUserName: 'a@b' } } },
    [
      'spec.securityContext.windowsOptions.runAsUserName: Invalid value: "a@b": runAsUserName\'s User cannot contain the following characters: "/\\:;|=,+*?<>@[]',
    ],
  ],
  [
    'runs as somebody of a long domain',
    {
      securityContext: {
        windowsOptions: {
          runAsUserName: `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(64)}\\user`,
        },
      },
    },
    [
      `spec.securityContext.windowsOptions.runAsUserName: Invalid value: "${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(64)}\\\\user": runAsUserName's Domain length must be under 256 characters`,
      `spec.securityContext.windowsOptions.runAsUserName: Invalid value: "${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(64)}\\\\user": runAsUserName's Domain doesn't match the NetBios nor the DNS format`,
    ],
  ],
]);
