import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { before as putBefore, refused, tidy, WEB } from './refused.ts';

const needs = requirement('sshd', 'root', 'namespaces', 'sudo', 'doas');
const SHORT = ['--connect-timeout', '1s', '--request-timeout', '1s'];

describe('a node that cannot be talked to is told from one that can', { skip: needs }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode({
      users: [{ name: 'ann', sudo: 'refused', password: 'horse' }, { name: 'bob' }],
    });
  });
  after(() => node.stop());
  beforeEach(() => tidy(node));

  const install = (destination: string, ...words: readonly string[]) =>
    refused(node, ['install', '-f', '-', '-N', destination, ...words], { stdin: WEB });
  const failure = (...lines: readonly string[]) => ({
    stdout: '',
    stderr: lines.map((line) => `${line}\n`).join(''),
    exitCode: 1,
  });

  for (const nodes of [['a,a'], ['a', '-N', 'a'], ['b,a', '-N', 'c,a']]) {
    it(`two of one name: -N ${nodes.join(' ')}`, async () => {
      const [first = '', ...rest] = nodes;

      assert.deepEqual(
        await install(first, ...rest),
        failure('error: node "a" is named twice', 'hint: name each node once'),
      );
    });
  }

  it('two of one name, one of them in a range', async () => {
    assert.deepEqual(
      await install('a[1-2],a1'),
      failure('error: node "a1" is named twice', 'hint: name each node once'),
    );
  });

  it('a name that ssh would take for an option', async () => {
    assert.deepEqual(
      await install('-oProxyCommand=touch /tmp/x'),
      failure('error: invalid node "-oProxyCommand=touch": a node cannot begin with "-"'),
    );
  });

  it('a name that nobody knows', async () => {
    assert.deepEqual(
      await install('nowhere.invalid'),
      failure('error: nowhere.invalid: cannot be reached: Could not resolve hostname'),
    );
  });

  it('a port where nothing listens', async () => {
    assert.deepEqual(
      await install('root@127.0.0.1:1'),
      failure('error: root@127.0.0.1:1: cannot be reached: Connection refused'),
    );
  });

  it('a server that takes the connection and says nothing', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const listening = server.address();
    const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
    const name = `root@127.0.0.1:${String(port)}`;

    const ended = await install(name, ...SHORT);

    server.close();
    assert.deepEqual(ended, failure(`error: ${name}: cannot be reached: Connection timed out during banner exchange`));
  });

  it('a node that has frozen', async () => {
    node.freeze();
    const { stdout, stderr, exitCode } = await runKstatic(
      ['install', '-f', '-', '-N', 'controlplane', ...SHORT, '--ssh-config', node.sshConfigFile],
      { stdin: WEB },
    );
    node.thaw();

    assert.deepEqual(
      { stdout, stderr, exitCode },
      failure('error: controlplane: cannot be reached: Connection timed out during banner exchange'),
    );
    assert.equal((await node.run('ls -A /etc/kubernetes/manifests')).stdout, '');
  });

  it('a node that falls silent in the middle, and says which manifest is there', async () => {
    await putBefore(node, 'ln', 'exec sleep 20');

    const { stdout, stderr, exitCode } = await install('controlplane', '--request-timeout', '1s');

    assert.deepEqual({ stdout, exitCode }, { stdout: '', exitCode: 1 });
    assert.match(stderr, /^error: controlplane: gave no answer within 1s/);
    assert.match(stderr, /\nhint: /);
  });

  const WRONG_KEY = [
    'error: controlplane: cannot be reached: Host key verification failed',
    'hint: the key that the node shows is not the one in known_hosts, or none is known; kstatic never skips this check: let ssh learn the right key, by hand',
  ];

  it('a node that shows another key than the one in known_hosts', async (t) => {
    const knownHosts = join(temporaryDirectory(t), 'known_hosts');
    const key = readFileSync(join(dirname(node.sshConfigFile), 'client_key.pub'), 'utf8');
    writeFileSync(knownHosts, `controlplane ${key}`);

    assert.deepEqual(
      await install('controlplane', '--ssh-option', `UserKnownHostsFile=${knownHosts}`),
      failure(...WRONG_KEY),
    );
  });

  it('a node whose key nobody knows', async () => {
    assert.deepEqual(
      await install('controlplane', '--ssh-option', 'UserKnownHostsFile=/dev/null'),
      failure(...WRONG_KEY),
    );
  });

  it('a user that sudo asks for a password', async () => {
    assert.deepEqual(
      await install('ann'),
      failure(
        'error: ann: sudo refused: a password is required',
        'hint: let this user run sudo without a password, log in as root, or say --sudo=never',
      ),
    );
  });

  it('a user who is not in sudoers', async () => {
    const { stderr, exitCode } = await install('bob');

    assert.match(stderr, /^error: bob: sudo refused: .+\nhint: let this user run sudo without a password, .+\n$/);
    assert.equal(exitCode, 1);
  });

  it('a user who may not write and does not want sudo', async () => {
    assert.deepEqual(
      await install('bob', '--sudo=never'),
      failure(
        'error: bob: cannot write /etc/kubernetes/manifests: it is read-only for this user',
        'hint: see whether its file system is mounted read-only; root may be needed: see --sudo',
      ),
    );
  });

  it('a node without sudo and doas where one of them has to be', async () => {
    await node.run('mkdir /tmp/away; mv "$(command -v sudo)" "$(command -v doas)" /tmp/away/');

    const ended = await install('bob', '--sudo=always');

    await node.run('mv /tmp/away/* /usr/bin/');
    assert.deepEqual(
      ended,
      failure('error: bob: neither sudo nor doas is installed', 'hint: log in as root, or leave out --sudo'),
    );
  });
});
