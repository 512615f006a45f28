import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { withoutCrictl } from '../support/real-node/without-crictl.ts';
import { requirement } from '../support/requirements.ts';
import { KSTATIC, runKstatic } from '../support/run-kstatic.ts';
import type { TestNode } from '../support/node.ts';
import { until } from '../support/until.ts';

function container(name: string, script: string): string {
  return `  - {name: ${name}, image: busybox, command: [sh, -c, ${JSON.stringify(script)}]}\n`;
}

function pod(name: string, spec: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  terminationGracePeriodSeconds: 1\n${spec}`;
}

const BOTH_STREAMS = 'for i in 1 2 3; do echo out $i; echo err $i >&2; sleep 0.1; done; ';
// Longer than what a runtime writes at once.
const LONG_LINE = "head -c 50000 /dev/zero | tr '\\0' x; echo; ";
const BINARY = 'head -c 20000 /dev/urandom; echo; ';
const MORE = 'and some more that fills a line of the log '.repeat(4);
const LOUD = `i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo $i ${MORE}; usleep 6000; done`;

const MANIFESTS = {
  '/etc/kubernetes/manifests/web.yaml': pod(
    'web',
    `  initContainers:\n${container('prepare', 'echo prepared')}  containers:\n` +
      container('main', `${BOTH_STREAMS}${LONG_LINE}${BINARY}printf 'no end'; exec sleep 1000`) +
      container('side', `printf 'one\\n\\ntwo'; exit 0`),
  ),
  '/etc/kubernetes/manifests/loud.yaml': pod(
    'loud',
    `  restartPolicy: Never\n  containers:\n${container('main', LOUD)}`,
  ),
  '/etc/kubernetes/manifests/crash.yaml': pod(
    'crash',
    `  containers:\n${container('main', 'echo began; sleep 1; echo "and ended"; exit 3')}`,
  ),
};

describe('logs and a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  let loud: Promise<string>;
  before(async () => {
    node = await startRealNode({
      files: MANIFESTS,
      // No more than one of the pods fills: the others' files are to stay while they are compared.
      kubeletConfiguration: { containerLogMaxSize: '100Ki', containerLogMonitorInterval: '3s' },
    });
    await until(
      () => kubeletLog('loud', 'main', ''),
      (text) => text.startsWith('1 and'),
    );
    loud = runKstatic(['logs', 'loud', '-f'], { on: node }).then(({ stdout, stderr }) => stdout + stderr);
  });
  after(() => node.stop());

  /** What the kubelet answers, as latin1. */
  const kubeletLog = (name: string, from: string, query: string) => {
    const url = `https://127.0.0.1:10250/containerLogs/default/${name}-controlplane/${from}?${query}`;
    return bytesOf([...node.enter, 'nsenter', '--net=/run/netns/pods', 'curl', '-sk', url]);
  };

  const kstaticLog = (words: readonly string[], on: TestNode = node) =>
    bytesOf([...on.enter, process.execPath, KSTATIC, 'logs', ...words]);

  const QUERIES = [
    { words: [], query: '' },
    { words: ['--timestamps'], query: 'timestamps=true' },
    { words: ['--tail=0'], query: 'tailLines=0' },
    { words: ['--tail=1'], query: 'tailLines=1' },
    { words: ['--tail=3', '--timestamps'], query: 'tailLines=3&timestamps=true' },
    { words: ['--tail=6'], query: 'tailLines=6' },
    { words: ['--tail=1000'], query: 'tailLines=1000' },
    { words: ['--limit-bytes=100'], query: 'limitBytes=100' },
    {
      words: ['--limit-bytes=20000', '--timestamps', '--tail=9'],
      query: 'limitBytes=20000&timestamps=true&tailLines=9',
    },
    { words: ['--since=1000s'], query: 'sinceSeconds=1000' },
    { words: ['--since-time=2100-01-01T00:00:00Z'], query: 'sinceTime=2100-01-01T00:00:00Z' },
  ] as const;

  it('prints what the kubelet serves, to the byte', async () => {
    await until(
      () => kubeletLog('web', 'main', ''),
      (text) => text.length > 70_000,
    );
    for (const { words, query } of QUERIES) {
      assert.equal(await kstaticLog(['web', 'main', ...words]), await kubeletLog('web', 'main', query), query);
    }
    for (const { words, query } of QUERIES.slice(1, 4)) {
      assert.equal(await kstaticLog(['web', 'side', ...words]), await kubeletLog('web', 'side', query), query);
    }
    assert.equal(await kstaticLog(['web', '-c', 'prepare']), 'prepared\n');
    assert.equal(await kubeletLog('web', 'side', ''), 'one\n\ntwo');
  });

  it('prints the same by ctr, by the files alone, and over ssh', async () => {
    const wanted = await kubeletLog('web', 'main', 'timestamps=true');
    const words = ['web', '-c', 'main', '--timestamps'];

    assert.equal(await kstaticLog(words, withoutCrictl(node)), wanted);
    assert.equal(await kstaticLog([...words, '--root', '/']), wanted);
    const ssh = [...words, '-N', 'controlplane', '--ssh-config', node.sshConfigFile];
    assert.equal(await bytesOf([process.execPath, KSTATIC, 'logs', ...ssh]), wanted);
    const enter = [...node.enter, 'sh', '-c', 'mkdir -p /run/mounted; mount --rbind / /run/mounted; exec "$@"', 'sh'];
    assert.equal(await kstaticLog([...words, '--root', '/run/mounted'], { ...node, enter }), wanted);
  });

  it('prints the last instance of what crashes, and the one before', async () => {
    await until(
      () => kubeletLog('crash', 'main', 'previous=true'),
      (text) => text === 'began\nand ended\n',
    );

    assert.equal(await kstaticLog(['crash', '-p']), 'began\nand ended\n');
    assert.match(await kstaticLog(['crash']), /^began\n/);
    assert.deepEqual(await runKstatic(['logs', 'web', '-p'], { on: node }), {
      stdout: '',
      stderr:
        'Defaulted container "main" out of: main, side, prepare (init)\n' +
        `error: ${await kubeletLog('web', 'main', 'previous=true')}\n`,
      exitCode: 1,
    });
  });

  it('follows a container that fills file after file, to its end, without losing or doubling a line', async () => {
    const lines = (await loud).split('\n');

    const numbers = lines.slice(0, -1).map((line) => Number(line.split(' ')[0]));
    const [first = 0] = numbers;
    assert.deepEqual(
      numbers,
      Array.from({ length: 2001 - first }, (_, index) => first + index),
    );
    const { stdout } = await node.run('ls /var/log/pods/default_loud-*/main');
    assert.ok(stdout.split('\n').filter((name) => name.includes('.log.')).length >= 2, stdout);
  });

  it('prints the log of a pod whose file is gone, and of one of which only the log is left', async () => {
    const wanted = await kubeletLog('loud', 'main', '');
    await node.stopKubelet();
    await node.run('rm /etc/kubernetes/manifests/loud.yaml /etc/kubernetes/manifests/crash.yaml');

    assert.equal(await kstaticLog(['loud']), wanted);
    await node.run('crictl rmp -fa');
    assert.equal(await kstaticLog(['loud-controlplane', '--tail=1']), wanted.split(/^/m).at(-1));
    await node.startKubelet();
  });
});

/** What a program prints, a character a byte. */
async function bytesOf([program = '', ...words]: readonly string[]): Promise<string> {
  const environment = { PATH: process.env['PATH'], HOME: '/root' };
  const running = promisify(execFile)(program, words, { encoding: 'latin1', env: environment, maxBuffer: 100_000_000 });
  return (await running).stdout;
}
