import { describeSpecs, KEY, VALUE, SUBDOMAIN, LABEL } from './pod-cases.ts';

describeSpecs('the spec of a Pod', [
  ['needs containers', { containers: [] }, ['spec.containers: Required value']],
  [
    'has containers of one name each',
    {
      containers: [
        { name: 'a', image: 'a' },
        { name: 'a', image: 'a' },
      ],
    },
    ['spec.containers[1].name: Duplicate value: "a"'],
  ],
  [
    'has policies that there are',
    { restartPolicy: 'Sometimes', dnsPolicy: 'Mine', preemptionPolicy: 'Always' },
    [
      'spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"',
      'spec.dnsPolicy: Unsupported value: "Mine": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"',
      'spec.preemptionPolicy: Unsupported value: "Always": supported values: "PreemptLowerPriority", "Never"',
    ],
  ],
  [
    "brings name servers where it wants none of the node's",
    { dnsPolicy: 'None' },
    ['spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None'],
  ],
  [
    'has name servers with addresses, three at most',
    { dnsConfig: { nameservers: ['10.0.0.01', 'a', '::ffff:10.0.0.1', '::1'] } },
    [
      'spec.dnsConfig.nameservers: Invalid value: ["10.0.0.01","a","::ffff:10.0.0.1","::1"]: must not have more than 3 nameservers',
      'spec.dnsConfig.nameservers[0]: Invalid value: "10.0.0.01": must not have leading 0s',
      'spec.dnsConfig.nameservers[1]: Invalid value: "a": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
      'spec.dnsConfig.nameservers[2]: Invalid value: "::ffff:10.0.0.1": must not be an IPv4-mapped IPv6 address',
    ],
  ],
  [
    'searches domains that there can be',
    { dnsConfig: { searches: ['.', 'a_b.', 'A'], options: [{}] } },
    [
      "spec.dnsConfig.searches[2]: Invalid value: \"A\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')",
      'spec.dnsConfig.options[0]: Required value: must not be empty',
    ],
  ],
  [
    'searches 32 domains at most',
    { dnsConfig: { searches: Array.from({ length: 33 }, () => 'a') } },
    [
      'spec.dnsConfig.searches: Invalid value: ["a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a"]: must not have more than 32 search paths',
    ],
  ],
  [
    'has conditions with keys',
    { readinessGates: [{}, { conditionType: 'a/b' }] },
    [
      'spec.readinessGates[0].conditionType: Invalid value: "": name part must be non-empty',
      `spec.readinessGates[0].conditionType: Invalid value: "": name part ${KEY}`,
    ],
  ],
  [
    'waits for nothing on a node',
    { schedulingGates: [{ name: 'a' }, { name: 'a' }] },
    [
      'spec.schedulingGates[1]: Duplicate value: "a"',
      'spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared',
    ],
  ],
  [
    'has names that there can be',
    {
      serviceAccountName: 'A',
      hostname: 'a.b',
      subdomain: 'A',
      priorityClassName: 'A',
      runtimeClassName: '',
      nodeSelector: { a: '-' },
    },
    [
      `spec.nodeSelector: Invalid value: "-": ${VALUE}`,
      `spec.serviceAccountName: Invalid value: "A": ${SUBDOMAIN}`,
      'spec.hostname: Invalid value: "a.b": must not contain dots',
      `spec.subdomain: Invalid value: "A": ${LABEL}`,
      `spec.priorityClassName: Invalid value: "A": ${SUBDOMAIN}`,
      `spec.runtimeClassName: Invalid value: "": ${SUBDOMAIN}`,
    ],
  ],
  [
    'has time to live',
    { activeDeadlineSeconds: 0 },
    ['spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive'],
  ],
  [
    'has a name of its own where it has a network of its own',
    { hostNetwork: true, setHostnameAsFQDN: true, hostnameOverride: 'A'.repeat(65) },
    [
      'spec.hostnameOverride: Forbidden: may not be specified when setHostnameAsFQDN is true',
      'spec.hostnameOverride: Forbidden: may not be specified when hostNetwork is true',
      'spec.hostnameOverride: Too long: may not be more than 64 bytes',
      `spec.hostnameOverride: Invalid value: "${'A'.repeat(65)}": ${SUBDOMAIN}`,
    ],
  ],
  [
    'has names for addresses',
    { hostAliases: [{ ip: 'a', hostnames: ['A'] }] },
    [
      'spec.hostAliases[0].ip: Invalid value: "a": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
      `spec.hostAliases[0].hostnames[0]: Invalid value: "A": ${SUBDOMAIN}`,
    ],
  ],
  [
    'has the ports of the node that it listens on',
    { hostNetwork: true, containers: [{ name: 'web', image: 'web', ports: [{ containerPort: 80, hostPort: 81 }] }] },
    ['spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true'],
  ],
  [
    'is scheduled with a group',
    { schedulingGroup: {} },
    ['spec.schedulingGroup.podGroupName: Invalid value: null: must specify one of: `podGroupName`'],
  ],
  [
    'keeps no token without an account',
    { volumes: [{ name: 'a', projected: { sources: [{ serviceAccountToken: { path: 'a' } }] } }] },
    [
      'spec.volumes[0].projected.sources[0].serviceAccountToken: Forbidden: must not be specified when serviceAccountName is not set',
    ],
  ],
  [
    'needs emptyDirs for files of variables',
    {
      volumes: [{ name: 'a', hostPath: { path: '/a' } }],
      containers: [
        {
          name: 'web',
          image: 'web',
          env: [{ name: 'A', valueFrom: { fileKeyRef: { key: 'A', path: 'a', volumeName: 'a' } } }],
        },
      ],
    },
    [
      'spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName: Invalid value: "a": referenced volume must be of type emptyDir',
    ],
  ],
]);
