import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';

const KUBELET_CONFIGURATION = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n';

/** The file system of a kubeadm node, as it lies on a disk. */
function mountedNode(test: Test, staticPodPath = '/etc/kubernetes/manifests'): string {
  const root = temporaryDirectory(test);
  mkdirSync(join(root, 'var/lib/kubelet'), { recursive: true });
  mkdirSync(join(root, 'etc/kubernetes/manifests'), { recursive: true, mode: 0o755 });
  writeFileSync(join(root, 'etc/hostname'), 'cp1\n');
  writeFileSync(join(root, 'etc/kubernetes/manifests/etcd.yaml'), '');
  writeFileSync(join(root, 'var/lib/kubelet/config.yaml'), `${KUBELET_CONFIGURATION}staticPodPath: ${staticPodPath}\n`);
  return root;
}

describe('kstatic find-path', () => {
  it('prints the path alone', async (test) => {
    const ended = await runKstatic(['find-path', '--sudo=never', '--root', mountedNode(test)]);

    assert.deepEqual(ended, { stdout: '/etc/kubernetes/manifests\n', stderr: '', exitCode: 0 });
  });

  it('explains how it came to the path', async (test) => {
    const root = mountedNode(test);

    const { stdout } = await runKstatic(['find-path', '--explain', '--sudo=never', '--root', root]);

    assert.equal(
      stdout,
      `nothing runs in a file system that is mounted at ${root}
no systemd unit of a kubelet is there
no unit tells how the kubelet is started, but /var/lib/kubelet/config.yaml is there
a kubelet of kubeadm has --config=/var/lib/kubelet/config.yaml
/var/lib/kubelet/config.yaml has staticPodPath: /etc/kubernetes/manifests
/etc/kubernetes/manifests is a directory, mode 0755, 1 file
the node is called cp1
/etc/kubernetes/manifests
`,
    );
  });

  it('prints a table with -o wide', async (test) => {
    const root = mountedNode(test);

    const { stdout } = await runKstatic(['find-path', '-o', 'wide', '--sudo=never', '--root', root]);

    const [headers = '', row = ''] = stdout.split('\n');
    assert.deepEqual(headers.split(/ {2,}/), [
      'NODE',
      'PATH',
      'SOURCE',
      'EXISTS',
      'MODE',
      'FILES',
      'KUBELET',
      'MANAGED-BY',
    ]);
    assert.deepEqual(row.split(/ {2,}/), [
      root,
      '/etc/kubernetes/manifests',
      '/var/lib/kubelet/config.yaml',
      'yes',
      '0755',
      '1',
      '<none>',
      'kubeadm',
    ]);
  });

  it('prints all that it found with -o json and -o yaml', async (test) => {
    const root = mountedNode(test);

    const json = await runKstatic(['find-path', '-o', 'json', '--sudo=never', '--root', root]);
    const yaml = await runKstatic(['find-path', '-o', 'yaml', '--sudo=never', '--root', root]);

    assert.equal(
      json.stdout,
      `{
    "node": "${root}",
    "nodeName": "cp1",
    "path": "/etc/kubernetes/manifests",
    "exists": true,
    "kind": "directory",
    "mode": "0755",
    "files": 1,
    "source": {
        "kind": "config",
        "where": "/var/lib/kubelet/config.yaml",
        "file": "/var/lib/kubelet/config.yaml",
        "key": "staticPodPath",
        "value": "/etc/kubernetes/manifests"
    },
    "overridden": [],
    "otherKubelets": [],
    "managedBy": "kubeadm",
    "fileCheckFrequency": "20s",
    "unreadConfigurationFiles": [],
    "evidence": [
        "nothing runs in a file system that is mounted at ${root}",
        "no systemd unit of a kubelet is there",
        "no unit tells how the kubelet is started, but /var/lib/kubelet/config.yaml is there",
        "a kubelet of kubeadm has --config=/var/lib/kubelet/config.yaml",
        "/var/lib/kubelet/config.yaml has staticPodPath: /etc/kubernetes/manifests",
        "/etc/kubernetes/manifests is a directory, mode 0755, 1 file",
        "the node is called cp1"
    ],
    "warnings": []
}
`,
    );
    assert.match(yaml.stdout, /^path: \/etc\/kubernetes\/manifests$/m);
  });

  it('says what to set when the kubelet reads no files', async (test) => {
    const ended = await runKstatic(['find-path', '--sudo=never', '--root', mountedNode(test, '""')]);

    assert.deepEqual(ended, {
      stdout: '',
      stderr: `error: the kubelet reads no manifests: staticPodPath of /var/lib/kubelet/config.yaml sets the path to nothing
hint: set staticPodPath: /etc/kubernetes/manifests in /var/lib/kubelet/config.yaml and restart the kubelet
`,
      exitCode: 1,
    });
  });

  it('tells what it looked at when there is no kubelet', async (test) => {
    const root = temporaryDirectory(test);

    const ended = await runKstatic(['find-path', '--explain', '--sudo=never', '--root', root]);

    assert.deepEqual(ended, {
      stdout: `nothing runs in a file system that is mounted at ${root}
no systemd unit of a kubelet is there
no configuration file is in a known place
`,
      stderr: `error: found no kubelet: no process, no systemd unit and no configuration file in a known place tells where it looks
hint: --pod-manifest-path PATH says where it looks
`,
      exitCode: 1,
    });
  });

  it('looks at a path that is given, and warns when it is not there', async (test) => {
    const root = mountedNode(test);

    const ended = await runKstatic(['find-path', '--sudo=never', '--root', root, '--pod-manifest-path', '/srv/pods/']);
    const quiet = await runKstatic([
      'find-path',
      '--sudo=never',
      '--root',
      root,
      '--pod-manifest-path',
      '/srv/pods/',
      '-q',
    ]);

    assert.deepEqual(ended, {
      stdout: '/srv/pods\n',
      stderr: 'Warning: /srv/pods does not exist: the kubelet finds no static pods until it does\n',
      exitCode: 0,
    });
    assert.deepEqual(quiet, { stdout: '/srv/pods\n', stderr: '', exitCode: 0 });
  });

  it('lets no text of a node drive the terminal', async (test) => {
    const root = mountedNode(test, '"/etc/\\e[2J\\x9b31m"');

    for (const format of [[], ['--explain'], ['-o', 'wide'], ['-o', 'json'], ['-o', 'yaml']]) {
      const { stdout, stderr } = await runKstatic(['find-path', ...format, '--sudo=never', '--root', root]);

      assert.doesNotMatch(stdout + stderr, /[\u001b\u009b]/u);
    }
  });

  const refused: readonly [words: readonly string[], message: string][] = [
    [['cp1'], 'error: extra arguments: [cp1]'],
    [
      ['-o', 'name'],
      'error: unable to match a printer suitable for the output format "name", allowed formats are: json,wide,yaml',
    ],
    [['--explain', '-o', 'json'], 'error: --explain and --output exclude each other'],
  ];

  for (const [words, message] of refused) {
    it(`refuses ${words.join(' ')}`, async () => {
      const { stdout, stderr, exitCode } = await runKstatic(['find-path', ...words]);

      assert.deepEqual([stdout, stderr.split('\n')[0], exitCode], ['', message, 1]);
    });
  }
});

