import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Amount, Disk } from '../../../src/nodes/operations/read-disks/read-disks.ts';
import { diagnoseDisks, type DiskUse } from '../../../src/operations/diagnose/disks/diagnose-disks.ts';
import { tell } from './declared.ts';

const USES: readonly DiskUse[] = [
  { path: '/etc/kubernetes/manifests', role: 'manifests' },
  { path: '/var/lib/kubelet', role: 'kubelet' },
  { path: '/var/lib/containerd', role: 'images' },
  { path: '/var/log', role: 'logs' },
  { path: '/var/log/journal', role: 'journal' },
  { path: '/var/lib/etcd', role: 'etcd' },
];

interface Case {
  readonly space?: Amount;
  readonly inodes?: Amount | undefined;
  readonly options?: readonly string[];
}

const ROOM: Amount = { total: 1000, available: 500 };

/** What is found of one file system that these paths are on. */
function find(paths: readonly string[], { space = ROOM, inodes = ROOM, options = ['rw'] }: Case): readonly string[] {
  const disk: Disk = { mountPoint: '/m', device: '/dev/sda1', space, inodes, options };
  const looks = paths.map((path) => ({ path, disk }));
  return tell(diagnoseDisks(looks, { uses: USES, prune: 'crictl rmi --prune', log: [] })).map((line) =>
    line.replace('/m: the file system of ', ''),
  );
}

describe('a file system', () => {
  it('has room, and nothing is said', () => {
    assert.deepEqual(
      find(
        USES.map(({ path }) => path),
        {},
      ),
      [],
    );
    assert.deepEqual(find(['/var/lib/etcd'], { space: { total: 1000, available: 40 } }), []);
    assert.deepEqual(find(['/var/lib/kubelet'], { space: { total: 1000, available: 100 } }), []);
    assert.deepEqual(find(['/var/lib/kubelet'], { space: { total: 0, available: 0 } }), []);
  });

  it('is full, by space or by inodes, and what is safe to take away is named', () => {
    const none = { total: 1000, available: 0 };

    assert.deepEqual(
      [
        ...find(['/var/lib/containerd', '/var/log', '/var/log/journal'], { space: none }),
        ...find(['/var/lib/etcd'], { inodes: none }),
      ],
      [
        'disk-full critical /var/lib/containerd, /var/log has no space left $ crictl rmi --prune $ journalctl --vacuum-size=200M',
        'disk-full critical /var/lib/etcd has no inodes left',
      ],
    );
  });

  it('is under pressure at the shares that a kubelet takes by default', () => {
    const left = (available: number): Case => ({ space: { total: 1000, available } });

    assert.deepEqual(find(['/var/lib/kubelet'], left(99)), [
      'disk-pressure warning /var/lib/kubelet has 9% of its space left',
    ]);
    assert.deepEqual(find(['/var/lib/containerd'], left(150)), []);
    assert.equal(find(['/var/lib/containerd'], left(149)).length, 1);
    assert.equal(find(['/var/lib/kubelet'], { inodes: { total: 1000, available: 49 } }).length, 1);
    assert.equal(find(['/var/lib/kubelet'], { inodes: { total: 1000, available: 50 } }).length, 0);
  });

  it('is read-only where something has to be written', () => {
    assert.deepEqual(find(['/etc/kubernetes/manifests', '/var/lib/kubelet'], { options: ['ro', 'relatime'] }), [
      'disk-read-only critical /var/lib/kubelet is mounted read-only $ mount -o remount,rw /m',
    ]);
    assert.deepEqual(find(['/etc/kubernetes/manifests'], { options: ['ro'], space: { total: 9, available: 0 } }), []);
    assert.equal(find(['/etc/kubernetes/manifests'], { options: ['ro', 'errors=remount-ro'] }).length, 1);
  });

  it('does not answer', () => {
    const looks = [{ path: '/var/log', disk: undefined }];

    assert.deepEqual(tell(diagnoseDisks(looks, { uses: USES, prune: undefined, log: [] })), [
      'disk-hangs error /var/log: the file system of /var/log does not answer',
    ]);
  });
});
