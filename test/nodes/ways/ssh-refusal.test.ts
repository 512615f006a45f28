import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { explainSsh } from '../../../src/nodes/ways/ssh-refusal.ts';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runProgram, type Ended } from '../../support/run-program.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';
import { serve } from './serve.ts';

// What the real ssh of this machine says, and what is read out of it.
describe('a refusal of ssh', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode({ maxStartups: '1:100:1' });
  });
  after(() => node.stop());

  const ssh = (words: readonly string[]): Promise<Ended> => runProgram('ssh', ['-o', 'BatchMode=yes', ...words]);
  const explain = ({ exitCode, stderr }: Ended) => explainSsh(exitCode, stderr);

  it('is that the host key is not known', async (test) => {
    const knownHosts = `UserKnownHostsFile=${temporaryDirectory(test)}/none`;

    const refusal = explain(await ssh(['-F', node.sshConfigFile, '-o', knownHosts, 'controlplane', 'true']));

    assert.deepEqual(refusal, {
      message: 'Host key verification failed',
      hint: 'the key that the node shows is not the one in known_hosts, or none is known; kstatic never skips this check: let ssh learn the right key, by hand',
      mayRetry: false,
    });
  });

  it('is that the key is not taken', async () => {
    const refusal = explain(await ssh(['-F', node.sshConfigFile, '-l', 'nobody', 'controlplane', 'true']));

    assert.deepEqual(refusal, {
      message: 'Permission denied (publickey)',
      hint: 'see whether ssh to the node works by hand; -i names a key, -N user@host a user',
      mayRetry: false,
    });
  });

  it('is that nobody listens', async () => {
    const refusal = explain(await ssh(['-F', '/dev/null', '-p', '1', '127.0.0.1', 'true']));

    assert.deepEqual(refusal, { message: 'Connection refused', mayRetry: false });
  });

  it('is that the name leads nowhere', async () => {
    const refusal = explain(await ssh(['-F', '/dev/null', 'no-such-host.invalid', 'true']));

    assert.deepEqual(refusal, { message: 'Could not resolve hostname', mayRetry: false });
  });

  it('is that the server takes no more at the moment, and may be tried again', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 6 }, () => ssh(['-F', node.sshConfigFile, 'controlplane', 'true'])),
    );

    const refusals = attempts.filter(({ exitCode }) => exitCode !== 0).map(explain);
    assert.ok(refusals.length > 0);
    for (const refusal of refusals) {
      assert.match(refusal?.message ?? '', /^Connection (closed by remote host|reset by peer)$/);
      assert.equal(refusal?.mayRetry, true);
    }
  });

  it('is that the server hangs up in the middle of the greeting', async (test) => {
    const port = await serve(test, (socket: Socket) => {
      socket.write('SSH-2.0-OpenSSH_9.2\r\n');
      setTimeout(() => socket.resetAndDestroy(), 50);
    });

    const refusal = explain(await ssh(['-F', '/dev/null', '-p', String(port), '127.0.0.1', 'true']));

    assert.ok(['Connection reset', 'Connection closed'].includes(refusal?.message ?? ''));
    assert.equal(refusal?.mayRetry, false);
  });

  it('is that the server says nothing', async (test) => {
    const port = await serve(test, () => undefined);

    const ended = await ssh(['-F', '/dev/null', '-o', 'ConnectTimeout=1', '-p', String(port), '127.0.0.1', 'true']);

    assert.deepEqual(explain(ended), { message: 'Connection timed out during banner exchange', mayRetry: false });
  });

  it('is not made up where ssh says what is not known here', async () => {
    const ended = await ssh(['-F', node.sshConfigFile, '-o', 'Nonsense=1', 'controlplane', 'true']);

    assert.match(ended.stderr, /Bad configuration option: nonsense/);
    assert.equal(explain(ended), undefined);
  });

  it("is none where the node's own shell ended badly", async () => {
    const ended = await ssh(['-F', node.sshConfigFile, 'controlplane', 'echo "Permission denied (x)" >&2; exit 1']);

    assert.equal(ended.exitCode, 1);
    assert.equal(explain(ended), undefined);
  });
});
