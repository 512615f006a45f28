import { describeContainers, LABEL } from './pod-cases.ts';

describeContainers('a container', [
  ['needs a name', { name: '' }, ['spec.containers[0].name: Required value']],
  ['has a name that is a label', { name: 'Web_1' }, [`spec.containers[0].name: Invalid value: "Web_1": ${LABEL}`]],
  [
    'has a name without dots',
    { name: 'web.1' },
    ['spec.containers[0].name: Invalid value: "web.1": must not contain dots'],
  ],
  [
    'has a name of 63 characters at most',
    { name: 'a'.repeat(64) },
    [`spec.containers[0].name: Invalid value: "${'a'.repeat(64)}": must be no more than 63 characters`],
  ],
  ['needs an image', { image: '' }, ['spec.containers[0].image: Required value']],
  [
    'has an image without space around it',
    { image: ' nginx' },
    ['spec.containers[0].image: Invalid value: " nginx": must not have leading or trailing whitespace'],
  ],
  [
    'says a policy for its last words that there is',
    { terminationMessagePolicy: 'Log' },
    [
      'spec.containers[0].terminationMessagePolicy: Unsupported value: "Log": supported values: "File", "FallbackToLogsOnError"',
    ],
  ],
  [
    'says a pull policy that there is',
    { imagePullPolicy: 'Sometimes' },
    [
      'spec.containers[0].imagePullPolicy: Unsupported value: "Sometimes": supported values: "Always", "IfNotPresent", "Never"',
    ],
  ],
  [
    'shows a word as JSON does',
    { imagePullPolicy: '<a&b>' },
    [
      'spec.containers[0].imagePullPolicy: Unsupported value: "\\u003ca\\u0026b\\u003e": supported values: "Always", "IfNotPresent", "Never"',
    ],
  ],
  [
    "needs a port's number",
    { ports: [{ name: 'http' }] },
    ['spec.containers[0].ports[0].containerPort: Required value'],
  ],
  [
    'has ports from 1 to 65535',
    { ports: [{ containerPort: 65_536, hostPort: -1 }] },
    [
      'spec.containers[0].ports[0].containerPort: Invalid value: 65536: must be between 1 and 65535, inclusive',
      'spec.containers[0].ports[0].hostPort: Invalid value: -1: must be between 1 and 65535, inclusive',
    ],
  ],
  [
    'has ports with a protocol that there is',
    { ports: [{ containerPort: 80, protocol: 'tcp' }] },
    ['spec.containers[0].ports[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP"'],
  ],
  [
    'has ports with names of letters',
    {
      ports: [
        { containerPort: 80, name: '80' },
        { containerPort: 81, name: '-A--longer-than-15' },
      ],
    },
    [
      'spec.containers[0].ports[0].name: Invalid value: "80": must contain at least one letter (a-z)',
      'spec.containers[0].ports[1].name: Invalid value: "-A--longer-than-15": must be no more than 15 characters',
      'spec.containers[0].ports[1].name: Invalid value: "-A--longer-than-15": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
      'spec.containers[0].ports[1].name: Invalid value: "-A--longer-than-15": must not contain consecutive hyphens',
      'spec.containers[0].ports[1].name: Invalid value: "-A--longer-than-15": must not begin or end with a hyphen',
    ],
  ],
  [
    'has no two ports of one name',
    {
      ports: [
        { containerPort: 80, name: 'http' },
        { containerPort: 81, name: 'http' },
      ],
    },
    ['spec.containers[0].ports[1].name: Duplicate value: "http"'],
  ],
  [
    'has no port of the host twice',
    {
      ports: [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 81, hostPort: 80 },
      ],
    },
    ['spec.containers[0].ports[1].hostPort: Duplicate value: "TCP//80"'],
  ],
  [
    'has one port of the host for each protocol',
    {
      ports: [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 80, hostPort: 80, protocol: 'UDP' },
      ],
    },
    [],
  ],
  [
    'has policies for resizing that there are, once each',
    {
      resizePolicy: [
        { resourceName: 'cpu', restartPolicy: 'Maybe' },
        { resourceName: 'cpu', restartPolicy: 'NotRequired' },
        { resourceName: 'disk' },
      ],
    },
    [
      'spec.containers[0].resizePolicy: Unsupported value: "Maybe": supported values: "NotRequired", "RestartContainer"',
      'spec.containers[0].resizePolicy[1]: Duplicate value: "cpu"',
      'spec.containers[0].resizePolicy: Unsupported value: "disk": supported values: "cpu", "memory"',
      'spec.containers[0].resizePolicy: Required value',
    ],
  ],
  [
    'restarts by a policy that there is',
    { restartPolicy: 'Sometimes' },
    [
      'spec.containers[0].restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "Never", "OnFailure"',
    ],
  ],
  [
    'has no rules without a policy',
    { restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] },
    ['spec.containers[0].restartPolicy: Required value: must specify restartPolicy when restart rules are used'],
  ],
  [
    'has rules that say when and what',
    {
      restartPolicy: 'Never',
      restartPolicyRules: [{ action: 'Stop' }, { action: 'Restart', exitCodes: { operator: 'Is' } }],
    },
    [
      'spec.containers[0].restartPolicyRules[0].action: Unsupported value: "Stop": supported values: "Restart", "RestartAllContainers"',
      'spec.containers[0].restartPolicyRules[0].exitCodes: Required value: must be specified',
      'spec.containers[0].restartPolicyRules[1].exitCodes.operator: Unsupported value: "Is": supported values: "In", "NotIn"',
    ],
  ],
  [
    'has 20 rules at most',
    {
      restartPolicy: 'Never',
      restartPolicyRules: Array.from({ length: 21 }, () => ({ action: 'Restart', exitCodes: { operator: 'In' } })),
    },
    ['spec.containers[0].restartPolicyRules: Too many: 21: must have at most 20 items'],
  ],
]);
