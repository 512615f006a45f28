import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseContainer } from '../../src/operations/choose-container.ts';
import { containersOfManifest } from '../../src/operations/pod-containers.ts';

const container = (name: string) => ({ name });
const POD = {
  metadata: {},
  spec: { containers: ['main', 'side'].map(container), initContainers: ['prepare'].map(container) },
};
const ANNOTATED = { ...POD, metadata: { annotations: { 'kubectl.kubernetes.io/default-container': 'side' } } };

const choose = (pod: unknown, named: string) => chooseContainer(containersOfManifest(pod, 'web-cp1'), named);

describe('the container that a command means', () => {
  it('is the one that is named, be it one that initializes', () => {
    assert.deepEqual(choose(ANNOTATED, 'main'), { name: 'main', remark: undefined });
    assert.deepEqual(choose(POD, 'prepare'), { name: 'prepare', remark: undefined });
  });

  it("is the one that the pod's annotation names", () => {
    assert.deepEqual(choose(ANNOTATED, ''), { name: 'side', remark: undefined });
  });

  it('is the first, and that is said where there are others', () => {
    assert.deepEqual(choose(POD, ''), {
      name: 'main',
      remark: 'Defaulted container "main" out of: main, side, prepare (init)',
    });
    const alone = { spec: { containers: [container('main')] } };
    assert.deepEqual(choose(alone, ''), { name: 'main', remark: undefined });
  });

  it('is refused where the pod has none of that name', () => {
    assert.throws(() => choose(POD, 'other'), {
      message: 'container other is not valid for pod web-cp1 out of: main, side, prepare (init)',
    });
    assert.throws(() => choose({}, ''), { message: 'pod web-cp1 does not have any containers' });
  });
});
