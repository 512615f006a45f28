import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { graceOf, turnsOf } from '../../src/operations/stop-sandbox.ts';
import { exited, podWith, running } from '../runtimes/made-pods.ts';

const withGrace = (gracePeriod: number | undefined) => podWith(running('main', { gracePeriod }));

describe('the grace of a pod', () => {
  it('is what the kubelet noted on what runs, the longest of the containers', () => {
    const pod = { spec: { terminationGracePeriodSeconds: 5 } };

    assert.equal(graceOf(withGrace(7), pod), 7);
    assert.equal(graceOf(podWith(running('a', { gracePeriod: 2 }), running('b', { gracePeriod: 60 })), pod), 60);
  });

  it('is what the manifest says where nothing is noted, else thirty seconds', () => {
    assert.equal(graceOf(withGrace(undefined), { spec: { terminationGracePeriodSeconds: 5 } }), 5);
    assert.equal(graceOf(withGrace(undefined), { spec: {} }), 30);
    assert.equal(graceOf(podWith(), undefined), 30);
  });

  it('is at least a second, as the kubelet has it', () => {
    assert.equal(graceOf(withGrace(0), undefined), 1);
    assert.equal(graceOf(withGrace(undefined), { spec: { terminationGracePeriodSeconds: -3 } }), 1);
  });
});

describe('the order in which containers are stopped', () => {
  const names = (...of: Parameters<typeof turnsOf>) => turnsOf(...of).map((turn) => turn.map(({ name }) => name));

  it('is all at once, but for what has ended', () => {
    assert.deepEqual(names(podWith(running('a'), exited('b', 0, undefined), running('c')), { spec: {} }), [['a', 'c']]);
    assert.deepEqual(names(podWith(exited('b', 0, undefined)), { spec: {} }), []);
  });

  it('is the sidecars last, the first of them as the last', () => {
    const sidecar = (name: string) => ({ name, restartPolicy: 'Always' });
    const pod = { spec: { initContainers: [sidecar('proxy'), { name: 'init' }, sidecar('log')] } };

    const sandbox = podWith(running('proxy'), exited('init', 0, undefined), running('log'), running('a'), running('b'));

    assert.deepEqual(names(sandbox, pod), [['a', 'b'], ['log'], ['proxy']]);
    assert.deepEqual(names(podWith(running('init')), pod), [['init']]);
  });
});
