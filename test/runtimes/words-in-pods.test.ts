import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReportedPods, wordInReport, type ReportedPod } from '../../src/runtimes/words-in-pods.ts';

const SEEN = '2026-11-25T01:00:00.123456789Z';

function report(...pods: readonly unknown[]): readonly ReportedPod[] {
  return readReportedPods(Buffer.from(JSON.stringify({ kind: 'PodList', items: pods })));
}

function pod(uid: string, status: unknown, source = 'file'): unknown {
  const annotations = { 'kubernetes.io/config.source': source, 'kubernetes.io/config.seen': SEEN };
  return { metadata: { name: 'web-cp1', namespace: 'default', uid, annotations }, status };
}

describe('readReportedPods', () => {
  it('reads what the kubelet says of each container', () => {
    const [reported] = report(
      pod('u1', {
        phase: 'Pending',
        initContainerStatuses: [{ name: 'first', ready: true, started: false, containerID: 'containerd://1f' }],
        containerStatuses: [
          { name: 'main', ready: false, state: { waiting: { reason: 'ErrImagePull', message: 'no such image' } } },
          { name: 'other', ready: false, started: true, state: { waiting: { reason: 'ContainerCreating' } } },
        ],
      }),
    );

    assert.deepEqual(reported, {
      fullName: 'default/web-cp1',
      uid: 'u1',
      seenAt: new Date('2026-11-25T01:00:00.123Z'),
      word: {
        reason: undefined,
        message: undefined,
        containers: new Map([
          ['first', { waiting: undefined, id: '1f', isReady: true, isStarted: false }],
          [
            'main',
            {
              waiting: { reason: 'ErrImagePull', message: 'no such image' },
              id: undefined,
              isReady: false,
              isStarted: false,
            },
          ],
          ['other', { waiting: undefined, id: undefined, isReady: false, isStarted: true }],
        ]),
      },
    });
  });

  it('reads why a pod was given up', () => {
    const [reported] = report(pod('u1', { phase: 'Failed', reason: 'NodePorts', message: 'taken' }));

    assert.deepEqual(reported?.word, { reason: 'NodePorts', message: 'taken', containers: new Map() });
  });

  it('reads nothing of pods of others, nor of what is no list', () => {
    assert.deepEqual(report(pod('u1', {}, 'api')), []);
    for (const text of ['', '{', '{"items":{}}', '[]', 'null']) {
      assert.deepEqual(readReportedPods(Buffer.from(text)), []);
    }
  });
});

describe('wordInReport', () => {
  const pods = report(pod('u1', { reason: 'First' }), pod('u2', { reason: 'Second' }));
  const find = (uid: string | undefined, changedAt?: Date, fullName = 'default/web-cp1'): string | undefined =>
    wordInReport(pods, { fullName, uid, changedAt })?.reason;

  it('is of the pod whose sandbox it is', () => {
    assert.equal(find('u2'), 'Second');
    assert.equal(find('u3'), undefined);
    assert.equal(find('u1', undefined, 'other/web-cp1'), undefined);
  });

  it('is without a sandbox of what was seen since the file is what it is', () => {
    assert.equal(find(undefined, new Date('2026-11-25T01:00:00Z')), 'First');
    assert.equal(find(undefined, new Date('2026-11-25T01:00:01Z')), undefined);
    assert.equal(find(undefined), undefined);
  });
});
