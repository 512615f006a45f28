import { describeSpecs } from './pod-cases.ts';

describeSpecs("a container's mounts", [
  [
    'need a name and a path',
    { containers: [{ name: 'web', image: 'web', volumeMounts: [{}] }] },
    [
      'spec.containers[0].volumeMounts[0].name: Required value',
      'spec.containers[0].volumeMounts[0].name: Not found: ""',
      'spec.containers[0].volumeMounts[0].mountPath: Required value',
    ],
  ],
  [
    'name volumes that there are',
    { containers: [{ name: 'web', image: 'web', volumeMounts: [{ name: 'data', mountPath: '/data' }] }] },
    ['spec.containers[0].volumeMounts[0].name: Not found: "data"'],
  ],
  [
    'have a path each',
    {
      volumes: [{ name: 'a' }],
      containers: [
        {
          name: 'web',
          image: 'web',
          volumeMounts: [
            { name: 'a', mountPath: '/a' },
            { name: 'a', mountPath: '/a' },
          ],
        },
      ],
    },
    ['spec.containers[0].volumeMounts[1].mountPath: Invalid value: "/a": must be unique'],
  ],
  [
    'stay within the volume',
    {
      volumes: [{ name: 'a' }],
      containers: [
        {
          name: 'web',
          image: 'web',
          volumeMounts: [
            { name: 'a', mountPath: '/a', subPath: '/b' },
            { name: 'a', mountPath: '/b', subPathExpr: 'c/../../d' },
            { name: 'a', mountPath: '/c', subPath: 'a', subPathExpr: 'b' },
          ],
        },
      ],
    },
    [
      'spec.containers[0].volumeMounts.subPath: Invalid value: "/b": must be a relative path',
      'spec.containers[0].volumeMounts.subPathExpr: Invalid value: "c/../../d": must not contain \'..\'',
      'spec.containers[0].volumeMounts[2].subPathExpr: Invalid value: "b": subPathExpr and subPath are mutually exclusive',
    ],
  ],
  [
    'pass on mounts as there is a word for it',
    {
      volumes: [{ name: 'a' }],
      containers: [
        {
          name: 'web',
          image: 'web',
          volumeMounts: [
            { name: 'a', mountPath: '/a', mountPropagation: 'Up' },
            { name: 'a', mountPath: '/b', mountPropagation: 'Bidirectional' },
          ],
        },
      ],
    },
    [
      'spec.containers[0].volumeMounts.mountPropagation: Unsupported value: "Up": supported values: "Bidirectional", "HostToContainer", "None"',
      'spec.containers[0].volumeMounts.mountPropagation: Forbidden: Bidirectional mount propagation is available only to privileged containers',
    ],
  ],
  [
    'are wholly read-only where they are read-only',
    {
      volumes: [{ name: 'a' }],
      containers: [
        {
          name: 'web',
          image: 'web',
          volumeMounts: [
            { name: 'a', mountPath: '/a', recursiveReadOnly: 'Enabled', mountPropagation: 'HostToContainer' },
            { name: 'a', mountPath: '/b', recursiveReadOnly: 'Yes' },
          ],
        },
      ],
    },
    [
      'spec.containers[0].volumeMounts.recursiveReadOnly: Forbidden: may only be specified when readOnly is true',
      'spec.containers[0].volumeMounts.recursiveReadOnly: Forbidden: may only be specified when mountPropagation is None or not specified',
      'spec.containers[0].volumeMounts.recursiveReadOnly: Unsupported value: "Yes": supported values: "Disabled", "Enabled", "IfPossible"',
    ],
  ],
  [
    'have options that there are, once each',
    {
      volumes: [{ name: 'a' }, { name: 'i', image: { reference: 'x' } }],
      containers: [
        {
          name: 'web',
          image: 'web',
          volumeMounts: [
            { name: 'a', mountPath: '/a', bindMountOptions: ['nodev', 'nodev', 'ro'] },
            { name: 'i', mountPath: '/i', bindMountOptions: ['nodev'] },
          ],
        },
      ],
    },
    [
      'spec.containers[0].volumeMounts[0].bindMountOptions[1]: Duplicate value: "nodev"',
      'spec.containers[0].volumeMounts[0].bindMountOptions[2]: Unsupported value: "ro": supported values: "nodev", "noexec", "nosuid"',
      'spec.containers[0].volumeMounts[1].bindMountOptions: Invalid value: ["nodev"]: bindMountOptions may not be used with image volumes',
    ],
  ],
  [
    'of devices name claims',
    {
      volumes: [{ name: 'a' }],
      containers: [
        {
          name: 'web',
          image: 'web',
          volumeDevices: [{ name: 'a', devicePath: '/a' }, { name: 'b', devicePath: '/../b' }, {}],
        },
      ],
    },
    [
      'spec.containers[0].volumeDevices[0].name: Invalid value: "a": can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
      'spec.containers[0].volumeDevices[1].name: Not found: "b"',
      'spec.containers[0].volumeDevices[1].devicePath: Invalid value: "/../b": can not contain backsteps (\'..\')',
      'spec.containers[0].volumeDevices[2].name: Required value',
      'spec.containers[0].volumeDevices[2].name: Not found: ""',
      'spec.containers[0].volumeDevices[2].devicePath: Required value',
    ],
  ],
  [
    'are no devices, too',
    {
      volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'a' } }],
      containers: [
        {
          name: 'web',
          image: 'web',
          volumeMounts: [{ name: 'a', mountPath: '/a' }],
          volumeDevices: [{ name: 'a', devicePath: '/a' }],
        },
      ],
    },
    [
      'spec.containers[0].volumeMounts[0].name: Invalid value: "a": must not already exist in volumeDevices',
      'spec.containers[0].volumeMounts[0].mountPath: Invalid value: "/a": must not already exist as a path in volumeDevices',
      'spec.containers[0].volumeDevices[0].name: Invalid value: "a": must not already exist in volumeMounts',
      'spec.containers[0].volumeDevices[0].devicePath: Invalid value: "/a": must not already exist as a path in volumeMounts',
    ],
  ],
]);
