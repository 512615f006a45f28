import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { PlainObject } from '../../../src/manifest/plain-value.ts';
import { statusObject } from '../../../src/operations/report-pod/status-object.ts';
import { at, listAt, textAt } from '../../../src/runtimes/json.ts';
import type { ContainerWord, KubeletWord } from '../../../src/runtimes/kubelet-word.ts';
import { NO_DETAILS, type PodDetails } from '../../../src/runtimes/pod-details.ts';
import { readPodSpec } from '../../../src/runtimes/pod-spec.ts';
import type { RunningContainer, RunningPod } from '../../../src/runtimes/running-pod.ts';
import { exited, MADE, podWith, running } from '../../runtimes/made-pods.ts';

function statusOf(
  spec: PlainObject,
  sandboxes: readonly RunningPod[] | undefined,
  details: PodDetails = NO_DETAILS,
  word?: KubeletWord,
): PlainObject {
  const pod = { spec };
  return statusObject({ pod, spec: readPodSpec(pod), sandboxes, details, moment: undefined, word });
}

/** What the kubelet says of the container `main`. */
function wordOf(main: ContainerWord): KubeletWord {
  return { reason: undefined, message: undefined, containers: new Map([['main', main]]) };
}

/** The phase, then what is True and False. */
function told(spec: PlainObject, ...containers: readonly RunningContainer[]): readonly string[] {
  const status = statusOf(spec, [podWith(...containers)]);
  const conditions = (listAt(status, 'conditions') ?? []).map(
    (condition) => `${textAt(condition, 'type')} ${textAt(condition, 'status')}`,
  );
  return [textAt(status, 'phase'), ...conditions.filter((text) => !text.startsWith('Pod'))];
}

const MAIN = { name: 'main', image: 'busybox' };
const FIRST = { name: 'first', image: 'busybox' };
const SIDE = { name: 'side', image: 'busybox', restartPolicy: 'Always' };
const PROBE = { exec: { command: ['true'] } };
const ALL = ['Initialized True', 'Ready True', 'ContainersReady True'];
const NOT_READY = ['Initialized True', 'Ready False', 'ContainersReady False'];

