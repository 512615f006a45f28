import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startNode, type NodeOptions, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import { doMainJob } from './main-job.ts';

const SSHD = ['root', 'namespaces', 'sshd'];

/** A login shell, and the file that it reads for every command that comes over ssh. */
const LOGIN_SHELLS: readonly (readonly [shell: string, startFile: string | undefined])[] = [
  ['dash', undefined],
  ['bash', '.bashrc'],
  ['zsh', '.zshenv'],
  ['fish', '.config/fish/config.fish'],
  ['tcsh', '.tcshrc'],
];

/** Speaks on both streams, drives the terminal, and ends neither with a newline. */
const NOISE = String.raw`
printf 'Welcome to \033[31mcontrolplane\033[0m\007\n\nYou have mail'
sh -c 'printf "\033]0;title\007quota exceeded\nbye" >&2'
`;

describe('the main job over ssh, whatever the login shell', { skip: requirement(...SSHD, 'sudo', 'shells') }, () => {
  let node: TestNode;
  before(async () => {
    const files = LOGIN_SHELLS.flatMap(([shell, file]) =>
      file === undefined ? [] : [[`/home/noisy-${shell}/${file}`, { content: NOISE, mode: 0o644 }] as const],
    );
    node = await startNode({
      users: LOGIN_SHELLS.flatMap(([shell]) =>
        ['quiet', 'noisy'].map((kind) => ({
          name: `${kind}-${shell}`,
          shell: `/bin/${shell}`,
          sudo: 'nopasswd' as const,
        })),
      ),
      files: Object.fromEntries(files),
    });
    await node.run('chmod 755 /home/*');
  });
  after(() => node.stop());

  const job = (destination: string) =>
    doMainJob({ node, flags: ['-N', destination, '--ssh-config', node.sshConfigFile] });

  for (const [shell, startFile] of LOGIN_SHELLS) {
    it(`is done with ${shell}`, () => job(`quiet-${shell}`));

    if (startFile === undefined) continue;
    it(`is done with ${shell} whose ${startFile} prints this and that`, () => job(`noisy-${shell}`));
  }
});

// Ways to become root, each on a node of its own making.
for (const { title, requires, options, user = 'ann' } of [
  { title: 'sudo', requires: ['sudo'], options: { users: [{ name: 'ann', sudo: 'nopasswd' }] } },
  {
    title: 'sudo in a pseudo-terminal, with a lecture and a log',
    requires: ['sudo'],
    options: {
      users: [{ name: 'ann', sudo: 'nopasswd' }],
      sudoers: ['Defaults use_pty', 'Defaults lecture=always', 'Defaults log_output', 'Defaults !syslog'],
    },
  },
  { title: 'doas', requires: ['doas'], options: { users: [{ name: 'ann', sudo: 'doas' }] } },
  {
    title: "sudo, with nothing but busybox's programs",
    requires: ['busybox', 'sudo'],
    options: { busyboxOnly: true, users: [{ name: 'ann', sudo: 'nopasswd' }] },
  },
  {
    title: "doas, with nothing but busybox's programs",
    requires: ['busybox', 'doas'],
    options: { busyboxOnly: true, users: [{ name: 'ann', sudo: 'doas' }] },
  },
  {
    title: "root, with nothing but busybox's programs",
    requires: ['busybox'],
    options: { busyboxOnly: true },
    user: 'controlplane',
  },
] as const satisfies readonly { title: string; requires: readonly string[]; options: NodeOptions; user?: string }[]) {
  describe(`the main job by ${title}`, { skip: requirement(...SSHD, ...requires) }, () => {
    it('is done', async (test) => {
      const node = await startNode(options);
      test.after(() => node.stop());

      await doMainJob({ node, flags: ['-N', user, '--ssh-config', node.sshConfigFile] });
    });
  });
}

describe('the main job without ssh', { skip: requirement(...SSHD) }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());

  it('is done by --via, with any command that gives a shell', () =>
    doMainJob({ node, flags: ['--via', `${node.enter.join(' ')} env {node}`, '-N', 'PS1=x'] }));

  it('is done by --via without a name', () => doMainJob({ node, flags: ['--via', node.enter.join(' ')] }));

  it('is done on this machine', () => doMainJob({ node, flags: [], options: { on: node } }));

  it('is done on this machine by the name of local', () =>
    doMainJob({ node, flags: ['-N', 'local'], options: { on: node } }));

  it('is done in a file system that is mounted somewhere', async () => {
    const script = `mkdir /mnt/disk && cd /mnt/disk && mkdir -p etc/kubernetes/manifests var/lib/kubelet &&
      cp /var/lib/kubelet/config.yaml var/lib/kubelet/ && echo controlplane >etc/hostname`;
    assert.equal((await node.run(script)).stderr, '');

    await doMainJob({ node, flags: ['--root', '/mnt/disk'], options: { on: node }, mountedAt: '/mnt/disk' });
    const { stdout } = await node.run(
      'ls -A /etc/kubernetes/manifests /var/lib/kstatic 2>/dev/null; ls /mnt/disk/var/lib/kstatic',
    );
    assert.equal(stdout.includes('history'), true);
  });
});

describe('a way to root that is barred', { skip: requirement(...SSHD, 'sudo', 'doas') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode({
      users: [{ name: 'ann', sudo: 'refused', password: 'horse' }, { name: 'bob' }, { name: 'kim', sudo: 'nopasswd' }],
      sudoers: ['Defaults:kim requiretty'],
    });
  });
  after(() => node.stop());

  const findPath = (user: string, ...flags: readonly string[]) =>
    runKstatic(['find-path', '-N', user, '--ssh-config', node.sshConfigFile, ...flags]);

  it('is told in the words of sudo', async () => {
    assert.deepEqual(await findPath('ann'), {
      stdout: '',
      stderr:
        'error: ann: sudo refused: a password is required\n' +
        'hint: let this user run sudo without a password, log in as root, or say --sudo=never\n',
      exitCode: 1,
    });
  });

  it('is told where sudo wants a terminal', async () => {
    assert.deepEqual(await findPath('kim'), {
      stdout: '',
      stderr:
        'error: kim: sudo refused: sorry, you must have a tty to run sudo\n' +
        'hint: sudoers says requiretty: take it away for this user (Defaults:USER !requiretty), or log in as root\n',
      exitCode: 1,
    });
  });

  it('is not tried where that is asked for', async () => {
    assert.deepEqual(await findPath('bob', '--sudo=never'), {
      stdout: '/etc/kubernetes/manifests\n',
      stderr: '',
      exitCode: 0,
    });
  });
});
