import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addInspections, containersToInspect, readCrictlLists } from '../../src/runtimes/crictl.ts';
import type { RunningPod } from '../../src/runtimes/running-pod.ts';
import { readCrictlRecording } from '../support/recorded-crictl.ts';

const SANDBOX = {
  id: 'sandbox-1',
  metadata: { name: 'web-cp1', uid: '0123456789abcdef0123456789abcdef', namespace: 'shop', attempt: 0 },
  state: 'SANDBOX_READY',
  createdAt: '1767323045678901234',
  labels: {
    app: 'web',
    'io.kubernetes.pod.name': 'web-cp1',
    'io.kubernetes.pod.namespace': 'shop',
    'io.kubernetes.pod.uid': '0123456789abcdef0123456789abcdef',
  },
  annotations: {
    'kubernetes.io/config.hash': '0123456789abcdef0123456789abcdef',
    'kubernetes.io/config.seen': '2026-01-02T04:04:04.567890123+01:00',
    'kubernetes.io/config.source': 'file',
  },
};

const CONTAINER = {
  id: 'container-1',
  podSandboxId: 'sandbox-1',
  metadata: { name: 'web', attempt: 2 },
  image: { image: 'sha256:c0ffee', userSpecifiedImage: 'nginx:1.27' },
  state: 'CONTAINER_EXITED',
  createdAt: '1767323046000000000',
  annotations: {
    'io.kubernetes.container.restartCount': '2',
    'io.kubernetes.pod.terminationGracePeriod': '30',
  },
};

const INSPECTION = {
  status: {
    exitCode: 137,
    reason: 'OOMKilled',
    startedAt: '2026-01-02T03:04:06.5Z',
    finishedAt: '2026-01-02T03:05:06.123456789Z',
  },
};

describe('readCrictlLists', () => {
  it('reads a static pod with its containers', () => {
    const pods = read([SANDBOX], [CONTAINER]);

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
            image: 'nginx:1.27',
            specifiedImage: 'nginx:1.27',
            state: 'exited',
            restartCount: 2,
            createdAt: new Date('2026-01-02T03:04:06.000Z'),
            gracePeriod: 30,
            run: undefined,
          },
        ],
      },
    ]);
  });

  it('leaves out what does not come from a file, and keeps both sandboxes of one pod, the oldest first', () => {
    const pods = recorded();

    assert.deepEqual(
      pods.map(({ name, uid, sandboxState, containers }) =>
        [name, uid.slice(0, 2), sandboxState, ...containers.map((container) => container.state)].join(' '),
      ),
      [
        'running-controlplane 11 ready running',
        'completed-controlplane 22 ready exited',
        'failed-controlplane 33 ready exited',
        'restarted-controlplane 44 ready exited running',
        'empty-controlplane 55 ready',
        'renewed-controlplane 66 not ready exited',
        'renewed-controlplane 66 ready running',
        'replaced-controlplane 77 not ready exited',
        'replaced-controlplane 88 ready running',
      ],
    );
  });

  it('reads states that it does not know as unknown', () => {
    const [pod] = read([{ ...SANDBOX, state: 'SANDBOX_NOTREADY' }], [{ ...CONTAINER, state: 'CONTAINER_PAUSED' }]);

    assert.equal(pod?.sandboxState, 'not ready');
    assert.equal(pod.containers[0]?.state, 'unknown');
  });

  for (const text of ['', 'null', '[]', '{"items": {}}', '<html>']) {
    it(`refuses ${JSON.stringify(text)} for a list of pods`, () => {
      assert.throws(() => readCrictlLists({ pods: bytes(text), containers: bytes('{"containers": []}') }), {
        kind: 'node',
        message: 'crictl printed no list of items',
      });
    });
  }
});

describe('containersToInspect', () => {
  it('names the newest that exited of each name in a pod', () => {
    const pods = read(
      [SANDBOX],
      [
        { ...CONTAINER, id: 'older', createdAt: '1767323046000000000' },
        { ...CONTAINER, id: 'newer', createdAt: '1767323047000000000' },
        { ...CONTAINER, id: 'running', createdAt: '1767323048000000000', state: 'CONTAINER_RUNNING' },
        { ...CONTAINER, id: 'other', metadata: { name: 'sidecar' } },
      ],
    );

    assert.deepEqual(containersToInspect(pods), ['newer', 'other']);
  });
});

describe('addInspections', () => {
  it('adds how a container went', () => {
    const [pod] = addInspections(read([SANDBOX], [CONTAINER]), inspected(INSPECTION));

    assert.deepEqual(pod?.containers[0]?.run, {
      exitCode: 137,
      reason: 'OOMKilled',
      startedAt: new Date('2026-01-02T03:04:06.500Z'),
      finishedAt: new Date('2026-01-02T03:05:06.123Z'),
    });
  });

  it('knows the time 0 and an empty reason for none', () => {
    const status = { exitCode: 128, reason: '', startedAt: '1970-01-01T00:00:00Z', finishedAt: '0001-01-01T00:00:00Z' };

    const [pod] = addInspections(read([SANDBOX], [CONTAINER]), inspected({ status }));

    assert.deepEqual(pod?.containers[0]?.run, {
      exitCode: 128,
      reason: undefined,
      startedAt: undefined,
      finishedAt: undefined,
    });
  });

  it('knows nothing where crictl printed nonsense', () => {
    const [pod] = addInspections(read([SANDBOX], [CONTAINER]), new Map([['container-1', bytes('?')]]));

    assert.equal(pod?.containers[0]?.run, undefined);
  });
});

function read(sandboxes: readonly unknown[], containers: readonly unknown[]): readonly RunningPod[] {
  return readCrictlLists({ pods: bytes({ items: sandboxes }), containers: bytes({ containers }) });
}

function recorded(): readonly RunningPod[] {
  const { pods, containers } = readCrictlRecording();
  return readCrictlLists({ pods: bytes(pods), containers: bytes(containers) });
}

function inspected(inspection: unknown): ReadonlyMap<string, Uint8Array> {
  return new Map([['container-1', bytes(inspection)]]);
}

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}
