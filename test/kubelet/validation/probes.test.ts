import { describeContainers } from './pod-cases.ts';

describeContainers('probes and hooks', [
  [
    'do one thing',
    { livenessProbe: {}, readinessProbe: { exec: { command: ['a'] }, tcpSocket: { port: 80 } } },
    [
      'spec.containers[0].livenessProbe: Required value: must specify a handler type',
      'spec.containers[0].readinessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type',
    ],
  ],
  [
    'say what they run',
    { startupProbe: { exec: {} } },
    ['spec.containers[0].startupProbe.exec.command: Required value'],
  ],
  [
    'name ports as ports are named',
    {
      livenessProbe: { tcpSocket: { port: 0 } },
      readinessProbe: { httpGet: { port: 'HTTP' } },
      startupProbe: { grpc: { port: 70_000 } },
    },
    [
      'spec.containers[0].livenessProbe.tcpSocket.port: Invalid value: 0: must be between 1 and 65535, inclusive',
      'spec.containers[0].readinessProbe.httpGet.port: Invalid value: "HTTP": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
      'spec.containers[0].readinessProbe.httpGet.port: Invalid value: "HTTP": must contain at least one letter (a-z)',
      'spec.containers[0].startupProbe.grpc.port: Invalid value: 70000: must be between 1 and 65535, inclusive',
    ],
  ],
  [
    'speak a protocol that there is',
    {
      livenessProbe: { httpGet: { port: 80, scheme: 'http' } },
      startupProbe: { httpGet: { port: 80, protocol: 'HTTP3' } },
    },
    [
      'spec.containers[0].livenessProbe.httpGet.scheme: Unsupported value: "http": supported values: "HTTP", "HTTPS"',
      'spec.containers[0].startupProbe.httpGet.protocol: Unsupported value: "HTTP3": supported values: "HTTP1", "HTTP2"',
    ],
  ],
  [
    'speak HTTP/2 in the open, to the Pod',
    {
      livenessProbe: { httpGet: { port: 80, protocol: 'HTTP2', scheme: 'HTTPS' } },
      startupProbe: { httpGet: { port: 80, protocol: 'HTTP2', host: 'a' } },
    },
    [
      'spec.containers[0].livenessProbe.httpGet.protocol: Invalid value: "HTTP2": is only supported with HTTP (H2C)',
      'spec.containers[0].startupProbe.httpGet.host: Invalid value: "a": must be empty when `protocol` is "HTTP2"',
    ],
  ],
  [
    'send headers that there can be',
    { livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'X A' }] } } },
    [
      "spec.containers[0].livenessProbe.httpGet.httpHeaders: Invalid value: \"X A\": a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')",
    ],
  ],
  [
    'count from nought',
    {
      readinessProbe: {
        tcpSocket: { port: 80 },
        initialDelaySeconds: -1,
        timeoutSeconds: -2,
        periodSeconds: -3,
        successThreshold: -4,
        failureThreshold: -5,
      },
    },
    [
      'spec.containers[0].readinessProbe.initialDelaySeconds: Invalid value: -1: must be greater than or equal to 0',
      'spec.containers[0].readinessProbe.timeoutSeconds: Invalid value: -2: must be greater than or equal to 0',
      'spec.containers[0].readinessProbe.periodSeconds: Invalid value: -3: must be greater than or equal to 0',
      'spec.containers[0].readinessProbe.successThreshold: Invalid value: -4: must be greater than or equal to 0',
      'spec.containers[0].readinessProbe.failureThreshold: Invalid value: -5: must be greater than or equal to 0',
    ],
  ],
  [
    'have enough of one success',
    {
      livenessProbe: { tcpSocket: { port: 80 }, successThreshold: 2 },
      startupProbe: { tcpSocket: { port: 80 }, successThreshold: 2 },
    },
    [
      'spec.containers[0].livenessProbe.successThreshold: Invalid value: 2: must be 1',
      'spec.containers[0].startupProbe.successThreshold: Invalid value: 2: must be 1',
    ],
  ],
  [
    'give time to end where they end something',
    {
      livenessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 0 },
      readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 1 },
    },
    [
      'spec.containers[0].livenessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be greater than 0',
      'spec.containers[0].readinessProbe.terminationGracePeriodSeconds: Invalid value: 1: must not be set for readinessProbes',
    ],
  ],
  [
    'sleep while the Pod lasts',
    { lifecycle: { preStop: { sleep: { seconds: 31 } }, postStart: { sleep: { seconds: -1 } } } },
    [
      'spec.containers[0].lifecycle.postStart.sleep: Invalid value: -1: must be non-negative and less than terminationGracePeriodSeconds (30)',
      'spec.containers[0].lifecycle.preStop.sleep: Invalid value: 31: must be non-negative and less than terminationGracePeriodSeconds (30)',
    ],
  ],
  [
    'stop with a signal where the system is known',
    { lifecycle: { stopSignal: 'SIGTERM' } },
    ['spec.containers[0].lifecycle.stopSignal: Forbidden: may not be set for containers with empty `spec.os.name`'],
  ],
]);
