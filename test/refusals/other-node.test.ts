import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';

const etcd = (...flags: readonly string[]) => `apiVersion: v1
kind: Pod
metadata:
  name: etcd
  namespace: kube-system
spec:
  containers:
  - name: etcd
    image: registry.k8s.io/etcd:3.6.8-0
    command: ${JSON.stringify(['etcd', ...flags])}
`;

describe(
  'a manifest of etcd that is made for another node',
  { skip: requirement('sshd', 'root', 'namespaces') },
  () => {
    let node: TestNode;
    before(async () => {
      node = await startNode({ users: [{ name: 'ann', sudo: 'nopasswd' }] });
    });
    after(() => node.stop());

    const install = (manifest: string, ...words: readonly string[]) =>
      runKstatic(['install', '-f', '-', '--ssh-config', node.sshConfigFile, ...words], { stdin: manifest });
    const files = async () => (await node.run('ls -A /etc/kubernetes/manifests')).stdout;

    it('is refused by the name of the member', async () => {
      assert.deepEqual(await install(etcd('--name=cp2'), '-N', 'controlplane'), {
        stdout: '',
        stderr:
          'error: STDIN is for another node: etcd has --name=cp2, and this node is controlplane\n' +
          'hint: --force installs it all the same\n',
        exitCode: 1,
      });
      assert.equal(await files(), '');
    });

    it('is refused by an address that the node has not', async () => {
      const { stderr, exitCode } = await install(
        etcd('--initial-advertise-peer-urls=https://192.0.2.7:2380'),
        '-N',
        'controlplane',
      );

      assert.equal(exitCode, 1);
      assert.match(
        stderr,
        /etcd has --initial-advertise-peer-urls with 192\.0\.2\.7, which is none of this node's addresses/,
      );
      assert.equal(await files(), '');
    });

    it('is refused for several nodes, even by force', async () => {
      assert.deepEqual(await install(etcd('--name=controlplane'), '-N', 'controlplane,ann', '--force'), {
        stdout: '',
        stderr:
          'error: STDIN is for one node: etcd is controlplane in it\n' +
          "hint: give each node its own file: {node} in the path of -f stands for the node's name\n",
        exitCode: 1,
      });
      assert.equal(await files(), '');
    });

    it('goes to each node from a file of its own', async () => {
      writeFileSync(join(node.sharedDirectory, 'etcd-controlplane.yaml'), etcd('--name=controlplane'));

      const { stdout, exitCode } = await runKstatic([
        'install',
        '-f',
        join(node.sharedDirectory, 'etcd-{node}.yaml'),
        '-N',
        'root@controlplane',
        '--ssh-config',
        node.sshConfigFile,
      ]);

      assert.deepEqual({ stdout, exitCode }, { stdout: 'pod/etcd created\n', exitCode: 0 });
    });
  },
);
