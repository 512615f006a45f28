import { describePods } from './pod-cases.ts';

describePods('annotations of profiles', [
  [
    'of seccomp name profiles',
    {
      metadata: {
        annotations: {
          'seccomp.security.alpha.kubernetes.io/pod': 'none',
          'container.seccomp.security.alpha.kubernetes.io/web': 'localhost/../a',
        },
      },
    },
    [
      'metadata.annotations.seccomp.security.alpha.kubernetes.io/pod: Invalid value: "none": must be a valid seccomp profile',
      'metadata.annotations.container.seccomp.security.alpha.kubernetes.io/web: Invalid value: "../a": must not contain \'..\'',
    ],
  ],
  [
    'of AppArmor name containers and profiles',
    { metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/none': 'none' } } },
    [
      'metadata.annotations[container.apparmor.security.beta.kubernetes.io/none]: Invalid value: "none": container not found',
      'metadata.annotations[container.apparmor.security.beta.kubernetes.io/none]: Invalid value: "none": invalid AppArmor profile name: "none"',
    ],
  ],
  [
    "of seccomp are of the field's type",
    {
      metadata: {
        annotations: {
          'seccomp.security.alpha.kubernetes.io/pod': 'unconfined',
          'container.seccomp.security.alpha.kubernetes.io/web': 'unconfined',
        },
      },
      spec: {
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            name: 'web',
            image: 'web',
            securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } },
          },
        ],
      },
    },
    [
      'spec.securityContext.seccompProfile.type: Forbidden: seccomp type in annotation and field must match',
      'spec.containers[0].securityContext.seccompProfile.type: Forbidden: seccomp type in annotation and field must match',
    ],
  ],
  [
    "of seccomp name the field's profile",
    {
      metadata: { annotations: { 'container.seccomp.security.alpha.kubernetes.io/web': 'localhost/b' } },
      spec: {
        containers: [
          {
            name: 'web',
            image: 'web',
            securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } },
          },
        ],
      },
    },
    [
      'spec.containers[0].securityContext.seccompProfile.localhostProfile: Forbidden: seccomp profile in annotation and field must match',
    ],
  ],
  [
    'of seccomp may say docker where the field says runtime',
    {
      metadata: { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'docker/default' } },
      spec: { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
    },
    [],
  ],
  [
    "of AppArmor are of the type of the Pod's field",
    {
      metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } },
      spec: { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } },
    },
    [
      'spec.containers[0].securityContext.appArmorProfile.type: Forbidden: apparmor type in annotation and field must match',
    ],
  ],
  [
    "of AppArmor name the field's profile",
    {
      metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'localhost/b' } },
      spec: {
        containers: [
          {
            name: 'web',
            image: 'web',
            securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'a' } },
          },
        ],
      },
    },
    [
      'spec.containers[0].securityContext.appArmorProfile.localhostProfile: Forbidden: apparmor profile in annotation and field must match',
    ],
  ],
  [
    'of AppArmor say nothing on Windows',
    {
      metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } },
      spec: {
        os: { name: 'windows' },
        containers: [{ name: 'web', image: 'web', securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }],
      },
    },
    ['spec.containers[0].securityContext.appArmorProfile: Forbidden: cannot be set for a windows pod'],
  ],
]);
