import { describeSpecs, SUBDOMAIN } from './pod-cases.ts';

describeSpecs('the resources of a Pod', [
  [
    'are claims that it has, each once',
    {
      resourceClaims: [
        { name: 'b', resourceClaimName: 'b' },
        { name: 'a', resourceClaimName: 'a' },
      ],
      containers: [
        {
          name: 'web',
          image: 'web',
          resources: {
            claims: [
              { name: 'a', request: 'x' },
              { name: 'a', request: 'x' },
              { name: 'a' },
              { name: 'b' },
              { name: 'b', request: 'Y' },
              { name: 'c' },
            ],
          },
        },
      ],
    },
    [
      'spec.containers[0].resources.claims[1]: Duplicate value: "a/x"',
      'spec.containers[0].resources.claims[2]: Duplicate value: "a"',
      'spec.containers[0].resources.claims[4]: Duplicate value: "b"',
      'spec.containers[0].resources.claims[5]: Not found: "c": must be one of the names in pod.spec.resourceClaims: a, b',
    ],
  ],
  [
    'have claims of one source',
    {
      resourceClaims: [
        { name: 'a' },
        { name: 'a', resourceClaimName: 'a', resourceClaimTemplateName: 'a' },
        { resourceClaimName: 'A' },
      ],
    },
    [
      'spec.resourceClaims[0]: Invalid value: {"Name":"a","ResourceClaimName":null,"ResourceClaimTemplateName":null}: must specify one of: `resourceClaimName`, `resourceClaimTemplateName`',
      'spec.resourceClaims[1].name: Duplicate value: "a"',
      'spec.resourceClaims[1]: Invalid value: {"Name":"a","ResourceClaimName":"a","ResourceClaimTemplateName":"a"}: at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified',
      'spec.resourceClaims[2].name: Required value',
      `spec.resourceClaims[2].resourceClaimName: Invalid value: "A": ${SUBDOMAIN}`,
    ],
  ],
  [
    'as a whole are cpu, memory and huge pages, and no claims',
    { resources: { limits: { 'ephemeral-storage': '1' }, claims: [] } },
    [
      'spec.resources.claims: Forbidden: claims may not be set for Resources at pod-level',
      'spec.resources.limits[ephemeral-storage]: Unsupported value: "ephemeral-storage": supported values: "cpu", "hugepages-", "memory"',
    ],
  ],
  [
    'as a whole are not of Windows',
    { os: { name: 'windows' }, resources: {} },
    ['spec.resources: Forbidden: may not be set for a windows pod'],
  ],
  [
    'as a whole are enough for its containers',
    {
      resources: { limits: { cpu: '1' }, requests: { cpu: '1' } },
      containers: ['a', 'b'].map((name) => ({ name, image: 'a', resources: { limits: { cpu: '1500m' } } })),
    },
    [
      'spec.resources.requests[cpu]: Invalid value: "1": must be greater than or equal to aggregate container requests of 3',
      'spec.resources.containers[0][cpu].limits: Invalid value: "1500m": must be less than or equal to pod limits of 1',
      'spec.resources.containers[1][cpu].limits: Invalid value: "1500m": must be less than or equal to pod limits of 1',
    ],
  ],
  [
    'as a whole are enough for those that start',
    {
      resources: { requests: { cpu: '1' } },
      initContainers: [
        { name: 'a', image: 'a', restartPolicy: 'Always', resources: { requests: { cpu: '400m' } } },
        { name: 'b', image: 'a', resources: { requests: { cpu: '700m' } } },
      ],
    },
    [
      'spec.resources.requests[cpu]: Invalid value: "1": must be greater than or equal to aggregate container requests of 1100m',
    ],
  ],
  [
    'as a whole are enough for those that keep running',
    {
      resources: { requests: { memory: '1Ki' } },
      initContainers: [
        { name: 'a', image: 'a', restartPolicy: 'Always', resources: { requests: { memory: '0.5Ki' } } },
      ],
      containers: [{ name: 'web', image: 'web', resources: { requests: { memory: '1.5Ki' } } }],
    },
    [
      'spec.resources.requests[memory]: Invalid value: "1Ki": must be greater than or equal to aggregate container requests of 2Ki',
    ],
  ],
  [
    'for itself are judged as limits',
    { overhead: { cpu: '-1' } },
    ['spec.overhead.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0'],
  ],
]);
