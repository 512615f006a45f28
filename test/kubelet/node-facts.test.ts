import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { containerOf } from '../../src/kubelet/containers.ts';
import { watchState } from '../../src/kubelet/inotify.ts';
import { nodeNameOf } from '../../src/kubelet/node-name.ts';

const ID = '0123456789ab'.repeat(6).slice(0, 64);

describe('the container of a process', () => {
  const cases: readonly [name: string, groups: readonly string[], container: string | undefined][] = [
    ['is docker’s with cgroup v1', [`/docker/${ID}`, '/'], 'docker://0123456789ab'],
    [
      'is docker’s with systemd',
      [`/system.slice/docker-${ID}.scope/kubelet.slice/kubelet.service`],
      'docker://0123456789ab',
    ],
    ['is podman’s', [`/machine.slice/libpod-${ID}.scope/container`], 'podman://0123456789ab'],
    ['is none on a machine', ['/system.slice/kubelet.service', '/'], undefined],
    ['is none that a node could be reached by, in a pod', [`/kubepods.slice/cri-containerd-${ID}.scope`], undefined],
  ];

  for (const [name, groups, container] of cases) {
    it(name, () => {
      assert.equal(containerOf(groups), container);
    });
  }
});

describe('a directory', () => {
  const directory = { inode: 7, device: 2049 };

  it('is watched when the kernel watches its inode on its device', () => {
    assert.equal(watchState([{ inode: 9, device: 2049 }, directory], directory), 'watched');
  });

  it('is not watched when only others are', () => {
    assert.equal(watchState([{ inode: 9, device: 2049 }], directory), 'not watched');
  });

  it('may be watched when an inode of its number is, on a device of another', () => {
    assert.equal(watchState([{ inode: 7, device: 40 }], directory), 'unknown');
  });

  it('may be watched when nobody can look', () => {
    assert.equal(watchState(undefined, directory), 'unknown');
  });
});

describe('the name of a node', () => {
  const cases: readonly [override: string | undefined, hostName: string | undefined, name: string | undefined][] = [
    [undefined, 'ControlPlane', 'controlplane'],
    ['Worker-1 ', 'controlplane', 'worker-1'],
    ['', 'controlplane', 'controlplane'],
    [undefined, undefined, undefined],
    [undefined, '\n', undefined],
  ];

  for (const [override, hostName, name] of cases) {
    it(`is ${name ?? 'unknown'} for --hostname-override ${String(override)} on ${String(hostName)}`, () => {
      assert.equal(nodeNameOf(override, hostName), name);
    });
  }
});
