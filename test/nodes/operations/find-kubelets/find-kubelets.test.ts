import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { findKubelets, findKubeletsScript } from '../../../../src/nodes/operations/find-kubelets/find-kubelets.ts';
import { seeDirectory, seeDirectoryScript } from '../../../../src/nodes/operations/find-kubelets/see-directory.ts';
import { startNode, type TestNode } from '../../../support/node.ts';
import { requirement } from '../../../support/requirements.ts';
import { openShell } from '../open-shell.ts';

const APISERVER = ['kube-apiserver', '--kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt'];

const looksLike = (executable: string, argv: readonly string[]) => ({ executable, argv });

const processes = [
  looksLike('/usr/local/bin/kube-apiserver', APISERVER),
  looksLike('/usr/bin/searcher', ['grep', 'kubelet']),
  looksLike('/usr/bin/editor', ['vi', '/usr/bin/kubelet']),
  looksLike('/usr/bin/reader', ['journalctl', '-u', 'kubelet']),
  looksLike('/usr/bin/kubelet-csr-approver', ['/usr/bin/kubelet-csr-approver']),
  looksLike('/var/lib/rancher/k3s/data/0a/bin/shim', ['/var/lib/rancher/k3s/data/0a/bin/containerd-shim-runc-v2']),
  looksLike('/usr/local/bin/k3s', ['/usr/local/bin/k3s server']),
  looksLike('/snap/microk8s/1/kubelite', ['/snap/microk8s/1/kubelite', '--kubelet-args-file=/x']),
];

for (const kind of ['dash', 'bash', 'busybox'] as const) {
  const needs = requirement('root', 'namespaces', 'sshd', 'shells', 'busybox');

  describe(`kubelets found by ${kind}`, { skip: needs }, () => {
    const argv = [
      '/usr/bin/kubelet',
      '--config=/var/lib/kubelet/config.yaml',
      `--node-labels=a=b c\n${kind}${String(process.pid)}`,
    ];
    let node: TestNode;
    before(async () => {
      node = await startNode({
        kubelet: { executable: '/usr/bin/kubelet', argv: [...argv, ''] },
        processes,
        busyboxOnly: kind === 'busybox',
      });
    });
    after(() => node.stop());

    // The node's sh is busybox where all of its programs are.
    const open = (test: Parameters<typeof openShell>[0], enter: readonly string[]) =>
      openShell(test, {
        shell: kind === 'busybox' ? 'sh' : kind,
        operations: [findKubeletsScript, seeDirectoryScript],
        enter,
      });

    it('are told from all else that speaks of a kubelet', async (test) => {
      const { processes: found, hostName, userId } = await findKubelets(open(test, node.enter), { withWatches: true });

      assert.deepEqual(
        found.map((one) => one.argv),
        [argv, ['/usr/local/bin/k3s server'], ['/snap/microk8s/1/kubelite', '--kubelet-args-file=/x']],
      );
      assert.deepEqual({ hostName, userId }, { hostName: 'controlplane', userId: 0 });
    });

    it('come with what /proc tells of them', async (test) => {
      const [kubelet] = (await findKubelets(open(test, node.enter), { withWatches: true })).processes;

      assert.ok(kubelet !== undefined);
      const { sharesOurFiles, userId, startedAt } = kubelet;
      assert.deepEqual({ sharesOurFiles, userId }, { sharesOurFiles: true, userId: 0 });
      const age = Date.now() - (startedAt?.getTime() ?? 0);
      assert.ok(age >= -1000 && age < 60_000, `the kubelet seems to be ${String(age)} ms old`);
    });

    it('are seen where they work', async (test) => {
      const conversation = open(test, node.enter);
      const [kubelet] = (await findKubelets(conversation, { withWatches: true })).processes;

      const places = await seeDirectory(conversation, kubelet?.pid ?? 0);

      assert.deepEqual(places, { workingDirectory: '/', executable: '/usr/bin/kubelet' });
    });

    it('are seen nowhere when they are gone', async (test) => {
      const places = await seeDirectory(open(test, node.enter), 4_194_304);

      assert.deepEqual(places, { workingDirectory: undefined, executable: undefined });
    });

    it('are known by the directory that they watch', async (test) => {
      const { stdout } = await node.run("stat -c '%i %d' /etc/kubernetes/manifests");
      const [inode, device] = stdout.split(' ').map(Number);

      const [kubelet] = (await findKubelets(open(test, node.enter), { withWatches: true })).processes;

      assert.deepEqual(kubelet?.watches, [{ inode, device }]);
    });

    it('are known to see other files when they run in a container', async (test) => {
      const { processes: found } = await findKubelets(open(test, []), { withWatches: true });

      const ours = found.filter((one) => one.argv[2] === argv[2]);
      assert.deepEqual(
        ours.map(({ sharesOurFiles }) => sharesOurFiles),
        [false],
      );
    });
  });
}