describe('the status of a reported Pod', () => {
  it('is Unknown where no runtime answered, and Pending where nothing was made', () => {
    assert.deepEqual(statusOf({ containers: [MAIN] }, undefined), { phase: 'Unknown' });
    assert.deepEqual(statusOf({ containers: [MAIN] }, []), { phase: 'Pending' });
  });

  it('says why a container was not made, where the kubelet does', () => {
    const waiting = { reason: 'ImagePullBackOff', message: 'Back-off pulling image "busybox"' };
    const status = statusOf({ containers: [MAIN] }, [podWith()], NO_DETAILS, wordOf({ waiting }));

    assert.deepEqual(at(listAt(status, 'containerStatuses')?.[0], 'state'), { waiting });
    assert.equal(status['phase'], 'Pending');
  });

  it('says whether a probe succeeds, where the kubelet does of this very container', () => {
    const spec = { containers: [{ ...MAIN, readinessProbe: PROBE }] };
    const pod = podWith(running('main'));
    const id = pod.containers[0]?.id;
    const readyBy = (word: ContainerWord): unknown => {
      const status = statusOf(spec, [pod], NO_DETAILS, wordOf(word));
      return at(listAt(status, 'containerStatuses')?.[0], 'ready');
    };

    assert.equal(readyBy({ waiting: undefined, id, isReady: false, isStarted: true }), false);
    assert.equal(readyBy({ waiting: undefined, id, isReady: true, isStarted: true }), true);
    assert.equal(readyBy({ waiting: undefined, id: 'another', isReady: true, isStarted: true }), undefined);
  });

  it('is Failed of a pod that the kubelet gave up', () => {
    const word = { reason: 'NodePorts', message: 'Pod was rejected: no port', containers: new Map() };

    assert.deepEqual(statusOf({ containers: [MAIN] }, [], NO_DETAILS, word), {
      phase: 'Failed',
      reason: 'NodePorts',
      message: 'Pod was rejected: no port',
    });
  });

  it('has the phase that follows from its containers', () => {
    const never = { restartPolicy: 'Never', containers: [MAIN] };
    assert.deepEqual(told({ containers: [MAIN] }, running('main')), ['Running', ...ALL]);
    assert.deepEqual(told({ containers: [MAIN] }, exited('main', 1, 'Error')), ['Running', ...NOT_READY]);
    assert.deepEqual(told(never, exited('main', 0, 'Completed')), ['Succeeded', ...NOT_READY]);
    assert.deepEqual(told(never, exited('main', 1, 'Error')), ['Failed', ...NOT_READY]);
    assert.deepEqual(told({ containers: [MAIN, { name: 'other' }] }, running('main')), ['Pending', ...NOT_READY]);
  });

  it('waits for what initializes, be it to end or, of a sidecar, to start', () => {
    const spec = { initContainers: [FIRST, SIDE], containers: [MAIN] };
    const open = ['Initialized False', 'Ready False', 'ContainersReady False'];
    assert.deepEqual(told(spec, running('first')), ['Pending', ...open]);
    assert.deepEqual(told(spec, exited('first', 0, 'Completed')), ['Pending', ...open]);
    assert.deepEqual(told({ ...spec, restartPolicy: 'Never' }, exited('first', 1, 'Error')), ['Failed', ...open]);
    assert.deepEqual(told(spec, exited('first', 1, 'Error')), ['Pending', ...open]);
    // It begins anew in a new sandbox.
    const again = { initContainers: [FIRST], containers: [MAIN] };
    assert.deepEqual(told(again, exited('main', 1, 'Error'), running('first')), ['Pending', ...NOT_READY]);
    // What initialized may be removed since.
    assert.deepEqual(told(spec, running('side'), running('main')), ['Running', ...ALL]);
  });

  it('leaves out what only a probe could tell, and what hangs on it', () => {
    const spec = {
      containers: [
        { ...MAIN, readinessProbe: PROBE },
        { name: 'other', startupProbe: PROBE },
      ],
    };
    const status = statusOf(spec, [podWith(running('main'), running('other'))]);

    const statuses = listAt(status, 'containerStatuses') ?? [];
    assert.deepEqual(
      statuses.map((one) => [at(one, 'started'), at(one, 'ready')]),
      [
        [true, undefined],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(told(spec, running('main'), running('other')), ['Running', 'Initialized True']);
    // One that surely is not ready decides; which others are not is left out.
    assert.deepEqual(told(spec, running('main'), exited('other', 1, 'Error')), ['Running', ...NOT_READY]);
  });

  it('leaves out whether it is Ready where somebody else has a say in that', () => {
    const spec = { containers: [MAIN], readinessGates: [{ conditionType: 'example.com/gate' }] };
    assert.deepEqual(told(spec, running('main')), ['Running', 'Initialized True', 'ContainersReady True']);
  });

  it('is Unknown where nobody can tell how a container is, or whether it is made anew', () => {
    const byRules = { containers: [{ ...MAIN, restartPolicy: 'Never', restartPolicyRules: [] }] };
    assert.equal(told({ containers: [MAIN] }, running('main', { state: 'unknown' }))[0], 'Unknown');
    assert.equal(told(byRules, exited('main', 1, 'Error'))[0], 'Unknown');
  });

  it('tells of a sandbox that died, and of two, that the kubelet will make one', () => {
    const messageOf = (...sandboxes: readonly RunningPod[]) =>
      textAt(listAt(statusOf({ containers: [MAIN] }, sandboxes), 'conditions')?.[0], 'message');
    const pod = podWith(running('main'));
    assert.equal(messageOf({ ...pod, sandboxState: 'not ready' }), 'pod sandbox is not ready');
    assert.equal(messageOf(pod, pod), 'multiple pod sandboxes are ready and need to be reconciled');
  });

  it('has an address of each family, IPv4 first, and ids as the kubelet writes them', () => {
    const details: PodDetails = {
      runtimeName: 'cri-o',
      sandboxes: new Map([['s1', { addresses: ['fd00::2', '10.1.2.3', '10.1.2.4'], annotations: {} }]]),
      containers: new Map([
        ['main', { startedAt: MADE, finishedAt: undefined, image: 'docker.io/library/busybox:1', imageId: 'sha256:1' }],
      ]),
    };

    const { podIP, podIPs, containerStatuses } = statusOf({ containers: [MAIN] }, [podWith(running('main'))], details);

    assert.deepEqual([podIP, podIPs], ['10.1.2.3', [{ ip: '10.1.2.3' }, { ip: 'fd00::2' }]]);
    assert.deepEqual(containerStatuses, [
      {
        name: 'main',
        state: { running: { startedAt: '2026-01-02T03:00:00Z' } },
        lastState: {},
        ready: true,
        restartCount: 0,
        image: 'docker.io/library/busybox:1',
        imageID: 'sha256:1',
        containerID: 'cri-o://main',
        started: true,
      },
    ]);
  });

  it('tells how the last run of a container ended', () => {
    const runs = [exited('main', 2, 'Error', { id: 'a' }), running('main', { id: 'b', restartCount: 1 })];
    const [status] = listAt(statusOf({ containers: [MAIN] }, [podWith(...runs)]), 'containerStatuses') ?? [];
    assert.deepEqual(at(status, 'lastState'), {
      terminated: {
        exitCode: 2,
        reason: 'Error',
        startedAt: '2026-01-02T03:00:00Z',
        finishedAt: '2026-01-02T03:00:00Z',
      },
    });
  });
});
