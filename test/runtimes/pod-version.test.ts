import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { podVersion } from '../../src/runtimes/pod-version.ts';
import type { RunningPod } from '../../src/runtimes/running-pod.ts';
import { podWith, running } from './made-pods.ts';

const SEEN = new Date('2026-01-02T03:00:10.500Z');
const BEFORE = new Date('2026-01-02T03:00:09Z');
const SAME_SECOND = new Date('2026-01-02T03:00:10Z');
const AFTER = new Date('2026-01-02T03:10:00Z');

const POD = {
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    initContainers: [{ name: 'setup', image: 'busybox' }],
    containers: [{ name: 'web', image: 'nginx:1.27' }],
  },
};

describe('podVersion', () => {
  it('knows a file that did not change since the kubelet saw it', () => {
    assert.equal(podVersion(POD, made(), BEFORE), 'current');
  });

  it('does not take what differs for the file, however old that is', () => {
    // Another file held the pod, and is gone since.
    const other = { ...POD, metadata: { name: 'web' } };

    assert.equal(podVersion(other, made(), BEFORE), 'older');
  });

  it('tells milliseconds apart where the node does', () => {
    assert.equal(podVersion(POD, made(), new Date('2026-01-02T03:00:10.499Z')), 'current');
    assert.equal(podVersion(POD, made(), new Date('2026-01-02T03:00:10.500Z')), 'unknown');
    assert.equal(podVersion(POD, made(), new Date('2026-01-02T03:00:11Z')), 'unknown');
  });

  it('cannot tell a comment from a change that leaves no trace', () => {
    assert.equal(podVersion(POD, made(), AFTER), 'unknown');
    assert.equal(podVersion(POD, made(), SAME_SECOND), 'unknown');
    assert.equal(podVersion(POD, made(), undefined), 'unknown');
    assert.equal(podVersion(POD, { ...made(), annotations: NEVER_SEEN }, BEFORE), 'unknown');
  });

  it('knows an older version by its labels', () => {
    const withLabels = (labels: unknown) => ({ ...POD, metadata: { name: 'web', labels } });

    assert.equal(podVersion(withLabels({ app: 'web', tier: 'front' }), made(), AFTER), 'older');
    assert.equal(podVersion(withLabels({ app: 'shop' }), made(), AFTER), 'older');
    assert.equal(podVersion(withLabels(undefined), made(), AFTER), 'older');
    // The kubelet overwrites this one on the sandbox, and reads the other as an empty text.
    const unseen = withLabels({ app: 'web', 'io.kubernetes.pod.name': 'x', none: null });
    assert.equal(podVersion(unseen, made(), AFTER), 'unknown');
  });

  it('knows an older version by its annotations, but for those that the kubelet writes', () => {
    const withAnnotations = (annotations: unknown) => ({ ...POD, metadata: { ...POD.metadata, annotations } });

    assert.equal(podVersion(withAnnotations({ restarted: 'now' }), made(), AFTER), 'older');
    assert.equal(podVersion(POD, { ...made(), podAnnotations: { restarted: 'now' } }, AFTER), 'older');
    assert.equal(podVersion(withAnnotations({ 'kubernetes.io/config.seen': 'x' }), made(), AFTER), 'unknown');
    const seccomp = { 'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default' };
    assert.equal(podVersion(withAnnotations(seccomp), made(), AFTER), 'unknown');
  });

  it('knows an older version by its containers, their images and the grace period', () => {
    const withSpec = (spec: Readonly<Record<string, unknown>>) => ({ ...POD, spec: { ...POD.spec, ...spec } });

    for (const spec of [
      { containers: [{ name: 'www', image: 'nginx:1.27' }] },
      { containers: [{ name: 'web', image: 'nginx:1.28' }] },
      { initContainers: [] },
      { terminationGracePeriodSeconds: 5 },
    ]) {
      assert.equal(podVersion(withSpec(spec), made(), AFTER), 'older');
    }
    assert.equal(podVersion(withSpec({ terminationGracePeriodSeconds: 30 }), made(), AFTER), 'unknown');
    assert.equal(podVersion(withSpec({ terminationGracePeriodSeconds: -1 }), made(), AFTER), 'unknown');
  });

  it('does not compare what the runtime was not told', () => {
    const pod = made({ specifiedImage: undefined, image: 'sha256:c0ffee', gracePeriod: undefined });

    assert.equal(podVersion(POD, pod, AFTER), 'unknown');
  });

  it('does not look for differences in a pod that sets its UID', () => {
    const pinned = { ...POD, metadata: { name: 'web', uid: 'a-b-c' } };

    assert.equal(podVersion(pinned, made(), AFTER), 'unknown');
    const relabelled = { ...POD, metadata: { name: 'web', uid: 'a-b-c', labels: {} } };
    assert.equal(podVersion(relabelled, made(), AFTER), 'unknown');
  });
});

const NEVER_SEEN = { configHash: 'u1', configSource: 'file', configSeen: undefined } as const;

function made(web: Parameters<typeof running>[1] = { specifiedImage: 'nginx:1.27' }): RunningPod {
  return {
    ...podWith(running('setup', { state: 'exited' }), running('web', web)),
    labels: { app: 'web' },
    annotations: { ...NEVER_SEEN, configSeen: SEEN },
  };
}
