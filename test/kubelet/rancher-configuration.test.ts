import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArgumentsFile } from '../../src/kubelet/arguments-file.ts';
import { rancherConfigurationFile, readRancherConfiguration } from '../../src/kubelet/rancher-configuration.ts';

describe('the configuration of k3s', () => {
  it('has a data directory unless it is told', () => {
    const { dataDirectory, nodeName, kubeletFlags } = readRancherConfiguration('k3s', [], []);

    assert.deepEqual(
      { dataDirectory, nodeName, flags: kubeletFlags.size },
      { dataDirectory: '/var/lib/rancher/k3s', nodeName: undefined, flags: 0 },
    );
  });

  it('takes values from its files, the later replacing the earlier', () => {
    const files = [
      { 'data-dir': '/a', 'kubelet-arg': ['pod-manifest-path=/m'] },
      { 'data-dir': '/b', 'kubelet-arg': 'v=2' },
    ];

    const { dataDirectory, kubeletFlags } = readRancherConfiguration('k3s', [], files);

    assert.deepEqual([dataDirectory, Object.fromEntries(kubeletFlags)], ['/b', { v: '2' }]);
  });

  it('adds to a list with a plus sign behind the key', () => {
    const files = [{ 'kubelet-arg': ['pod-manifest-path=/m'] }, { 'kubelet-arg+': ['v=2'] }];

    const { kubeletFlags } = readRancherConfiguration('k3s', [], files);

    assert.deepEqual(Object.fromEntries(kubeletFlags), { 'pod-manifest-path': '/m', v: '2' });
  });

  it('is overruled by the command line', () => {
    const words = ['--data-dir', '/c', '--kubelet-arg=pod-manifest-path=/n', '--node-name', 'edge-7'];

    const { dataDirectory, kubeletFlags, nodeName } = readRancherConfiguration('k3s', words, [{ 'data-dir': '/a' }]);

    assert.deepEqual(
      [dataDirectory, Object.fromEntries(kubeletFlags), nodeName],
      ['/c', { 'pod-manifest-path': '/n' }, 'edge-7'],
    );
  });

  it('lies where the command line says', () => {
    assert.deepEqual(
      [rancherConfigurationFile('rke2', []), rancherConfigurationFile('k3s', ['-c', '/x.yaml'])],
      ['/etc/rancher/rke2/config.yaml', '/x.yaml'],
    );
  });
});

describe('the file of flags of microk8s', () => {
  it('has flags in lines, comments, and the variables of its snap', () => {
    const words = readArgumentsFile(
      '# mine\n--pod-manifest-path=${SNAP_DATA}/pods\n--v=2 --root-dir=$SNAP_COMMON/kubelet\n',
    );

    assert.deepEqual(words, [
      '--pod-manifest-path=/var/snap/microk8s/current/pods',
      '--v=2',
      '--root-dir=/var/snap/microk8s/common/kubelet',
    ]);
  });
});
