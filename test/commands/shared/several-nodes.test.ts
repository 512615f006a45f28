import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNode, type TestNode } from '../../support/node.ts';
import { serve } from '../../nodes/ways/serve.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic, startKstatic, type KstaticOptions } from '../../support/run-kstatic.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';

const WEB = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - image: busybox
    name: web
`;

const SSHD = ['root', 'namespaces', 'sshd'];

describe('a command over several nodes', { skip: requirement(...SSHD) }, () => {
  let nodes: readonly TestNode[];
  before(async () => {
    nodes = await Promise.all(['cp1', 'cp2', 'cp3'].map((name) => startNode({ name })));
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });

  /** Knows the three nodes, and `dead`, where nobody listens. */
  const configFile = (test: Test, ...more: readonly string[]): string => {
    const file = join(temporaryDirectory(test), 'ssh_config');
    const dead = ['Host dead dead2', '  HostName 127.0.0.1', '  Port 1'];
    writeFileSync(file, [...nodes.map((node) => `Include ${node.sshConfigFile}`), ...more, ...dead, ''].join('\n'));
    return file;
  };
  const kstatic = (test: Test, words: readonly string[], options: KstaticOptions = {}) =>
    runKstatic([...words, '--ssh-config', configFile(test)], options);
  const run = (script: string) => Promise.all(nodes.map((node) => node.run(script)));
  const put = (content: string) =>
    run(
      `rm -rf /etc/kubernetes/manifests/*; [ -z '${content}' ] || printf '%s' '${content}' >/etc/kubernetes/manifests/web.yaml`,
    );

  it('puts the node in front of each line of the answer, in the order in which they were named', async (test) => {
    assert.deepEqual(await kstatic(test, ['find-path', '-N', 'cp3,cp[1-2]']), {
      stdout: 'cp3: /etc/kubernetes/manifests\ncp1: /etc/kubernetes/manifests\ncp2: /etc/kubernetes/manifests\n',
      stderr: '3 nodes: 3 ok\n',
      exitCode: 0,
    });
  });

  it('begins rows with a NODE column', async (test) => {
    await put(WEB);

    const { stdout, exitCode } = await kstatic(test, ['list', '-q', '-N', 'cp2,cp1']);

    assert.equal(
      stdout,
      'NODE   NAMESPACE   NAME      READY   STATUS      RESTARTS    AGE         FILE\n' +
        'cp2    default     web-cp2   ?/1     <unknown>   <unknown>   <unknown>   web.yaml\n' +
        'cp1    default     web-cp1   ?/1     <unknown>   <unknown>   <unknown>   web.yaml\n',
    );
    assert.equal(exitCode, 0);
  });

  it('tells what was done on each, and counts it at the end', async (test) => {
    await put('');
    await nodes[1]?.run('cat >/etc/kubernetes/manifests/web.yaml', [], WEB);

    const ended = await kstatic(test, ['install', '-f', '-', '-N', 'cp[1-3]'], { stdin: WEB });

    assert.deepEqual(sorted(ended.stdout), ['cp1: pod/web created', 'cp2: pod/web unchanged', 'cp3: pod/web created']);
    assert.equal(ended.stderr, '3 nodes: 2 created, 1 unchanged\n');
    assert.equal(ended.exitCode, 0);
  });

  it('finds its nodes in KSTATIC_NODES, too', async (test) => {
    const environment = { KSTATIC_NODES: 'cp1 cp2' };

    const { stdout } = await kstatic(test, ['find-path', '-q'], { environment });

    assert.equal(stdout, 'cp1: /etc/kubernetes/manifests\ncp2: /etc/kubernetes/manifests\n');
    assert.equal(
      (await kstatic(test, ['find-path', '-N', 'cp3'], { environment })).stdout,
      '/etc/kubernetes/manifests\n',
    );
  });

  it('says nothing but errors where that is asked for', async (test) => {
    const { stderr, exitCode } = await kstatic(test, ['find-path', '-q', '-N', 'cp1,dead']);

    assert.equal(stderr, 'error: dead: cannot be reached: Connection refused\n');
    assert.equal(exitCode, 1);
  });

  it('does on the living what the dead keep from no one, and folds what they share', async (test) => {
    await put('');

    const ended = await kstatic(test, ['install', '-f', '-', '-N', 'dead,cp1,dead2,cp2'], { stdin: WEB });

    assert.deepEqual(sorted(ended.stdout), ['cp1: pod/web created', 'cp2: pod/web created']);
    assert.equal(
      ended.stderr,
      'error: dead,dead2: cannot be reached: Connection refused\n4 nodes: 2 created, 2 failed (dead, dead2)\n',
    );
    assert.equal(ended.exitCode, 1);
  });

  it('ends with 1 when diff finds differences, and with 2 when a node failed, whatever was found', async (test) => {
    await put('');
    const diff = (names: string) => kstatic(test, ['diff', '-q', '-f', '-', '-N', names], { stdin: WEB });

    assert.equal((await diff('cp1,cp2')).exitCode, 1);
    assert.equal((await diff('cp1,dead')).exitCode, 2);
    await put(WEB);
    assert.equal((await diff('cp1,cp2')).exitCode, 0);
    assert.equal((await diff('cp1,dead')).exitCode, 2);
  });

  it('is done on many at a time, or on as few as is asked for', async (test) => {
    await run('echo "sleep 0.7" >/root/.bashrc');
    const timeOf = async (parallel: number) => {
      const start = performance.now();
      await kstatic(test, ['find-path', '-q', '-N', 'cp[1-3]', '--parallel', String(parallel)]);
      return performance.now() - start;
    };

    const [together, apart] = [await timeOf(3), await timeOf(1)];
    await run('rm /root/.bashrc');

    assert.ok(apart >= 2100, `${apart} ms one after the other`);
    assert.ok(together < apart - 700, `${together} ms together, ${apart} ms one after the other`);
  });

  it('gives up a node that falls silent, and says after how long', async (test) => {
    await nodes[0]?.run('echo "sleep 8" >/root/.bashrc');
    const start = performance.now();
    const flags = ['-N', 'cp1,cp2', '--connect-timeout', '1s', '--request-timeout', '500ms'];

    const ended = await kstatic(test, ['find-path', ...flags]);

    await nodes[0]?.run('rm /root/.bashrc');
    assert.ok(performance.now() - start < 5000);
    assert.deepEqual(ended, {
      stdout: 'cp2: /etc/kubernetes/manifests\n',
      stderr:
        'error: cp1: cannot be reached: no answer within 1.5s\n' +
        'hint: see whether ssh to the node works by hand; --connect-timeout and --request-timeout set the limits\n' +
        '2 nodes: 1 ok, 1 failed (cp1)\n',
      exitCode: 1,
    });
  });

  it('gives up a node that is frozen in the middle of its work', async (test) => {
    const [node] = nodes;
    assert.ok(node);
    await node.run(
      'mkdir -p /var/lib/kstatic/lock /var/lib/kstatic/history /var/lib/kstatic/pending; echo 1 >/var/lib/kstatic/format',
    );
    await node.run(
      'rm -f /etc/kubernetes/manifests/*; ln -sf "1 1 $(cat /proc/sys/kernel/random/boot_id) pid:[1] eve@desk kstatic/0 now" /var/lib/kstatic/lock/99',
    );
    const limits = ['--connect-timeout', '1s', '--request-timeout', '1500ms'];
    const words = ['install', '-f', '-', '-N', 'cp1', ...limits, '--ssh-config', configFile(test)];
    const client = startKstatic(words, { stdin: WEB });
    await until(() => node.processes().some(({ argv }) => argv.join(' ') === 'sleep 0.1'));
    node.freeze();
    const start = performance.now();

    const ended = await client.ended;

    node.thaw();
    await node.run('rm /var/lib/kstatic/lock/99');
    assert.ok(performance.now() - start < 8000);
    assert.match(ended.stderr, /^error: cp1: .*gave no answer within 1\.5s/);
    assert.equal(ended.exitCode, 1);
  });

  it('gives up a server that takes the connection and says nothing', async (test) => {
    const port = await serve(test, () => undefined);
    const file = configFile(test, 'Host mute', '  HostName 127.0.0.1', `  Port ${port}`);
    const start = performance.now();

    const ended = await runKstatic(['find-path', '-N', 'mute', '--connect-timeout', '1s', '--ssh-config', file]);

    assert.ok(performance.now() - start < 5000);
    assert.deepEqual(ended, {
      stdout: '',
      stderr: 'error: mute: cannot be reached: Connection timed out during banner exchange\n',
      exitCode: 1,
    });
  });

  it('ends with 130 when it is interrupted', async (test) => {
    await run('echo "sleep 8" >/root/.bashrc');
    const client = startKstatic(['find-path', '-N', 'cp[1-3]', '--ssh-config', configFile(test)]);
    await until(() => nodes.every((node) => node.processes().some(({ argv }) => argv[0] === 'sleep')));

    client.kill('SIGINT');

    const ended = await client.ended;
    await run('rm /root/.bashrc');
    assert.equal(ended.stdout, '');
    assert.match(ended.stderr, /^error: cp1,cp2,cp3: interrupted\n/);
    assert.equal(ended.exitCode, 130);
  });

  it('refuses two nodes of one name', async (test) => {
    assert.deepEqual(await kstatic(test, ['list', '-N', 'cp1,cp2,cp1']), {
      stdout: '',
      stderr: 'error: node "cp1" is named twice\nhint: name each node once\n',
      exitCode: 1,
    });
  });
});

describe('a server that takes one connection at a time', { skip: requirement(...SSHD) }, () => {
  it('is asked again, after a while that differs, until all have been served', async (test) => {
    const node = await startNode({ maxStartups: '1:100:1' });
    test.after(() => node.stop());
    const file = join(temporaryDirectory(test), 'ssh_config');
    const names = Array.from({ length: 4 }, (_, index) => `edge${index + 1}`);
    const config = readFileSync(node.sshConfigFile, 'utf8');
    writeFileSync(file, config.replace('Host controlplane', `Host ${names.join(' ')}`));

    const ended = await runKstatic(['find-path', '-N', 'edge[1-4]', '--ssh-config', file]);

    assert.equal(ended.stderr, '4 nodes: 4 ok\n');
    assert.equal(ended.stdout, names.map((name) => `${name}: /etc/kubernetes/manifests\n`).join(''));
    assert.match(node.sshdLog(), /MaxStartups|drop connection|past MaxStartups/);
  });
});

function sorted(text: string): readonly string[] {
  return text.split('\n').slice(0, -1).sort();
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isTrue()) {
    assert.ok(performance.now() < deadline, 'it did not happen in time');
    await sleep(10);
  }
}
