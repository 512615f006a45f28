import { describeContainers, KEY } from './pod-cases.ts';

describeContainers("a container's resources", [
  [
    'are known',
    { resources: { requests: { gpu: '1' } } },
    [
      'spec.containers[0].resources.requests[gpu]: Invalid value: "gpu": must be a standard resource type or fully qualified',
      'spec.containers[0].resources.requests[gpu]: Invalid value: "gpu": must be a standard resource for containers',
    ],
  ],
  [
    'are those of containers',
    { resources: { requests: { storage: '1' } } },
    [
      'spec.containers[0].resources.requests[storage]: Invalid value: "storage": must be a standard resource for containers',
    ],
  ],
  ["may have Kubernetes' domain in front", { resources: { requests: { 'kubernetes.io/a': '1' } } }, []],
  [
    'may have a domain in front, but that of a quota',
    { resources: { limits: { 'requests.example.com/a': '1' }, requests: {} } },
    [
      'spec.containers[0].resources.limits[requests.example.com/a]: Invalid value: "requests.example.com/a": doesn\'t follow extended resource name standard',
      'spec.containers[0].resources.requests[requests.example.com/a]: Invalid value: "requests.example.com/a": doesn\'t follow extended resource name standard',
    ],
  ],
  [
    'have names as labels have keys',
    { resources: { requests: { 'a b': '1' } } },
    [
      `spec.containers[0].resources.requests[a b]: Invalid value: "a b": name part ${KEY}`,
      'spec.containers[0].resources.requests[a b]: Invalid value: "a b": must be a standard resource for containers',
    ],
  ],
  [
    'are not less than nothing',
    { resources: { limits: { cpu: '-1' } } },
    [
      'spec.containers[0].resources.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0',
      'spec.containers[0].resources.requests[cpu]: Invalid value: "-1": must be greater than or equal to 0',
    ],
  ],
  [
    'are requested up to their limits',
    { resources: { limits: { memory: '1Gi' }, requests: { memory: '1025Mi' } } },
    [
      'spec.containers[0].resources.requests: Invalid value: "1025Mi": must be less than or equal to memory limit of 1Gi',
    ],
  ],
  [
    'are rounded before they are compared',
    { resources: { limits: { cpu: '0.0011' }, requests: { cpu: '2.1m' } } },
    ['spec.containers[0].resources.requests: Invalid value: "3m": must be less than or equal to cpu limit of 2m'],
  ],
  [
    'that nobody can share are requested as they are limited',
    { resources: { limits: { 'example.com/gpu': '2' }, requests: { 'example.com/gpu': '1' } } },
    ['spec.containers[0].resources.requests: Invalid value: "1": must be equal to example.com/gpu limit of 2'],
  ],
  [
    'that nobody can share have a limit',
    { resources: { requests: { 'example.com/gpu': '1' } } },
    ['spec.containers[0].resources.limits: Required value: Limit must be set for non overcommitable resources'],
  ],
  [
    'that are counted are whole',
    { resources: { limits: { 'example.com/gpu': '1.5' } } },
    [
      'spec.containers[0].resources.limits[example.com/gpu]: Invalid value: "1500m": must be an integer',
      'spec.containers[0].resources.requests[example.com/gpu]: Invalid value: "1500m": must be an integer',
    ],
  ],
  [
    'of huge pages come with memory',
    { resources: { limits: { 'hugepages-2Mi': '4Mi' } } },
    ['spec.containers[0].resources: Forbidden: HugePages require cpu or memory'],
  ],
  [
    'of huge pages are whole pages',
    { resources: { limits: { cpu: '1', 'hugepages-2Mi': '3Mi' } } },
    [
      'spec.containers[0].resources.limits[hugepages-2Mi]: Invalid value: "3Mi": 3Mi is not positive integer multiple of hugepages-2Mi',
      'spec.containers[0].resources.requests[hugepages-2Mi]: Invalid value: "3Mi": 3Mi is not positive integer multiple of hugepages-2Mi',
    ],
  ],
  [
    'of huge pages say how large a page is',
    { resources: { limits: { cpu: '1', 'hugepages-much': '1' } } },
    [
      'spec.containers[0].resources.limits[hugepages-much]: Invalid value: "1": 1 is not positive integer multiple of hugepages-much',
      'spec.containers[0].resources.requests[hugepages-much]: Invalid value: "1": 1 is not positive integer multiple of hugepages-much',
    ],
  ],
  [
    'of huge pages have pages of some size',
    { resources: { limits: { cpu: '1', 'hugepages-0': '0' } } },
    [
      'spec.containers[0].resources.limits[hugepages-0]: Invalid value: "0": 0 is not positive integer multiple of hugepages-0',
      'spec.containers[0].resources.requests[hugepages-0]: Invalid value: "0": 0 is not positive integer multiple of hugepages-0',
    ],
  ],
  [
    'that are claimed are claims of the Pod',
    { resources: { claims: [{ name: 'gpu' }, {}] } },
    [
      'spec.containers[0].resources.claims[0]: Not found: "gpu": must be one of the names in pod.spec.resourceClaims which is empty',
      'spec.containers[0].resources.claims[1]: Required value',
    ],
  ],
  ['that no int64 holds pass for none', { resources: { limits: { memory: '1', 'hugepages-2Mi': '10E' } } }, []],
]);
