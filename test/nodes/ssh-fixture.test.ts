import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startNode } from '../support/node.ts';
import type { TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runProgram, startProgram } from '../support/run-program.ts';
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

describe('the end of a node', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  it('ends all of its processes and removes its files', async () => {
    const node = await startNode();
    const session = startProgram('ssh', ['-F', node.sshConfigFile, 'controlplane', 'sleep 1000']);
    await until(() => node.processes().some(({ argv }) => argv.includes('1000')));
    const pids = node.processes().map(({ pid }) => pid);

    await node.stop();
    await node.stop();

    assert.equal((await session.ended).exitCode, 255);
    assert.deepEqual(pids.filter(isRunning), []);
    assert.equal(existsSync(node.sshConfigFile), false);
  });

  it('comes when the process of the test is killed', async (t) => {
    const directory = temporaryDirectory(t);
    const file = join(directory, 'test.mts');
    const fixture = fileURLToPath(new URL('../support/node.ts', import.meta.url));
    writeFileSync(
      file,
      `import { startNode } from ${JSON.stringify(fixture)};
       const node = await startNode();
       console.log([node.sshConfigFile, ...node.processes().map(({ pid }) => pid)].join(' '));
       await new Promise(() => setInterval(() => {}, 1000));`,
    );
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => {
        resolve(String(data));
      }),
    );
    const [sshConfigFile = '', ...pids] = line.trim().split(' ');
    assert.ok(pids.every(isRunning) && existsSync(sshConfigFile));

    child.kill('SIGKILL');

    await until(() => !existsSync(sshConfigFile));
    assert.deepEqual(pids.filter(isRunning), []);
  });

  it('tells what went wrong when a node cannot start', async () => {
    await assert.rejects(startNode({ sshdConfig: ['NoSuchKeyword yes'] }), /NoSuchKeyword/);
  });
});

describe('a frozen node', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  it('answers nobody until it thaws', async () => {
    const node = await startNode();
    try {
      node.freeze();
      const waiting = startProgram('ssh', ['-F', node.sshConfigFile, 'controlplane', 'echo awake']);
      const first = await Promise.race([waiting.ended.then(() => 'answer'), sleep(500).then(() => 'silence')]);
      node.thaw();

      assert.equal(first, 'silence');
      assert.equal((await waiting.ended).stdout, 'awake\n');
    } finally {
      await node.stop();
    }
  });
});

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function isRunning(pid: number | string): boolean {
  return existsSync(`/proc/${String(pid)}`);
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isTrue()) {
    assert.ok(performance.now() < deadline, 'it did not happen in time');
    await sleep(20);
  }
}
