import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distributionOf } from '../../src/kubelet/distributions.ts';
import { readKubeletFlags } from '../../src/kubelet/kubelet-flags.ts';
import { ownerOf } from '../../src/kubelet/owners.ts';

describe('who set a kubelet up', () => {
  const cases: readonly [name: string | undefined, argv: readonly [program: string, ...words: string[]]][] = [
    ['kubeadm', ['/usr/bin/kubelet', '--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf']],
    ['kubeadm', ['/usr/bin/kubelet', '--config', '/var/lib/kubelet/config.yaml']],
    [
      'kind',
      [
        '/usr/bin/kubelet',
        '--config=/var/lib/kubelet/config.yaml',
        '--provider-id=kind://docker/kind/kind-control-plane',
      ],
    ],
    ['minikube', ['/var/lib/minikube/binaries/v1.34.0/kubelet', '--config=/var/lib/kubelet/config.yaml']],
    ['rke2', ['kubelet', '--kubeconfig=/var/lib/rancher/rke2/agent/kubelet.kubeconfig']],
    ['k0s', ['/var/lib/k0s/bin/kubelet', '--root-dir=/var/lib/k0s/kubelet']],
    [
      'openshift',
      ['/usr/bin/kubelet', '--config=/etc/kubernetes/kubelet.conf', '--kubeconfig=/var/lib/kubelet/kubeconfig'],
    ],
    ['eks', ['/usr/bin/kubelet', '--config=/etc/kubernetes/kubelet/config.json']],
    ['eks', ['/usr/bin/kubelet', '--config', '/etc/kubernetes/kubelet/kubelet-config.json']],
    ['gke', ['/home/kubernetes/bin/kubelet', '--config=/home/kubernetes/kubelet-config.yaml']],
    ['aks', ['/usr/local/bin/kubelet', '--node-labels=agentpool=np1,kubernetes.azure.com/agentpool=np1']],
    ['bottlerocket', ['/usr/bin/kubelet', '--config', '/etc/kubernetes/kubelet/config']],
    ['kubespray', ['/usr/local/bin/kubelet', '--config=/etc/kubernetes/kubelet-config.yaml']],
    ['kops', ['/usr/local/bin/kubelet', '--config=/var/lib/kubelet/kubelet.conf']],
    ['talos', ['/usr/local/bin/kubelet', '--config=/etc/kubernetes/kubelet.yaml']],
    [undefined, ['/usr/bin/kubelet', '--kubeconfig=/etc/kubernetes/kubelet.conf']],
  ];

  for (const [name, argv] of cases) {
    it(`is ${name ?? 'unknown'} for ${argv.join(' ')}`, () => {
      const [program, ...words] = argv;

      assert.equal(distributionOf(program, readKubeletFlags(words))?.name, name);
    });
  }
});

describe('the owner of a manifest', () => {
  it('rewrites it always on RKE2, for the control plane', () => {
    assert.deepEqual(ownerOf('rke2', 'etcd.yaml'), {
      name: 'rke2',
      rewrites: 'always',
      when: 'it is written again whenever rke2 starts',
    });
  });

  it('is nobody for files of the user', () => {
    assert.deepEqual(
      [ownerOf('rke2', 'web.yaml'), ownerOf('kubeadm', 'etcd.yaml.bak'), ownerOf(undefined, 'etcd.yaml')],
      [undefined, undefined, undefined],
    );
  });

  it('rewrites it on upgrade with kubeadm', () => {
    assert.equal(ownerOf('kubeadm', 'kube-apiserver.yaml')?.rewrites, 'on upgrade');
  });

  it('is an operator for the pods of OpenShift', () => {
    assert.equal(ownerOf('openshift', 'kube-apiserver-pod.yaml')?.rewrites, 'always');
  });

  it('is Bottlerocket for all of its files', () => {
    assert.equal(ownerOf('bottlerocket', 'web')?.rewrites, 'always');
  });
});
