import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseContainer } from '../../src/change/choose-container.ts';

const container = (name: string) => ({ name });
const POD = {
  metadata: {},
  spec: { containers: ['main', 'side'].map(container), initContainers: ['prepare'].map(container) },
};
const ANNOTATED = { ...POD, metadata: { annotations: { 'kubectl.kubernetes.io/default-container': 'side' } } };

describe('the container that a command means', () => {
  it('is the one that is named, be it one that initializes', () => {
    assert.deepEqual(chooseContainer(ANNOTATED, 'web-cp1', 'main'), { name: 'main', remark: undefined });
    assert.deepEqual(chooseContainer(POD, 'web-cp1', 'prepare'), { name: 'prepare', remark: undefined });
  });

  it("is the one that the pod's annotation names", () => {
    assert.deepEqual(chooseContainer(ANNOTATED, 'web-cp1', ''), { name: 'side', remark: undefined });
  });

  it('is the first, and that is said where there are others', () => {
    assert.deepEqual(chooseContainer(POD, 'web-cp1', ''), {
      name: 'main',
      remark: 'Defaulted container "main" out of: main, side, prepare (init)',
    });
    const alone = { spec: { containers: [container('main')] } };
    assert.deepEqual(chooseContainer(alone, 'web-cp1', ''), { name: 'main', remark: undefined });
  });

  it('is refused where the pod has none of that name', () => {
    assert.throws(() => chooseContainer(POD, 'web-cp1', 'other'), {
      message: 'container other is not valid for pod web-cp1 out of: main, side, prepare (init)',
    });
    assert.throws(() => chooseContainer({}, 'web-cp1', ''), { message: 'pod web-cp1 does not have any containers' });
  });
});
