import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { decodePod } from '../../src/kubelet/decode/decode-pod.ts';
import { qosClassOf } from '../../src/kubelet/qos-class.ts';
import type { PlainObject } from '../../src/manifest/plain-value.ts';

function classOf(spec: PlainObject): string {
  return qosClassOf(decodePod({ spec }, () => false).pod.spec ?? {});
}

function containers(...resources: readonly PlainObject[]): PlainObject {
  return { containers: resources.map((one, index) => ({ name: String(index), resources: one })) };
}

const FULL = { cpu: '100m', memory: '1Gi' };

describe('the QoS class of a Pod', () => {
  it('is BestEffort where no container asks for processor time or memory', () => {
    assert.equal(classOf(containers({}, { limits: { 'example.com/gpu': '1' } })), 'BestEffort');
    assert.equal(classOf(containers({ requests: { cpu: '0' } })), 'BestEffort');
  });

  it('is Guaranteed where all ask for all that they may have of both', () => {
    const same = { limits: FULL, requests: { cpu: '0.1', memory: '1024Mi' } };
    assert.equal(classOf(containers(same, same)), 'Guaranteed');
    assert.equal(classOf({ ...containers(same), initContainers: [{ name: 'first' }] }), 'Burstable');
  });

  it('is Burstable for everything between', () => {
    assert.equal(classOf(containers({ limits: FULL, requests: { cpu: '50m', memory: '1Gi' } })), 'Burstable');
    assert.equal(classOf(containers({ limits: { cpu: '1' }, requests: { cpu: '1' } })), 'Burstable');
    assert.equal(classOf(containers({ limits: FULL, requests: FULL }, {})), 'Burstable');
  });

  it('is decided by the Pod as a whole where that asks', () => {
    const pod = { ...containers({}), resources: { limits: FULL, requests: FULL } };
    assert.equal(classOf(pod), 'Guaranteed');
    assert.equal(classOf({ ...pod, resources: { limits: { 'example.com/gpu': '1' } } }), 'BestEffort');
  });
});
