import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addInspections, readCrictlLists } from '../../src/runtimes/crictl.ts';
import type { KubeletWord } from '../../src/runtimes/kubelet-word.ts';
import { podsOfManifest, podStatus, podStatusWithoutManifest } from '../../src/runtimes/pod-status.ts';
import type { RunningPod } from '../../src/runtimes/running-pod.ts';
import { readCrictlRecording } from '../support/recorded-crictl.ts';
import { cells, exited, MADE, manifestOf, podWith, running } from './made-pods.ts';

const WEB = { name: 'web', image: 'busybox' };

describe('podStatus of recorded pods', () => {
  const cases = [
    { name: 'running', cells: '1/1 Running 0' },
    { name: 'completed', cells: '0/1 Completed 0' },
    { name: 'failed', cells: '0/1 Error 0' },
    { name: 'restarted', cells: '1/1 Running 1' },
    { name: 'empty', namespace: 'kube-system', cells: '0/1 ContainerCreating 0' },
    { name: 'renewed', cells: '1/1 Running 1' },
    { name: 'replaced', cells: '1/1 Running 0' },
    { name: 'absent', cells: '0/1 Pending 0' },
    { name: 'ordinary', cells: '0/1 Pending 0' },
    { name: 'running', namespace: 'kube-system', cells: '0/1 Pending 0' },
  ];
  const pods = recordedPods();

  for (const { name, namespace = 'default', cells } of cases) {
    it(`tells of ${namespace}/${name}: ${cells}`, () => {
      const container = name === 'completed' || name === 'failed' ? 'job' : 'web';
      const manifest = { podName: name, namespace, pod: { spec: { containers: [{ name: container }] } } };

      const { ready, status, restarts } = podStatus(manifest, podsOfManifest(manifest, 'ControlPlane', pods));

      assert.equal([ready, status, restarts].join(' '), cells);
    });
  }

  it('counts the age from the newest sandbox, and the last restart from the end before it', () => {
    const manifest = { podName: 'renewed', namespace: 'default', pod: { spec: { containers: [WEB] } } };
    const [died, renewed] = podsOfManifest(manifest, 'controlplane', pods);

    const { startedAt, lastRestartAt } = podStatus(manifest, podsOfManifest(manifest, 'controlplane', pods));

    assert.deepEqual(startedAt, renewed?.createdAt);
    assert.deepEqual(lastRestartAt, died?.containers[0]?.run?.finishedAt);
    assert.notEqual(lastRestartAt, undefined);
  });
});

describe('podStatus', () => {
  it('knows nothing where no runtime answered', () => {
    assert.deepEqual(podStatus(manifestOf({ containers: [WEB] }), undefined), {
      ready: '?/1',
      status: '<unknown>',
      restarts: undefined,
      lastRestartAt: undefined,
      startedAt: undefined,
    });
  });

  it('tells all cells of a pod that runs', () => {
    assert.deepEqual(podStatus(manifestOf({ containers: [WEB] }), [podWith(running('web', { restartCount: 3 }))]), {
      ready: '1/1',
      status: 'Running',
      restarts: 3,
      lastRestartAt: undefined,
      startedAt: MADE,
      message: undefined,
    });
  });

  it('leaves to the probe what only the probe could tell', () => {
    const pod = podWith(running('web'), running('log'));

    for (const probe of ['readinessProbe', 'startupProbe']) {
      const manifest = manifestOf({ containers: [{ ...WEB, [probe]: { httpGet: {} } }, { name: 'log' }] });
      assert.equal(cells(manifest, pod), '?/2 Running 0');
    }
    const live = manifestOf({ containers: [{ ...WEB, livenessProbe: { httpGet: {} } }, { name: 'log' }] });
    assert.equal(cells(live, pod), '2/2 Running 0');
  });

  it('knows that what has a probe and does not run is not ready', () => {
    const manifest = manifestOf({ containers: [{ ...WEB, readinessProbe: {} }] });

    assert.equal(cells(manifest, podWith(exited('web', 1, 'Error'))), '0/1 Error 0');
  });

  it('tells how it ended in the words of the runtime, else by its exit code', () => {
    const manifest = manifestOf({ containers: [WEB] });

    assert.equal(cells(manifest, podWith(exited('web', 137, 'OOMKilled'))), '0/1 OOMKilled 0');
    assert.equal(cells(manifest, podWith(exited('web', 3, undefined))), '0/1 ExitCode:3 0');
    assert.equal(cells(manifest, podWith({ ...exited('web', 3, 'Error'), run: undefined })), '?/1 <unknown> 0');
    assert.equal(cells(manifest, podWith({ ...running('web'), state: 'unknown' })), '?/1 <unknown> 0');
  });

  it('lets the first container that does not run decide', () => {
    const manifest = manifestOf({ containers: [WEB, { name: 'log' }, { name: 'job' }] });

    const pod = podWith(running('web'), exited('log', 2, 'Error'), exited('job', 0, 'Completed'));

    assert.equal(cells(manifest, pod), '1/3 Error 0');
  });

  it('does not take a pod for ready of which a part has completed', () => {
    const job = exited('job', 0, 'Completed');

    assert.equal(
      cells(manifestOf({ containers: [{ name: 'job' }, WEB] }), podWith(job, running('web'))),
      '1/2 NotReady 0',
    );
    assert.equal(
      cells(
        manifestOf({ containers: [{ name: 'job' }, { ...WEB, readinessProbe: {} }] }),
        podWith(job, running('web')),
      ),
      '?/2 <unknown> 0',
    );
  });

  it('calls pending what was made and not started', () => {
    assert.equal(
      cells(manifestOf({ containers: [WEB] }), podWith({ ...running('web'), state: 'created' })),
      '0/1 Pending 0',
    );
  });

  it('takes the newest run of a container for what it is, and the one before for its last end', () => {
    const finishedAt = new Date('2026-01-02T03:04:05Z');
    const first = exited('web', 1, 'Error', { id: 'first', finishedAt });
    const second = running('web', { restartCount: 1, createdAt: new Date('2026-01-02T03:05:00Z') });

    const { status, restarts, lastRestartAt } = podStatus(manifestOf({ containers: [WEB] }), [podWith(second, first)]);

    assert.deepEqual([status, restarts, lastRestartAt], ['Running', 1, finishedAt]);
  });

  it('leaves out what another version of the pod did', () => {
    const old = { ...podWith(exited('web', 1, 'Error')), uid: 'u0' };
    const current = { ...podWith(), createdAt: new Date('2026-01-02T03:10:00Z') };

    const { status, restarts } = podStatus(manifestOf({ containers: [WEB] }), [old, current]);

    assert.deepEqual([status, restarts], ['ContainerCreating', 0]);
  });

  it('reads a manifest that says nothing of containers', () => {
    assert.equal(cells(manifestOf({ containers: 'none' }), podWith()), '0/0 Running 0');
  });
});

