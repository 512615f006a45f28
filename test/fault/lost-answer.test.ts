import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic, startKstatic } from '../support/run-kstatic.ts';

const PATH = '/etc/kubernetes/manifests/web.yaml';

/** A program of the node that takes its time, so that the line can break meanwhile. */
const slow = (program: string, when: string) => `#!/bin/sh
case "$*" in
  *${when}*)
    : >/tmp/writing
    sleep 2
    ;;
esac
exec /usr/bin/${program} "$@"
`;

describe('an install whose answer is lost', { skip: requirement('sshd', 'root', 'namespaces') }, () => {
  let node: TestNode;
  let manifest: string;
  before(async () => {
    node = await startNode({ users: [{ name: 'ann', sudo: 'nopasswd' }] });
    ({ stdout: manifest } = await runKstatic(['create', 'web', '--image=busybox']));
  });
  after(() => node.stop());
  beforeEach(() => node.run(`rm -rf /var/lib/kstatic ${PATH} /tmp/writing /usr/local/bin/*`));

  const slowDown = (program: string, when: string) =>
    node.run('printf %s "$2" >"/usr/local/bin/$1"; chmod 755 "/usr/local/bin/$1"', [program, slow(program, when)]);

  const install = () =>
    startKstatic(['install', '-f', '-', '-N', 'controlplane', '--ssh-config', node.sshConfigFile], { stdin: manifest });

  // Ends the connection's sshd once the node writes; with `all`, what runs under it, too.
  const breakLine = async (all: boolean) => {
    const { stdout } = await node.run(`
      until [ -e /tmp/writing ]; do sleep 0.05; done
      session=$(pgrep -f '[s]shd: root@notty')
      ${all ? 'kill -KILL $(pgrep -x sh | grep -vx $$) $(pgrep -x dd)' : ''}
      kill -KILL $session
      echo broken`);
    assert.equal(stdout, 'broken\n');
  };

  it('tells that the new manifest is in place when the node had got so far', async () => {
    await slowDown('mv', '/history/');
    const running = install();
    await breakLine(false);
    const { stdout, stderr, exitCode } = await running.ended;

    assert.equal(exitCode, 1);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /the connection broke .*, but the change was made: the new \/etc\/kubernetes\/manifests\/web.yaml is in place/,
    );
    assert.equal((await node.run(`cat ${PATH}`)).stdout, manifest);
  });

  it('tells that nothing was changed when it had not', async () => {
    await slowDown('dd', 'of=');
    const running = install();
    await breakLine(true);
    const { stderr, exitCode } = await running.ended;

    assert.equal(exitCode, 1);
    assert.match(
      stderr,
      /the connection broke .*; nothing was changed: the old \/etc\/kubernetes\/manifests\/web.yaml is in place/,
    );
    await sleep(100);
    assert.equal((await node.run('ls -A /etc/kubernetes/manifests')).stdout, '');
  });

  it('does not wait for it when the shell of root is killed and the connection lives on', async () => {
    await slowDown('dd', 'of=');
    const running = startKstatic(['install', '-f', '-', '-N', 'ann', '--ssh-config', node.sshConfigFile], {
      stdin: manifest,
    });
    await node.run(`
      until [ -e /tmp/writing ]; do sleep 0.05; done
      pkill -KILL -u 0 -f '^sh -c IFS= read -r program'`);
    const { stderr, exitCode } = await running.ended;

    assert.equal(exitCode, 1);
    assert.match(stderr, /^error: ann: the connection broke before the answer came/);
  });

  it('tells that nobody knows when the node does not come back', async () => {
    await slowDown('dd', 'of=');
    const running = startKstatic(
      [
        'install',
        '-f',
        '-',
        '-N',
        'controlplane',
        '--ssh-config',
        node.sshConfigFile,
        '--request-timeout=3s',
        '--connect-timeout=2s',
      ],
      { stdin: manifest },
    );
    await node.run('until [ -e /tmp/writing ]; do sleep 0.05; done');
    node.freeze();
    const { stderr, exitCode } = await running.ended;
    node.thaw();

    assert.equal(exitCode, 1);
    assert.match(stderr, /gave no answer within 3s, and it cannot be asked again: /);
    assert.match(stderr, /hint: .*web.yaml is the old one or the new one, whole; kstatic diff tells which/);
  });
});
