import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import {
  inspectContainers,
  readRuntime,
  readRuntimeScript,
} from '../../../../src/nodes/operations/read-runtime/read-runtime.ts';
import { findRunningPods, findRunningPodsScripts } from '../../../../src/runtimes/find-running-pods.ts';
import { readCrictlRecording, replayingCrictl, runtimePlaces } from '../../../support/recorded-crictl.ts';
import type { RuntimePlaces } from '../../../support/recorded-crictl.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const ENDPOINT = 'unix:///run/containerd/containerd.sock';

const REFUSES_K3S = `case "$*" in
  *k3s*)
    echo 'time="2026-01-02T03:04:05Z" level=fatal msg="unknown service \\"runtime.v1.RuntimeService\\""' >&2
    exit 1
    ;;
esac
`;

// What hangs is waited for at the same time.
const CONCURRENT = { concurrency: true, skip: requirement('root', 'namespaces', 'shells', 'busybox') };

describe('readRuntime', CONCURRENT, () => {
  for (const shell of NODE_SHELLS) {
    it(`finds the pods of a runtime in ${shell}`, async (test) => {
      const places = runtimePlaces(test, { crictl: replayingCrictl(test) });
      await places.listen('containerd/containerd.sock');

      const finding = await findRunningPods(open(test, places, shell), { endpoint: undefined, nodeName: undefined });

      assert.equal(finding.kind, 'found');
      assert.deepEqual(finding.client, { kind: 'crictl', program: 'crictl', endpoint: ENDPOINT });
      assert.deepEqual(
        finding.pods.flatMap(({ name, containers }) =>
          containers.map(({ run }) => `${name} ${run === undefined ? '-' : `${run.exitCode} ${run.reason ?? '-'}`}`),
        ),
        [
          'running-controlplane -',
          'completed-controlplane 0 Completed',
          'failed-controlplane 1 Error',
          'restarted-controlplane 1 Error',
          'restarted-controlplane -',
          'renewed-controlplane 137 Error',
          'renewed-controlplane -',
          'replaced-controlplane 137 Error',
          'replaced-controlplane -',
        ],
      );
    });

    it(`does not wait longer than it must for a client that hangs, in ${shell}`, async (test) => {
      const places = runtimePlaces(test, { crictl: 'exec sleep 30' });
      await places.listen('containerd/containerd.sock');
      const startedAt = performance.now();

      const reading = await readRuntime(open(test, places, shell), undefined);

      assert.deepEqual(reading, { kind: 'none', reason: 'timed out', complaint: undefined });
      assert.ok(performance.now() - startedAt < 8000);
    });
  }

  it('asks where the kubelet has its runtime, and nowhere else', async (test) => {
    const places = runtimePlaces(test, { crictl: replayingCrictl(test) });
    await places.listen('k3s/containerd/containerd.sock');
    await places.listen('my/runtime.sock');
    const node = open(test, places);

    for (const endpoint of ['unix:///run/my/runtime.sock', '/run/my/runtime.sock']) {
      const reading = await readRuntime(node, endpoint);

      assert.equal(reading.kind, 'answer');
      assert.deepEqual(reading.client, { kind: 'crictl', program: 'crictl', endpoint: 'unix:///run/my/runtime.sock' });
    }
    assert.deepEqual(await readRuntime(node, 'unix:///run/gone.sock'), {
      kind: 'none',
      reason: 'no socket',
      complaint: undefined,
    });
  });

  it('leaves the place to settings of crictl', async (test) => {
    const places = runtimePlaces(test, { crictl: replayingCrictl(test) });
    await places.listen('containerd/containerd.sock');
    const file = join(temporaryDirectory(test), 'crictl.yaml');
    writeFileSync(file, 'timeout: 10\nruntime-endpoint: unix:///run/my.sock\n');

    for (const setting of ['CONTAINER_RUNTIME_ENDPOINT=unix:///run/my.sock', `CRI_CONFIG_FILE=${file}`]) {
      const enter = [...places.enter, 'env', setting];

      const reading = await readRuntime(open(test, { ...places, enter }), undefined);

      assert.equal(reading.kind, 'answer');
      assert.deepEqual(reading.client, { kind: 'crictl', program: 'crictl', endpoint: '' });
    }
  });

  it('asks the next socket when the first belongs to another', async (test) => {
    const places = runtimePlaces(test, { crictl: replayingCrictl(test, REFUSES_K3S) });
    await places.listen('k3s/containerd/containerd.sock');
    await places.listen('containerd/containerd.sock');

    const reading = await readRuntime(open(test, places), undefined);

    assert.equal(reading.kind, 'answer');
    assert.deepEqual(reading.client, { kind: 'crictl', program: 'crictl', endpoint: ENDPOINT });
  });

  it('says what a client complains about', async (test) => {
    const places = runtimePlaces(test, { crictl: replayingCrictl(test, REFUSES_K3S) });
    await places.listen('k3s/containerd/containerd.sock');

    assert.deepEqual(await readRuntime(open(test, places), undefined), {
      kind: 'none',
      reason: 'refused',
      complaint: 'unknown service "runtime.v1.RuntimeService"',
    });
  });

  it('says it once, though the client is asked two things at once', async (test) => {
    const complains = 'for word in one two three; do printf "%s " "$word" >&2; sleep 0.1; done; echo >&2; exit 1';
    const places = runtimePlaces(test, { crictl: complains });
    await places.listen('containerd/containerd.sock');

    const reading = await readRuntime(open(test, places), undefined);

    assert.deepEqual(reading, { kind: 'none', reason: 'refused', complaint: 'one two three' });
  });

  it('says it of the containers alone, too', async (test) => {
    const complains = 'case "$*" in *" ps"*) echo "no containers" >&2; exit 1 ;; esac; echo "{\\"items\\":[]}"';
    const places = runtimePlaces(test, { crictl: complains });
    await places.listen('containerd/containerd.sock');

    const reading = await readRuntime(open(test, places), undefined);

    assert.deepEqual(reading, { kind: 'none', reason: 'refused', complaint: 'no containers' });
  });

  it('uses the crictl that k3s holds, with its settings', async (test) => {
    const replay = replayingCrictl(test);
    const places = runtimePlaces(test, { k3s: `[ "$1" = crictl ] || exit 1\n${replay}` });

    const reading = await readRuntime(open(test, places), undefined);

    assert.equal(reading.kind, 'answer');
    assert.deepEqual(reading.client, { kind: 'crictl', program: 'k3s', endpoint: '' });
  });

  it('says when there is no client, or no runtime', async (test) => {
    const none = { kind: 'none', complaint: undefined };
    const bare = runtimePlaces(test, {});
    await bare.listen('containerd/containerd.sock');
    const silent = runtimePlaces(test, { crictl: replayingCrictl(test) });

    assert.deepEqual(await readRuntime(open(test, bare), undefined), { ...none, reason: 'no client' });
    assert.deepEqual(await readRuntime(open(test, silent), undefined), { ...none, reason: 'no socket' });
  });
});

describe('readRuntime of a mounted file system', () => {
  it('asks nobody', async (test) => {
    const root = temporaryDirectory(test);
    const node = openShell(test, { shell: 'sh', operations: [readRuntimeScript], root });

    assert.deepEqual(await readRuntime(node, ENDPOINT), { kind: 'none', reason: 'mounted', complaint: undefined });
  });
});

describe('inspectContainers', { skip: requirement('root', 'namespaces') }, () => {
  it('tells of those that are still there', async (test) => {
    const places = runtimePlaces(test, { crictl: replayingCrictl(test) });
    const [id = ''] = Object.keys(readCrictlRecording().inspections);

    const inspections = await inspectContainers(
      open(test, places),
      { kind: 'crictl', program: 'crictl', endpoint: ENDPOINT },
      ['gone', id],
    );

    assert.deepEqual([...inspections.keys()], [id]);
    assert.match(new TextDecoder().decode(inspections.get(id)), /"status":/);
  });
});

function open(test: Test, { enter }: Pick<RuntimePlaces, 'enter'>, shell: NodeShell = 'sh'): NodeConversation {
  return openShell(test, { shell, operations: findRunningPodsScripts, enter });
}
