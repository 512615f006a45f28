import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NodeProcess } from '../../../src/nodes/operations/find-kubelets/find-kubelets.ts';
import { chooseProcess } from '../../../src/operations/find-manifest-path/choose-process.ts';
import { pathNotSet } from '../../../src/operations/find-manifest-path/not-set.ts';
import { NO_LAYERS } from '../../../src/operations/find-manifest-path/read-layers.ts';

const ID = 'abcdef012345'.repeat(6).slice(0, 64);

const kubelet = (pid: number, about: Partial<NodeProcess> = {}): NodeProcess => ({
  pid,
  argv: ['/usr/bin/kubelet', '--config=/x'],
  userId: 0,
  sharesOurFiles: true,
  controlGroups: ['/system.slice/kubelet.service'],
  startedAt: new Date(pid * 1000),
  watches: [],
  ...about,
});

const choose = (processes: readonly NodeProcess[], userId = 0) => {
  const { chosen, others } = chooseProcess({ processes, hostName: 'laptop', userId });
  return { chosen: chosen?.process.pid, others };
};

const KIND = { sharesOurFiles: false, controlGroups: [`/docker/${ID}/kubelet.slice/kubelet.service`] };

describe('of several kubelets', () => {
  it('the one that sees our files is chosen, and one in a container told how to reach', () => {
    assert.deepEqual(choose([kubelet(7, KIND), kubelet(9)]), {
      chosen: 9,
      others: [{ pid: 7, node: 'docker://abcdef012345', reason: 'runs in a container' }],
    });
  });

  it('none is chosen where all run in containers', () => {
    assert.equal(choose([kubelet(7, KIND), kubelet(8, KIND)]).chosen, undefined);
  });

  it('one of another root is not chosen, whatever it runs in', () => {
    assert.deepEqual(choose([kubelet(7, { sharesOurFiles: false, controlGroups: ['/lxc/edge'] })]), {
      chosen: undefined,
      others: [{ pid: 7, node: undefined, reason: 'sees other files than this machine' }],
    });
  });

  it('one in a mount namespace of its own, with our root, is ours', () => {
    assert.equal(choose([kubelet(7, { sharesOurFiles: true })]).chosen, 7);
  });

  it('one is ours from inside its container', () => {
    assert.equal(choose([kubelet(7, { ...KIND, sharesOurFiles: true })]).chosen, 7);
  });

  it('the oldest is chosen', () => {
    assert.deepEqual(choose([kubelet(9), kubelet(7), kubelet(8)]), {
      chosen: 7,
      others: [
        { pid: 8, node: undefined, reason: 'started later than the one chosen' },
        { pid: 9, node: undefined, reason: 'started later than the one chosen' },
      ],
    });
  });

  it('one of another user is not chosen, but our own is', () => {
    const processes = [kubelet(7, { userId: 1000 })];

    assert.deepEqual([choose(processes).chosen, choose(processes, 1000).chosen], [undefined, 7]);
  });

  it('one that root runs is chosen where we may not look into it', () => {
    assert.equal(choose([kubelet(7, { sharesOurFiles: undefined, watches: undefined })], 1000).chosen, 7);
  });

  it('a kubelet is chosen before what started it', () => {
    const k0s = kubelet(3, { argv: ['/usr/local/bin/k0s', 'worker'] });

    assert.deepEqual(choose([k0s, kubelet(7)]), { chosen: 7, others: [] });
  });

  it('those in containers are named when there is no other', () => {
    const { others } = choose([kubelet(7, KIND)]);

    const { message, hint } = pathNotSet({
      launch: undefined,
      layers: NO_LAYERS,
      others,
      hostName: 'laptop',
      nodeName: undefined,
      evidence: [],
    });

    assert.match(message, /^found no kubelet on this machine itself: /);
    assert.equal(
      hint,
      'a kubelet runs in a container: -N docker://abcdef012345; else --pod-manifest-path PATH says where it looks',
    );
  });
});
