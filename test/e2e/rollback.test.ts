import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { sandboxesOf } from '../support/real-node/sandboxes.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';
import { podNamed } from './status-pods.ts';
import { install, podWith, startWaiting, type Waiting } from './wait-pods.ts';

const GOOD = podNamed('web');
/** The kubelet takes it, its container is there, and it never is ready. */
const UNREADY = podWith('web', 'readinessProbe: {periodSeconds: 1, exec: {command: ["false"]}}');
const CRASHING = podWith('web', 'tty: false', 'sh, -c, "echo oh no; exit 3"');
const FILE = '/etc/kubernetes/manifests/web.yaml';

/** For what takes some seconds, on a machine that is busy. */
const SOON = 40;

async function fileOf(node: RealNode): Promise<string> {
  return (await node.run(`cat ${FILE}`)).stdout;
}

/** What runs of the pod, as the kubelet itself says. */
async function runs(node: RealNode): Promise<string> {
  const [pod] = (await node.kubeletPods()).filter(({ name }) => name === 'web-controlplane');
  const alive = (await sandboxesOf(node)).filter(({ name, isReady }) => name === 'web-controlplane' && isReady);
  return `${pod?.phase ?? 'nothing'}, ${String(alive.length)} sandboxes`;
}

async function actions(node: RealNode): Promise<readonly string[]> {
  const { stdout } = await runKstatic(['rollout', 'history', 'web', '-o', 'json'], { on: node });
  return [...stdout.matchAll(/"action": "(\w+)"/g)].map(([, action = '']) => action);
}

describe('install --rollback, on a node with a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s' } });
  });
  after(() => node.stop());
  beforeEach(async () => {
    const { exitCode, stderr } = await install(node, GOOD);
    assert.equal(exitCode, 0, stderr);
  });

  function startRollback(stdin: string, ...words: readonly string[]): Waiting {
    return startWaiting(node, ['install', '-f', '-', '--rollback', ...words], { stdin, isRemote: true });
  }

  it('keeps what comes up, for good', async () => {
    const { stdout, stderr, exitCode } = await startRollback(podNamed('web', { grace: 2 })).outcome;

    assert.deepEqual([stdout, exitCode], ['pod/web configured\npod/web condition met\n', 0], stderr);
    assert.match(await fileOf(node), /terminationGracePeriodSeconds: 2/);
    assert.equal((await node.run('ls -A /var/lib/kstatic/trial')).stdout, '');
    assert.equal((await actions(node)).at(-1), 'installed');
  });

  it('puts back what ran before in the place of what crashes, and sees it run', async () => {
    const { stdout, stderr, exitCode } = await startRollback(CRASHING).outcome;

    assert.equal(stdout, 'pod/web configured\npod/web rolled back\n', stderr);
    assert.match(
      stderr,
      /^error: condition not met for pods\/web: container "main" ended with exit code 3, .*: oh no$/m,
    );
    assert.equal(exitCode, 1);
    assert.equal(await fileOf(node), GOOD);
    assert.equal(await runs(node), 'Running, 1 sandboxes');
    assert.equal((await actions(node)).at(-1), 'reverted');
  });

  it('puts back at once what the kubelet has not even stopped, for it refuses the new one', async () => {
    const [old] = await sandboxesOf(node).then((all) => all.filter(({ isReady }) => isReady));
    const refused = podNamed('web', { spec: '  serviceAccountName: robot\n' });

    const { stdout, stderr, exitCode, seconds } = await startRollback(refused, '--validate=ignore').outcome;

    assert.equal(stdout, 'pod/web configured\npod/web rolled back\n', stderr);
    assert.match(stderr, /^error: condition not met for pods\/web: the kubelet refuses web\.yaml: /m);
    assert.equal(exitCode, 1);
    assert.equal(await fileOf(node), GOOD);
    assert.ok(seconds < SOON, String(seconds));
    // Where it has looked at its directory just then it has stopped the pod after all, and starts it again.
    await until(
      () => runs(node),
      (found) => found === 'Running, 1 sandboxes',
    );
    assert.notEqual(old, undefined);
  });

  it('removes what was not there before', async () => {
    const refused = podNamed('new', { main: 'image: example.com/absent:1\n    imagePullPolicy: Never' });

    const { stdout, exitCode } = await startRollback(refused).outcome;

    assert.deepEqual([stdout, exitCode], ['pod/new created\npod/new rolled back\n', 1]);
    assert.equal((await node.run('ls /etc/kubernetes/manifests')).stdout, 'web.yaml\n');
    const left = (await sandboxesOf(node)).filter(({ name, isReady }) => name.startsWith('new-') && isReady);
    assert.deepEqual(left, []);
  });

  it('is done at once when the user interrupts', async () => {
    const waiting = startRollback(UNREADY);
    await waiting.until('pod/web configured', SOON);

    waiting.kill('SIGINT');
    const { stdout, stderr, exitCode } = await waiting.outcome;

    assert.deepEqual([stdout, exitCode], ['pod/web configured\npod/web rolled back\n', 130], stderr);
    assert.equal(await fileOf(node), GOOD);
  });

  it('is done by the node alone when the client is killed', async () => {
    const waiting = startRollback(UNREADY, '--timeout=1s');
    await waiting.until('pod/web configured', SOON);
    waiting.kill('SIGKILL');
    await waiting.outcome;
    assert.equal(await fileOf(node), UNREADY);

    // The time-out, and half a minute.
    await until(
      () => fileOf(node),
      (content) => content === GOOD,
      60_000,
    );
    await until(
      () => runs(node),
      (what) => what === 'Running, 1 sandboxes',
      60_000,
    );
    assert.equal((await actions(node)).at(-1), 'reverted');
  });

  it('lets nobody else change the file meanwhile', async () => {
    const waiting = startRollback(UNREADY, '--timeout=15s');
    await waiting.until('pod/web configured', SOON);

    const other = await runKstatic(['install', '-f', '-'], { on: node, stdin: podNamed('web', { grace: 3 }) });

    assert.match(
      other.stderr,
      /is trying a version of \/etc\/kubernetes\/manifests\/web\.yaml since .*; nothing was changed$/m,
    );
    assert.equal(other.exitCode, 1);
    assert.equal((await waiting.outcome).exitCode, 1);
    assert.equal(await fileOf(node), GOOD);
  });

  it('is refused beforehand for another minor version of etcd', async () => {
    const etcd = (version: string): string =>
      podNamed('etcd', { main: `image: registry.k8s.io/etcd:${version}\n    command: [sleep, "1000"]` });
    await runKstatic(['install', '-f', '-'], { on: node, stdin: etcd('3.5.15-0') });

    const refused = await install(node, etcd('3.6.4-0'), '--rollback');

    assert.equal(
      refused.stderr,
      'error: etcd cannot be rolled back from registry.k8s.io/etcd:3.6.4-0 to registry.k8s.io/etcd:3.5.15-0: ' +
        'an older minor version may not read its data\n' +
        'hint: take a snapshot and leave out --rollback; --force rolls back all the same\n',
    );
    assert.deepEqual([refused.stdout, refused.exitCode], ['', 1]);
    assert.equal((await node.run('cat /etc/kubernetes/manifests/etcd.yaml')).stdout, etcd('3.5.15-0'));
    assert.equal((await install(node, etcd('3.5.16-0'), '--rollback')).exitCode, 0);
  });
});
