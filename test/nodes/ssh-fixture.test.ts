import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startNode } from '../support/node.ts';
import type { TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runProgram } from '../support/run-program.ts';
import type { Ended } from '../support/run-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const SHELLS = ['dash', 'bash', 'zsh', 'fish', 'tcsh'];
const MACHINE_FILES = [
  '/etc/passwd',
  '/etc/shadow',
  '/etc/group',
  '/etc/sudoers',
  '/etc/hosts',
  '/etc/ssh/sshd_config',
];

async function ssh(node: TestNode, user: string, command: string, stdin = ''): Promise<Ended> {
  return runProgram('ssh', ['-F', node.sshConfigFile, user, command], { stdin });
}

describe('a node of the tests', { skip: requirement('root', 'namespaces', 'sshd', 'sudo', 'doas', 'shells') }, () => {
  const machineBefore = MACHINE_FILES.map(readIfThere);
  let node: TestNode;
  before(async () => {
    node = await startNode({
      users: [
        ...SHELLS.map((shell) => ({ name: shell, shell: `/bin/${shell}` })),
        { name: 'ann', sudo: 'nopasswd' },
        { name: 'bob', sudo: 'refused', password: 'correct horse' },
        { name: 'eve' },
        { name: 'kim', sudo: 'doas' },
      ],
      files: { '/etc/kubernetes/manifests/web.yaml': 'kind: Pod\n' },
    });
  });
  after(async () => node.stop());

  it('lets root in by the name of the node', async () => {
    assert.deepEqual(await ssh(node, 'controlplane', 'id -un; hostname; pwd; ls -A'), {
      stdout: 'root\ncontrolplane\n/root\n',
      stderr: '',
      exitCode: 0,
    });
  });

  for (const shell of SHELLS) {
    it(`lets a user in whose login shell is ${shell}`, async () => {
      // The shell would become its last command, hence the `true`.
      const { stdout } = await ssh(node, shell, "sh -c 'id -un; pwd; readlink /proc/$PPID/exe'; true");

      assert.match(stdout, new RegExp(`^${shell}\n/home/${shell}\n/.*/(bsd-csh|${shell})[0-9.]*\n$`));
    });
  }

  it('gives root by sudo without a word, after a password, or not at all', async () => {
    assert.equal((await ssh(node, 'ann', 'sudo -n id -un')).stdout, 'root\n');
    assert.equal((await ssh(node, 'bob', 'sudo -n id -un')).stderr, 'sudo: a password is required\n');
    assert.equal((await ssh(node, 'bob', 'sudo -S -p "" id -un', 'correct horse\n')).stdout, 'root\n');
    assert.equal((await ssh(node, 'bob', 'sudo -S -p "" id -un', 'wrong\n')).exitCode, 1);
    assert.equal((await ssh(node, 'eve', 'sudo -n id -un')).exitCode, 1);
    assert.equal((await ssh(node, 'kim', 'sudo -n id -un')).exitCode, 1);
  });

  it('gives root by doas to whom doas.conf names', async () => {
    assert.equal((await ssh(node, 'kim', 'doas -n id -un')).stdout, 'root\n');
    assert.equal((await ssh(node, 'eve', 'doas -n id -un')).stderr, 'doas: Operation not permitted\n');
  });

  it('refuses a client that does not know its host key', async (t) => {
    const knownHosts = join(temporaryDirectory(t), 'none');

    const { exitCode, stderr } = await runProgram('ssh', [
      ...['-F', node.sshConfigFile, '-o', `UserKnownHostsFile=${knownHosts}`, '-o', 'BatchMode=yes'],
      ...['controlplane', 'true'],
    ]);

    assert.equal(exitCode, 255);
    assert.match(stderr, /Host key verification failed/);
  });

  it('has the kubelet of the notes, and the files that the test gave', async () => {
    const { stdout } = await node.run(
      'cd /etc/kubernetes/manifests; ls; cat web.yaml; stat -c "%a %U:%G" web.yaml; grep staticPodPath "$1"; pgrep -x kubelet >/dev/null && readlink /proc/$(pgrep -x kubelet)/exe',
      ['/var/lib/kubelet/config.yaml'],
    );
    const kubelet = node.processes().find(({ argv }) => argv[0] === '/usr/bin/kubelet');

    assert.equal(
      stdout,
      'web.yaml\nkind: Pod\n600 root:root\nstaticPodPath: /etc/kubernetes/manifests\n/usr/bin/kubelet\n',
    );
    assert.deepEqual(kubelet?.argv, [
      '/usr/bin/kubelet',
      '--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf',
      '--kubeconfig=/etc/kubernetes/kubelet.conf',
      '--config=/var/lib/kubelet/config.yaml',
      '--container-runtime-endpoint=unix:///var/run/containerd/containerd.sock',
    ]);
  });

  it('has a kubelet that watches the directory of the manifests', async () => {
    const { stdout } = await node.run(
      'printf "%x\\n" "$(stat -c %i /etc/kubernetes/manifests)"; sed -n "s/^inotify.* ino:\\([0-9a-f]*\\) .*/\\1/p" /proc/$(pgrep -x kubelet)/fdinfo/*',
    );
    const [directory, watched, ...others] = stdout.trim().split('\n');

    assert.equal(watched, directory);
    assert.deepEqual(others, []);
  });

  it('shares one directory with the machine, and nothing else that is written', async () => {
    writeFileSync(join(node.sharedDirectory, 'from-machine'), 'hello');

    const { stdout } = await node.run(
      'cat "$1/from-machine"; echo back >"$1/from-node"; echo x >/tmp/only-on-node; echo x >/usr/bin/only-on-node; ls /tmp',
      [node.sharedDirectory],
    );

    assert.match(stdout, /^hello/);
    assert.equal(readFileSync(join(node.sharedDirectory, 'from-node'), 'utf8'), 'back\n');
    assert.equal(existsSync('/tmp/only-on-node') || existsSync('/usr/bin/only-on-node'), false);
  });

  it('leaves the files of the machine as they were', async () => {
    await node.run(
      'echo x >>/etc/passwd; echo x >>/etc/hosts; rm -rf /etc/ssh /var/lib/kubelet /etc/kubernetes/manifests',
    );

    assert.deepEqual(MACHINE_FILES.map(readIfThere), machineBefore);
  });
});

describe('a node with nothing but busybox', { skip: requirement('root', 'namespaces', 'sshd', 'busybox') }, () => {
  it('has only applets, for whoever logs in', async () => {
    const node = await startNode({ busyboxOnly: true, users: [{ name: 'ann', sudo: 'nopasswd' }] });
    try {
      const { stdout } = await ssh(
        node,
        'ann',
        'readlink -f /bin/sh; readlink -f $(which sha256sum); which perl bash node',
      );
      const { stdout: links } = await node.run('find /bin /usr/bin /usr/local -type f | sort');

      assert.equal(stdout, '/usr/bin/busybox\n/usr/bin/busybox\n');
      assert.deepEqual(
        links.split('\n').filter((path) => path.startsWith('/usr')),
        ['/usr/bin/busybox', '/usr/bin/doas', '/usr/bin/kubelet', '/usr/bin/sudo'],
      );
    } finally {
      await node.stop();
    }
  });
});

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
