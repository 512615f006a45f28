import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseContainers } from '../../../src/operations/logs/choose-containers.ts';
import { containersOfManifest, containersOfRuns } from '../../../src/operations/pod-containers.ts';

const WISH = { container: '', allContainers: false, allPods: false } as const;

function podOf(annotations: Readonly<Record<string, string>> = {}, ...containers: readonly string[]): unknown {
  return {
    metadata: { annotations },
    spec: {
      initContainers: [{ name: 'prepare' }],
      containers: ['main', ...containers].map((name) => ({ name })),
    },
  };
}

describe('chooseContainers', () => {
  const pod = containersOfManifest(podOf({}, 'side'), 'web-cp1');

  it('takes the first and says of which', () => {
    assert.deepEqual(chooseContainers(pod, WISH), {
      chosen: ['main'],
      notes: ['Defaulted container "main" out of: main, side, prepare (init)'],
    });
    assert.deepEqual(chooseContainers(pod, { ...WISH, allPods: true }), { chosen: ['main'], notes: [] });
  });

  it('says nothing where there is one', () => {
    const single = containersOfManifest({ spec: { containers: [{ name: 'main' }] } }, 'web-cp1');

    assert.deepEqual(chooseContainers(single, WISH), { chosen: ['main'], notes: [] });
  });

  it("takes the pod's own choice, and says where it is none", () => {
    const key = 'kubectl.kubernetes.io/default-container';

    assert.deepEqual(chooseContainers(containersOfManifest(podOf({ [key]: 'side' }, 'side'), 'web-cp1'), WISH), {
      chosen: ['side'],
      notes: [],
    });
    assert.deepEqual(chooseContainers(containersOfManifest(podOf({ [key]: 'gone' }), 'web-cp1'), WISH), {
      chosen: ['main'],
      notes: [
        'Default container name "gone" not found in pod web-cp1',
        'Defaulted container "main" out of: main, prepare (init)',
      ],
    });
  });

  it('takes the one that is named, also one that initializes, and no other', () => {
    assert.deepEqual(chooseContainers(pod, { ...WISH, container: 'prepare' }), { chosen: ['prepare'], notes: [] });
    assert.throws(() => chooseContainers(pod, { ...WISH, container: 'nope' }), {
      kind: 'invalid',
      message: 'container nope is not valid for pod web-cp1 out of: main, side, prepare (init)',
    });
  });

  it('takes all, those that initialize first', () => {
    assert.deepEqual(chooseContainers(pod, { ...WISH, allContainers: true }).chosen, ['prepare', 'main', 'side']);
  });

  it('does not guess which is the first of a pod that is known by what ran of it', () => {
    assert.deepEqual(chooseContainers(containersOfRuns(['main', 'main'], 'web-cp1'), WISH).chosen, ['main']);
    assert.throws(() => chooseContainers(containersOfRuns(['prepare', 'main'], 'web-cp1'), WISH), {
      kind: 'invalid',
      message: 'a container name must be specified for pod web-cp1, choose one of: [prepare main]',
    });
  });
});
