import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kubeletCommand, versionInPath } from '../../src/kubelet/programs.ts';

describe('a command line that starts a kubelet', () => {
  const started: readonly [argv: readonly string[], program: string, words: readonly string[]][] = [
    [['/usr/bin/kubelet', '--config=/x'], 'kubelet', ['--config=/x']],
    [['kubelet'], 'kubelet', []],
    [['/opt/bin/kubelet-v1.34.1', '--v=2'], 'kubelet', ['--v=2']],
    [['/usr/bin/hyperkube', 'kubelet', '--v=2'], 'kubelet', ['--v=2']],
    [['/snap/microk8s/7449/kubelite', '--kubelet-args-file=/x'], 'kubelite', ['--kubelet-args-file=/x']],
    [['/usr/local/bin/k3s server'], 'k3s', []],
    [['/usr/local/bin/k3s', 'agent', '--data-dir', '/d'], 'k3s', ['--data-dir', '/d']],
    [['/var/lib/rancher/k3s/data/0a1b/bin/k3s-server', 'server'], 'k3s', []],
    [['/usr/local/bin/rke2 server'], 'rke2', []],
    [['/usr/local/bin/k0s', 'controller', '--single'], 'k0s', ['--single']],
  ];

  for (const [argv, program, words] of started) {
    it(`is ${argv.join(' ')}`, () => {
      assert.deepEqual(kubeletCommand(argv), { program, path: argv[0]?.split(' ')[0], words });
    });
  }

  const others: readonly (readonly string[])[] = [
    ['kube-apiserver', '--kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt'],
    ['grep', 'kubelet'],
    ['vi', '/etc/systemd/system/kubelet.service'],
    ['journalctl', '-u', 'kubelet'],
    ['/usr/bin/kubelet-csr-approver'],
    ['/usr/bin/hyperkube', 'apiserver'],
    ['k3s', 'kubectl', 'get', 'pods'],
    ['/usr/local/bin/k3s', 'ctr'],
    ['/usr/local/bin/k0s', 'kubectl'],
    [],
    [''],
  ];

  for (const argv of others) {
    it(`is not "${argv.join(' ')}"`, () => {
      assert.equal(kubeletCommand(argv), undefined);
    });
  }
});

describe("the version in a program's path", () => {
  const cases: readonly [path: string, version: string | undefined][] = [
    ['/var/lib/minikube/binaries/v1.34.0/kubelet', '1.34.0'],
    ['/opt/bin/kubelet-v1.33.2', '1.33.2'],
    ['/var/lib/rancher/rke2/data/v1.32.4-rke2r1-ab12/bin/kubelet', '1.32.4'],
    ['/usr/bin/kubelet', undefined],
    ['/opt/10.0.0.1/kubelet', undefined],
  ];

  for (const [path, version] of cases) {
    it(`of ${path} is ${version ?? 'unknown'}`, () => {
      assert.equal(versionInPath(path), version);
    });
  }
});
