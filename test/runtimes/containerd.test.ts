import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCtrFacts, readNerdctlFacts } from '../../src/runtimes/containerd.ts';
import type { RunningContainer, RunningPod } from '../../src/runtimes/running-pod.ts';
import { readCtrRecording } from '../support/recorded-ctr.ts';
import { readLineRecording } from '../support/recorded-lines.ts';
import { RECORDED_PODS, printPods } from './recorded-pods.ts';

const TASKS = `TASK         PID    STATUS
sandbox-1    45     RUNNING
paused-1     46     PAUSED
`;

const SANDBOX = {
  metadata: { name: 'web-cp1', uid: '0123456789abcdef0123456789abcdef', namespace: 'shop' },
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
  metadata: { name: 'web', attempt: 2 },
  image: { image: 'sha256:c0ffee', user_specified_image: 'nginx:1.27' },
  annotations: {
    'io.kubernetes.container.restartCount': '2',
    'io.kubernetes.pod.terminationGracePeriod': '30',
  },
};

/** Times in nanoseconds, as containerd writes them: of 2026-01-02, 03:04:06.0, 07.5 and 08.123456789. */
const STATUS =
  '{"Version":"v1","Pid":0,"CreatedAt":1767323046000000000,"StartedAt":1767323047500000000,' +
  '"FinishedAt":1767323048123456789,"ExitCode":137,"Reason":"OOMKilled","Message":""}';

describe('readCtrFacts', () => {
  it('reads a static pod with its containers', () => {
    const pods = read(
      { 'sandbox-1': sandbox(SANDBOX), 'container-1': container(CONTAINER) },
      { 'container-1': STATUS },
    );

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
            run: {
              exitCode: 137,
              reason: 'OOMKilled',
              startedAt: new Date('2026-01-02T03:04:07.500Z'),
              finishedAt: new Date('2026-01-02T03:04:08.123Z'),
            },
          },
        ],
      },
    ]);
  });

  it('leaves out what does not come from a file, and keeps both sandboxes of one pod, the oldest first', () => {
    const { tasks, containers, statuses } = readCtrRecording();

    const pods = readCtrFacts({
      tasks: bytes(tasks),
      containers: contents(containers),
      statuses: contents(statuses),
    });

    assert.deepEqual(printPods(pods), RECORDED_PODS);
  });

  it('takes what is written down for how a container is', () => {
    const created = '{"CreatedAt":1767323046000000000,"StartedAt":0,"FinishedAt":0,"ExitCode":0}';
    const started = '{"CreatedAt":1767323046000000000,"StartedAt":1767323047000000000,"FinishedAt":0,"ExitCode":0}';

    assert.equal(stateWith({ 'container-1': created }), 'created');
    assert.equal(stateWith({ 'container-1': started }), 'running');
  });

  it('knows of what has no task, and nothing written down, only that it cannot tell', () => {
    for (const statuses of [{}, { 'container-1': '' }, { 'container-1': '{"ExitCode":' }, { 'container-1': '{}' }]) {
      assert.equal(stateWith(statuses), 'unknown');
    }
    const running = `${TASKS}container-1 47 RUNNING\n`;
    assert.equal(stateWith({}, running), 'running');
  });

  it('takes a sandbox without a running task for one that is not ready', () => {
    const [pod] = read({ 'paused-1': sandbox(SANDBOX) });

    assert.equal(pod?.sandboxState, 'not ready');
  });

  it('passes over what is none of the kubelet and what is no JSON', () => {
    const pods = read({
      'sandbox-1': sandbox({ ...SANDBOX, annotations: { 'kubernetes.io/config.source': 'api' } }),
      other: { ID: 'other', Labels: {}, Extensions: null },
      broken: 'no JSON',
      strange: { Extensions: { 'io.cri-containerd.sandbox.metadata': { type_url: 'x', value: '?' } } },
    });

    assert.deepEqual(pods, []);
  });
});

describe('readNerdctlFacts', () => {
  it('tells by nerdctl what ctr tells', () => {
    const { containers, statuses } = readLineRecording('nerdctl');

    const pods = readNerdctlFacts({ containers: bytes(containers.join('\n')), statuses: contents(statuses) });

    assert.deepEqual(printPods(pods), RECORDED_PODS);
  });

  it('knows only of what runs how it is where nothing is written down', () => {
    const { containers } = readLineRecording('nerdctl');

    const pods = readNerdctlFacts({ containers: bytes(containers.join('\n')), statuses: new Map() });

    assert.deepEqual(printPods(pods).slice(0, 4), [
      'running-controlplane 11 ready running',
      'completed-controlplane 22 ready unknown',
      'failed-controlplane 33 ready unknown',
      'restarted-controlplane 44 ready unknown running',
    ]);
  });
});

function stateWith(statuses: Readonly<Record<string, string>>, tasks = TASKS): RunningContainer['state'] | undefined {
  const [pod] = read({ 'sandbox-1': sandbox(SANDBOX), 'container-1': container(CONTAINER) }, statuses, tasks);
  return pod?.containers[0]?.state;
}

function read(
  containers: Readonly<Record<string, unknown>>,
  statuses: Readonly<Record<string, string>> = {},
  tasks = TASKS,
): readonly RunningPod[] {
  return readCtrFacts({ tasks: bytes(tasks), containers: contents(containers), statuses: contents(statuses) });
}

function sandbox(config: unknown): unknown {
  return info('2026-01-02T03:04:05.678901234Z', 'io.cri-containerd.sandbox.metadata', { Config: config });
}

function container(config: unknown): unknown {
  const metadata = { SandboxID: 'sandbox-1', Config: config };
  return info('2026-01-02T03:04:06.000000001Z', 'io.cri-containerd.container.metadata', metadata);
}

/** What ctr prints of a container: bytes are base64. */
function info(createdAt: string, extension: string, metadata: unknown): unknown {
  const value = Buffer.from(JSON.stringify({ Version: 'v1', Metadata: metadata })).toString('base64');
  return { CreatedAt: createdAt, Extensions: { [extension]: { type_url: 'github.com/containerd/cri', value } } };
}

function contents(values: Readonly<Record<string, unknown>>): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(values).map(([id, value]) => [id, bytes(value)]));
}

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}
