import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { KSTATIC } from '../../support/run-kstatic.ts';
import { outputOf } from '../../support/run-program.ts';
import { until } from '../../support/until.ts';

const LOG = '/var/log/pods/default_web-controlplane_a1b2/main/0.log';
const MANIFEST =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: main, image: busybox}]}\n';

const line = (text: string) => `2026-01-02T03:04:05.000000001Z stdout F ${text}\n`;

const FILES = { '/etc/kubernetes/manifests/web.yaml': MANIFEST, [LOG]: line('first') };

/** A kstatic that follows a log, and what it has printed. */
interface Following {
  readonly child: ChildProcessWithoutNullStreams;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<number | null>;
}

describe('logs -f', { skip: requirement('root', 'namespaces', 'sshd', 'sudo', 'doas', 'busybox') }, () => {
  const nodes: TestNode[] = [];
  before(async () => {
    nodes.push(
      await startNode({
        users: [
          { name: 'ann', shell: '/bin/bash', sudo: 'nopasswd' },
          { name: 'dave', shell: '/bin/dash', sudo: 'nopasswd' },
        ],
        files: FILES,
      }),
      await startNode({
        busyboxOnly: true,
        users: [{ name: 'bea', shell: '/bin/sh', sudo: 'nopasswd' }],
        files: FILES,
      }),
    );
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });

  /** How kstatic is to reach which node. */
  const ways = [
    { name: 'root over ssh', node: 0, destination: 'controlplane' },
    { name: 'bash and sudo over ssh', node: 0, destination: 'ann' },
    { name: 'dash and sudo over ssh', node: 0, destination: 'dave' },
    { name: 'root over ssh on busybox', node: 1, destination: 'controlplane' },
    { name: 'sudo over ssh on busybox', node: 1, destination: 'bea' },
    { name: 'this machine', node: 0, destination: undefined },
  ] as const;

  const nodeOf = (index: 0 | 1): TestNode => {
    const node = nodes[index];
    assert.ok(node);
    return node;
  };

  const follow = ({ node: index, destination }: (typeof ways)[number]): Following => {
    const node = nodeOf(index);
    const words = [KSTATIC, 'logs', 'web', '-f'];
    const argv =
      destination === undefined
        ? [...node.enter, process.execPath, ...words]
        : [process.execPath, ...words, '-N', destination, '--ssh-config', node.sshConfigFile];
    const [program = '', ...rest] = argv;
    const child = spawn(program, rest, { env: { PATH: process.env['PATH'], HOME: '/root' } });
    const texts = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => {
      child.on('close', resolve);
    });
    return { child, stdout: () => texts.stdout, stderr: () => texts.stderr, ended };
  };

  const append = (index: 0 | 1, text: string) => nodeOf(index).run('printf %s "$2" >>"$1"', [LOG, line(text)]);

  const printed = async (following: Following, text: string) => {
    try {
      await until(following.stdout, (stdout) => stdout.includes(text), 15_000);
    } catch (cause) {
      throw new Error(`it printed ${following.stdout()} and said ${following.stderr()}`, { cause });
    }
  };

  /** All but what the node is made of, and sshd, whose connection lasts as long as the line seems to. */
  const strangers = (index: 0 | 1) =>
    nodeOf(index)
      .processes()
      .map(({ argv }) => argv.join(' ').slice(0, 100))
      .filter((argv) => !argv.startsWith('sshd') && !argv.startsWith('/usr/bin/kubelet'));

  for (const way of ways) {
    it(`prints what is written, as it is, and leaves nothing behind when it is killed: ${way.name}`, async () => {
      const before = strangers(way.node);
      const following = follow(way);
      await printed(following, 'first\n');

      await append(way.node, `of ${way.name}`);
      await printed(following, `of ${way.name}\n`);
      const { pid = 0 } =
        nodeOf(way.node)
          .processes()
          .find(({ argv }) => argv[1] === KSTATIC) ?? following.child;
      process.kill(pid, 'SIGKILL');

      await until(
        () => strangers(way.node),
        (now) => now.length === before.length,
        5000,
      );
    });
  }

  for (const way of [ways[0], ways[2], ways[4]]) {
    it(`leaves nothing behind on a line that fell silent, and goes on where it was: ${way.name}`, async () => {
      const before = strangers(way.node);
      const following = follow(way);
      await printed(following, 'first\n');
      const [ssh = ''] = (await outputOf('pgrep', ['-P', String(following.child.pid), 'ssh'])).split('\n');

      process.kill(Number(ssh), 'SIGSTOP');
      await until(
        () => strangers(way.node),
        (now) => now.length === before.length,
        7000,
      );
      await append(way.node, 'while it was silent');
      process.kill(Number(ssh), 'SIGCONT');

      await printed(following, 'while it was silent\n');
      assert.equal(following.stdout().split('first\n').length, 2);
      following.child.kill('SIGINT');
      assert.equal(await following.ended, 130);
      assert.equal(following.stderr(), '');
      await until(
        () => strangers(way.node),
        (now) => now.length === before.length,
        5000,
      );
    });
  }

  it('ends when nobody reads any more, and says so as kubectl does', async () => {
    const [way] = ways;
    const following = follow(way);
    await printed(following, 'first\n');
    following.child.stdout.destroy();

    await append(way.node, 'unread');

    assert.equal(await following.ended, 141);
    assert.equal(following.stderr(), '');
  });

  it('tells when the node is gone for good', async () => {
    const node = await startNode({ files: FILES });
    const argv = [KSTATIC, 'logs', 'web', '-f', '-N', 'controlplane', '--ssh-config', node.sshConfigFile];
    const child = spawn(process.execPath, argv, { env: { PATH: process.env['PATH'], HOME: '/root' } });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = new Promise((resolve) => {
      child.on('close', resolve);
    });
    await new Promise((resolve) => {
      child.stdout.once('data', resolve);
    });

    await node.stop();

    assert.equal(await ended, 1);
    assert.match(stderr, /^error: controlplane: cannot be reached: /);
  });
});
