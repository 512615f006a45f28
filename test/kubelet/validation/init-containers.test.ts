import { describeSpecs } from './pod-cases.ts';

describeSpecs('initContainers', [
  [
    'have names of their own',
    {
      initContainers: [
        { name: 'web', image: 'a' },
        { name: 'a', image: 'a' },
        { name: 'a', image: 'a' },
      ],
    },
    ['spec.initContainers[0].name: Duplicate value: "web"', 'spec.initContainers[2].name: Duplicate value: "a"'],
  ],
  [
    'that end have no probes and hooks',
    {
      initContainers: [
        {
          name: 'a',
          image: 'a',
          livenessProbe: { tcpSocket: { port: 80 } },
          readinessProbe: {},
          startupProbe: {},
          lifecycle: {},
        },
      ],
    },
    [
      'spec.initContainers[0].lifecycle: Forbidden: may not be set for init containers without restartPolicy=Always',
      'spec.initContainers[0].livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always',
      'spec.initContainers[0].readinessProbe: Forbidden: may not be set for init containers without restartPolicy=Always',
      'spec.initContainers[0].startupProbe: Forbidden: may not be set for init containers without restartPolicy=Always',
    ],
  ],
  [
    'that keep running have probes and hooks',
    {
      initContainers: [
        {
          name: 'a',
          image: 'a',
          restartPolicy: 'Always',
          livenessProbe: { tcpSocket: { port: 80 } },
          lifecycle: { preStop: {} },
        },
      ],
    },
    ['spec.initContainers[0].lifecycle.preStop: Required value: must specify a handler type'],
  ],
  [
    'that end are not restarted to be resized',
    {
      initContainers: [
        { name: 'a', image: 'a', resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] },
      ],
    },
    [
      'spec.initContainers[0].resizePolicy[0].restartPolicy: Invalid value: "RestartContainer": must not be set to \'RestartContainer\' for non-sidecar initContainers',
    ],
  ],
  [
    'need a policy for their rules',
    {
      initContainers: [
        {
          name: 'a',
          image: 'a',
          restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }],
        },
      ],
    },
    ['spec.initContainers[0].restartPolicy: Required value: must specify restartPolicy when restart rules are used'],
  ],
  [
    'that are ephemeral cannot be there from the first',
    {
      ephemeralContainers: [
        { name: 'web', image: ' a', targetContainerName: 'none', ports: [], lifecycle: {}, resources: { limits: {} } },
      ],
    },
    [
      'spec.ephemeralContainers[0].image: Invalid value: " a": must not have leading or trailing whitespace',
      'spec.ephemeralContainers[0].name: Duplicate value: "web"',
      'spec.ephemeralContainers[0].targetContainerName: Not found: "none"',
      'spec.ephemeralContainers[0].ports: Forbidden: cannot be set for an Ephemeral Container',
      'spec.ephemeralContainers[0].resources: Forbidden: cannot be set for an Ephemeral Container',
      'spec.ephemeralContainers[0].lifecycle: Forbidden: cannot be set for an Ephemeral Container',
      'spec.ephemeralContainers: Forbidden: cannot be set on create',
    ],
  ],
]);
