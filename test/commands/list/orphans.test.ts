import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { readCrictlRecording } from '../../support/recorded-crictl.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic, type KstaticOptions } from '../../support/run-kstatic.ts';

const MANIFESTS = '/etc/kubernetes/manifests';

/** Where the node's kubelet has its runtime. */
const SOCKET = '/var/run/containerd/containerd.sock';

const RUNNING = `apiVersion: v1
kind: Pod
metadata:
  name: running
  labels: {app: web}
spec:
  containers:
  - name: web
    image: busybox
`;

/** Prints what is put into /crictl. */
const CRICTL = `#!/bin/sh
for word in "$@"; do
  case $word in pods | ps | inspect) verb=$word ;; esac
done
[ "$verb" != inspect ] || verb=$word
exec cat "/crictl/$verb"
`;

describe('list of pods whose file is gone', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    const { pods, containers, inspections } = readCrictlRecording();
    const recorded = Object.entries({ pods, ps: containers, ...inspections });
    node = await startNode({
      files: {
        '/usr/local/bin/crictl': { content: CRICTL, mode: 0o755 },
        ...Object.fromEntries(recorded.map(([name, value]) => [`/crictl/${name}`, JSON.stringify(value)])),
      },
    });
    // A socket outlives who listened at it.
    await node.run('mkdir -p "${1%/*}"; perl -MIO::Socket::UNIX -e "IO::Socket::UNIX->new(Local => shift)" "$1"', [
      SOCKET,
    ]);
  });
  after(() => node.stop());
  beforeEach(() => node.run(`rm -f ${MANIFESTS}/*; cat >${MANIFESTS}/running.yaml`, [], RUNNING));

  const list = (...words: readonly string[]) => runKstatic(['list', ...words], { on: node } satisfies KstaticOptions);
  /** NAME, READY, STATUS and FILE. */
  const cells = async (...words: readonly string[]) => {
    const { stdout } = await list('--no-headers', ...words);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {3,}/))
      .map(([, name, ready, status, , , file]) => [name, ready, status, file].join(' '));
  };
  const changedSecondsAgo = (seconds: number) =>
    node.run(`touch -d "@$(($(date +%s) - ${String(seconds)}))" ${MANIFESTS}`);

  it('shows them as Terminating while the kubelet has the time to stop them', async () => {
    await changedSecondsAgo(55);

    assert.deepEqual(await cells(), [
      'completed-controlplane ?/? Terminating <none>',
      'failed-controlplane ?/? Terminating <none>',
      'renewed-controlplane ?/? Terminating <none>',
      'replaced-controlplane ?/? Terminating <none>',
      'restarted-controlplane ?/? Terminating <none>',
      'running-controlplane 1/1 Running running.yaml',
      'empty-controlplane ?/? Terminating <none>',
    ]);
  });

  it('shows them as Orphaned when it should have stopped them', async () => {
    await changedSecondsAgo(65);

    assert.deepEqual((await cells()).slice(0, 2), [
      'completed-controlplane ?/? Orphaned <none>',
      'failed-controlplane ?/? Orphaned <none>',
    ]);
  });

  it('finds them by name and by namespace', async () => {
    await changedSecondsAgo(600);

    assert.deepEqual(await cells('failed'), ['failed-controlplane ?/? Orphaned <none>']);
    assert.deepEqual(await cells('-n', 'kube-system'), ['empty-controlplane ?/? Orphaned <none>']);
    assert.deepEqual(await list('failed', 'none', '--no-headers', '-o', 'name'), {
      stdout: 'pod/failed-controlplane\n',
      stderr: 'error: pods "none" not found\nhint: kstatic list shows what is there\n',
      exitCode: 1,
    });
  });

  it('tells in JSON what the runtime knows of them', async () => {
    await changedSecondsAgo(600);

    const { stdout } = await list('failed', '-o', 'json');

    const listed: unknown = JSON.parse(stdout);
    assert.deepEqual(listed, {
      apiVersion: 'v1',
      items: [
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: {
            name: 'failed-controlplane',
            namespace: 'default',
            uid: '33333333333333333333333333333333',
            labels: {},
            annotations: {
              'kubernetes.io/config.hash': '33333333333333333333333333333333',
              'kubernetes.io/config.source': 'file',
            },
          },
          spec: {
            containers: [{ name: 'job', image: 'docker.io/library/busybox:latest' }],
            nodeName: 'controlplane',
          },
          status: {
            phase: 'Unknown',
            reason: 'Orphaned',
            startTime: '2026-01-02T03:04:05Z',
            containerStatuses: [
              {
                name: 'job',
                state: {
                  terminated: {
                    exitCode: 1,
                    reason: 'Error',
                    startedAt: '2026-11-22T09:13:45Z',
                    finishedAt: '2026-11-22T09:13:45Z',
                  },
                },
                lastState: {},
                ready: false,
                started: false,
                restartCount: 0,
                image: 'docker.io/library/busybox:latest',
                imageID: 'sha256:52a87d87c16f4c54942012d7c316f4124b8a10fe67eb1036211b5721951a76cd',
              },
            ],
          },
        },
      ],
      kind: 'List',
      metadata: { resourceVersion: '' },
    });
  });

  it('does not take a pod for one whose file is gone while its file is there, though it is refused', async () => {
    await changedSecondsAgo(600);
    await node.run(`cat >${MANIFESTS}/failed.yaml`, [], RUNNING.replace('running', 'failed').replace('image', 'imge'));

    assert.deepEqual(await cells('failed'), ['failed-controlplane <unknown> Invalid failed.yaml']);
  });

  it('does not claim to know what the kubelet reads where it was told the path', async () => {
    await changedSecondsAgo(600);

    assert.deepEqual(await cells('--pod-manifest-path', MANIFESTS), ['running-controlplane 1/1 Running running.yaml']);
  });
});