describe('podStatusWithoutManifest', () => {
  it('tells whether anything of it still runs', () => {
    const unknown = { ready: '?/?', restarts: undefined, lastRestartAt: undefined, startedAt: MADE };

    assert.deepEqual(podStatusWithoutManifest([podWith(running('web'))]), { ...unknown, status: 'Running' });
    assert.deepEqual(podStatusWithoutManifest([podWith(exited('web', 0, 'Completed'))]), {
      ...unknown,
      status: '<unknown>',
    });
  });
});

function recordedPods(): readonly RunningPod[] {
  const { pods, containers, inspections } = readCrictlRecording();
  const lists = { pods: bytes(pods), containers: bytes(containers) };
  return addInspections(
    readCrictlLists(lists),
    new Map(Object.entries(inspections).map(([id, inspection]) => [id, bytes(inspection)])),
  );
}

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

describe("podStatus with the kubelet's word", () => {
  const refused = { waiting: { reason: 'ImagePullBackOff', message: 'no such image' } };
  const word = (facts: Partial<KubeletWord>): KubeletWord => ({
    reason: undefined,
    message: undefined,
    containers: new Map(),
    ...facts,
  });
  const tell = (spec: Readonly<Record<string, unknown>>, pods: readonly RunningPod[], of: KubeletWord): string => {
    const { ready, status, restarts, message } = podStatus(manifestOf(spec), pods, undefined, of);
    return [ready, status, restarts, message].join(' ');
  };

  it('says why there is no container', () => {
    const spec = { containers: [WEB, { name: 'other', image: 'busybox' }] };
    const of = word({ containers: new Map([['web', refused]]) });

    assert.equal(tell(spec, [podWith(running('other'))], of), '1/2 ImagePullBackOff 0 no such image');
    // It is there by now.
    assert.equal(tell(spec, [podWith(running('other'), running('web'))], of), '2/2 Running 0 ');
  });

  it('says why none initializes', () => {
    const spec = { containers: [WEB], initContainers: [{ name: 'first', image: 'busybox' }] };

    assert.equal(
      tell(spec, [podWith()], word({ containers: new Map([['first', refused]]) })),
      '0/1 Init:ImagePullBackOff 0 no such image',
    );
    assert.equal(tell(spec, [podWith()], word({ message: 'no volume' })), '0/1 Init:0/1 0 no volume');
  });

  it('says why there is no sandbox', () => {
    const spec = { containers: [WEB] };

    assert.equal(tell(spec, [], word({ reason: 'NodePorts', message: 'taken' })), '0/1 NodePorts 0 taken');
    assert.equal(tell(spec, [], word({ message: 'no network' })), '0/1 ContainerCreating 0 no network');
  });
});
