import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDockerContainers } from '../../src/runtimes/docker.ts';
import type { RunningContainer, RunningPod } from '../../src/runtimes/running-pod.ts';
import { readLineRecording } from '../support/recorded-lines.ts';
import { printPods, RECORDED_PODS } from './recorded-pods.ts';

const POD_LABELS = {
  'io.kubernetes.pod.name': 'web-cp1',
  'io.kubernetes.pod.namespace': 'shop',
  'io.kubernetes.pod.uid': '0123456789abcdef0123456789abcdef',
};

const SANDBOX = {
  id: 'sandbox-1',
  createdAt: '2026-01-02T03:04:05.678901234Z',
  image: 'registry.k8s.io/pause:3.10',
  labels: {
    ...POD_LABELS,
    app: 'web',
    'annotation.kubernetes.io/config.hash': '0123456789abcdef0123456789abcdef',
    'annotation.kubernetes.io/config.seen': '2026-01-02T04:04:04.567890123+01:00',
    'annotation.kubernetes.io/config.source': 'file',
    'io.kubernetes.container.name': 'POD',
    'io.kubernetes.docker.type': 'podsandbox',
  },
  state: { Running: true, ExitCode: 0 },
};

const NEVER = '0001-01-01T00:00:00Z';

const ENDED = {
  Running: false,
  OOMKilled: false,
  ExitCode: 3,
  StartedAt: '2026-01-02T03:04:06.5Z',
  FinishedAt: '2026-01-02T03:05:06.123456789Z',
};

const CONTAINER = {
  id: 'container-1',
  createdAt: '2026-01-02T03:04:06Z',
  image: 'sha256:c0ffee',
  labels: {
    ...POD_LABELS,
    'annotation.io.kubernetes.container.restartCount': '2',
    'annotation.io.kubernetes.pod.terminationGracePeriod': '30',
    'io.kubernetes.container.name': 'web',
    'io.kubernetes.docker.type': 'container',
    'io.kubernetes.sandbox.id': 'sandbox-1',
  },
  state: ENDED,
};

describe('readDockerContainers', () => {
  it('reads a static pod with its containers', () => {
    const pods = read(CONTAINER, SANDBOX);

    assert.deepEqual(pods, [
      {
        name: 'web-cp1',
        namespace: 'shop',
        uid: '0123456789abcdef0123456789abcdef',
        sandboxId: 'sandbox-1',
        sandboxState: 'ready',
        createdAt: new Date('2026-01-02T03:04:05.678Z'),
        annotations: {
          configHash: '0123456789abcdef0123456789abcdef',
          configSource: 'file',
          configSeen: new Date('2026-01-02T03:04:04.567Z'),
        },
        labels: { app: 'web' },
        podAnnotations: {},
        containers: [
          {
            id: 'container-1',
            name: 'web',
            image: 'sha256:c0ffee',
            specifiedImage: undefined,
            state: 'exited',
            restartCount: 2,
            createdAt: new Date('2026-01-02T03:04:06.000Z'),
            gracePeriod: 30,
            run: {
              exitCode: 3,
              reason: 'Error',
              startedAt: new Date('2026-01-02T03:04:06.500Z'),
              finishedAt: new Date('2026-01-02T03:05:06.123Z'),
            },
          },
        ],
      },
    ]);
  });

  it('keeps both sandboxes of one pod, the oldest first', () => {
    const { containers } = readLineRecording('docker');

    const pods = readDockerContainers(new TextEncoder().encode(containers.join('\n')));

    assert.deepEqual(printPods(pods), RECORDED_PODS);
  });

  it('tells how a container is as cri-dockerd tells the kubelet', () => {
    const cases = [
      [{ Running: true, ExitCode: 0, FinishedAt: NEVER }, 'running'],
      [{ ...ENDED, OOMKilled: true, ExitCode: 137 }, 'exited 137 OOMKilled'],
      [{ ...ENDED, ExitCode: 0 }, 'exited 0 Completed'],
      [{ Running: false, ExitCode: 0, StartedAt: NEVER, FinishedAt: NEVER }, 'created'],
      [{ Running: false, ExitCode: 127, StartedAt: NEVER, FinishedAt: NEVER }, 'exited 127 ContainerCannotRun'],
      [{}, 'unknown'],
      [undefined, 'unknown'],
    ] as const;

    for (const [state, told] of cases) {
      const [pod] = read(SANDBOX, { ...CONTAINER, state });
      assert.equal(print(pod?.containers[0]), told);
    }
  });

  it('takes a sandbox that does not run for one that is not ready', () => {
    const [pod] = read({ ...SANDBOX, state: ENDED });

    assert.equal(pod?.sandboxState, 'not ready');
  });

  it('passes over what is not from a file, none of the kubelet, or no JSON', () => {
    const fetched = { ...SANDBOX, labels: { ...SANDBOX.labels, 'annotation.kubernetes.io/config.source': 'http' } };
    const own = { ...SANDBOX, labels: { 'annotation.kubernetes.io/config.source': 'file' } };

    assert.deepEqual(read(fetched, own, '', 'no JSON', null), []);
  });
});

function read(...containers: readonly unknown[]): readonly RunningPod[] {
  const lines = containers.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return readDockerContainers(new TextEncoder().encode(lines.join('\n')));
}

function print(container: RunningContainer | undefined): string {
  const { state, run } = container ?? {};
  return [state, run?.exitCode, run?.reason].filter((word) => word !== undefined).join(' ');
}
