import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMirrorPods } from '../../src/runtimes/mirror-pods.ts';

function read(...items: readonly unknown[]): ReturnType<typeof readMirrorPods> {
  return readMirrorPods(Buffer.from(JSON.stringify({ kind: 'PodList', apiVersion: 'v1', items })));
}

function pod(annotations: Readonly<Record<string, string>>, status: unknown = {}): unknown {
  return { metadata: { name: 'web-cp1', namespace: 'default', annotations }, spec: { nodeName: 'cp1' }, status };
}

const MIRROR = { 'kubernetes.io/config.mirror': 'h1', 'kubernetes.io/config.hash': 'h1' };
const READY = { name: 'main', ready: true, started: true, containerID: 'containerd://1f' };

describe('readMirrorPods', () => {
  it('reads of what pod a mirror is, and what the kubelet reported of that', () => {
    const conditions = [{ type: 'Ready', status: 'True' }];
    assert.deepEqual(read(pod(MIRROR, { conditions, containerStatuses: [READY] })), [
      {
        fullName: 'default/web-cp1',
        nodeName: 'cp1',
        hash: 'h1',
        word: {
          reason: undefined,
          message: undefined,
          containers: new Map([['main', { waiting: undefined, id: '1f', isReady: true, isStarted: true }]]),
        },
      },
    ]);
  });

  it('leaves out what is no mirror', () => {
    assert.deepEqual(read(pod({}), pod({ 'kubernetes.io/config.hash': 'h1' }), {}, null, 'x'), []);
  });

  it('takes a list for none that is none', () => {
    for (const text of ['', '<html>', '[]', '{"kind":"Status","items":[]}']) {
      assert.equal(readMirrorPods(Buffer.from(text)), undefined, text);
    }
    assert.deepEqual(readMirrorPods(Buffer.from('{"kind":"PodList","items":null}')), []);
  });

  it('does not believe that containers are ready where the pod was held for not ready for want of news', () => {
    const readiness = (condition: unknown): unknown =>
      read(pod(MIRROR, { conditions: [condition], containerStatuses: [READY] }))?.[0]?.word.containers.get('main')
        ?.isReady;

    assert.equal(readiness({ type: 'Ready', status: 'False' }), undefined);
    assert.equal(readiness({ type: 'Ready', status: 'False', reason: 'ReadinessGatesNotReady' }), true);
    assert.equal(readiness({ type: 'ContainersReady', status: 'False' }), true);
  });
});