describe('kstatic find-path over ssh', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let one: TestNode;
  let other: TestNode;
  before(async () => {
    [one, other] = await Promise.all([
      startNode({ name: 'cp1' }),
      startNode({ name: 'cp2', kubelet: 'none', files: { '/var/lib/kubelet/config.yaml': KUBELET_CONFIGURATION } }),
    ]);
  });
  after(() => Promise.all([one.stop(), other.stop()]));

  it('prints the path of a node', async () => {
    const ended = await runKstatic(['find-path', '--ssh-config', one.sshConfigFile, '-N', 'cp1']);

    assert.deepEqual(ended, { stdout: '/etc/kubernetes/manifests\n', stderr: '', exitCode: 0 });
  });

  it('names the nodes when there are several, and fails when one does', async (test) => {
    const config = join(temporaryDirectory(test), 'ssh_config');
    writeFileSync(config, `Include ${one.sshConfigFile}\nInclude ${other.sshConfigFile}\n`);

    const { stdout, stderr, exitCode } = await runKstatic(['find-path', '--ssh-config', config, '-N', 'cp[1-2]']);

    assert.deepEqual([stdout, exitCode], ['cp1: /etc/kubernetes/manifests\n', 1]);
    assert.match(
      stderr,
      /^error: cp2: the kubelet reads no manifests: neither staticPodPath nor --pod-manifest-path is set/,
    );
  });
});
