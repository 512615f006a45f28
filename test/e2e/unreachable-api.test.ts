import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { MANIFEST_OF_THE_NOTES } from '../support/notes.ts';
import { REAL_NODE, startRealNode } from '../support/real-node.ts';
import type { RealNode } from '../support/real-node.ts';
import { sandboxesOf } from '../support/real-node/sandboxes.ts';
import type { Sandbox } from '../support/real-node/sandboxes.ts';
import { withoutCrictl } from '../support/real-node/without-crictl.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';
import { until } from '../support/until.ts';

const MANIFEST = MANIFEST_OF_THE_NOTES.replace('spec:\n', 'spec:\n  terminationGracePeriodSeconds: 1\n');
const CHANGED = MANIFEST.replace('"1000"', '"2000"');

/** The kubelet looks at its directory every five seconds; what it has not done by the third look it does not do. */
const THREE_SCANS_MILLISECONDS = 16_000;

function install(node: RealNode, manifest: string): Promise<Ended> {
  return runKstatic(['install', '-f', '-'], { on: node, stdin: manifest });
}

async function readySandboxes(node: RealNode): Promise<readonly Sandbox[]> {
  return (await sandboxesOf(node)).filter(({ isReady }) => isReady);
}

function untilReady(node: RealNode, isSo: (ready: readonly Sandbox[]) => boolean): Promise<readonly Sandbox[]> {
  return until(() => readySandboxes(node), isSo);
}

async function changeWhileStopped(node: RealNode): Promise<void> {
  await node.stopKubelet();
  assert.equal((await install(node, CHANGED)).stdout, 'pod/static-busybox configured\n');
  await node.startKubelet();
}

async function commandsThatRun(node: RealNode): Promise<readonly string[]> {
  const { stdout } = await node.run('ps -eo args');
  return stdout.split('\n').filter((line) => /^sleep [12]000$/.test(line));
}

describe('a kubelet whose API server is not there', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  let old: Sandbox | undefined;
  before(async () => {
    node = await startRealNode({ kubeconfig: 'unreachable' });
  });
  after(() => node.stop());

  it('starts its static pods all the same, and waits for nothing', async () => {
    await install(node, MANIFEST);

    [old] = await untilReady(node, (ready) => ready.length === 1);
    await until(
      async () => (await runKstatic(['list'], { on: node })).stdout,
      (listed) => /^default +static-busybox-controlplane +1\/1 +Running /m.test(listed),
    );
    assert.match(node.kubeletLog(), /dial tcp 127\.0\.0\.1:1: connect: connection refused/);
  });

  it('restarted, it starts the new version and leaves the old one running', async () => {
    await changeWhileStopped(node);

    const ready = await untilReady(node, ({ length }) => length === 2);
    await sleep(THREE_SCANS_MILLISECONDS);

    assert.deepEqual(await readySandboxes(node), ready);
    assert.equal(ready[0]?.id, old?.id);
    assert.notEqual(ready[1]?.uid, old?.uid);
    assert.deepEqual(await commandsThatRun(node), ['sleep 1000', 'sleep 2000']);
    assert.deepEqual(
      (await node.kubeletPods()).map(({ uid }) => uid),
      [ready[1]?.uid],
    );
  });

  for (const client of ['crictl', 'ctr'] as const) {
    it(`shows both of them, and says how to end the old one, by ${client}`, async () => {
      const on = client === 'crictl' ? node : withoutCrictl(node);
      const [old, renewed] = await readySandboxes(node);
      const list = (...words: readonly string[]) => runKstatic(['list', ...words], { on });

      // For as long as a kubelet would take to end the old one it is taken to do so.
      const { stdout, stderr } = await until(
        () => list('--no-headers', '-o', 'wide'),
        (listed) => !listed.stdout.includes('Terminating'),
        20_000,
      );
      const rows = stdout
        .trimEnd()
        .split('\n')
        .map((row) => row.split(/ {2,}/));

      assert.deepEqual(
        rows.map(([, name, ready, status, , , file, , current]) => [name, ready, status, file, current]),
        [
          ['static-busybox-controlplane', '1/1', 'Running', 'static-busybox.yaml', 'yes'],
          ['static-busybox-controlplane', '?/1', 'Stale', 'static-busybox.yaml', 'no'],
        ],
      );
      assert.equal(
        stderr,
        'static-busybox.yaml: an older sandbox of static-busybox-controlplane runs beside the new one; a kubelet that ' +
          'was restarted while its API server does not answer ends none: ' +
          `crictl stopp ${old?.id.slice(0, 13) ?? ''} does\n`,
      );
      assert.equal((await list('-o', 'name')).stdout, 'pod/static-busybox-controlplane\n');
      const uids = (await list('-o', 'jsonpath={range .items[*]}{.metadata.uid}{"\\n"}{end}')).stdout;
      assert.deepEqual(uids.trim().split('\n').at(-1), old?.uid);
      assert.notEqual(renewed?.uid, old?.uid);
    });
  }

  const kstatic = (words: readonly string[], stdin = '') => runKstatic(words, { on: node, stdin });
  const why =
    'one that has not reached its API server since its start stops none ' +
    '(dial tcp 127.0.0.1:1: connect: connection refused)';
  const short = (sandbox: Sandbox | undefined) => sandbox?.id.slice(0, 13) ?? '';

  it('has install see that the old one stays, and stop it where that is wished', async () => {
    const [old, renewed] = await readySandboxes(node);

    const seen = await kstatic(['install', '-f', '-', '--wait'], CHANGED);
    assert.deepEqual(seen, {
      stdout: 'pod/static-busybox unchanged\n',
      stderr:
        `error: condition not met for pods/static-busybox: the old pod still runs beside the new one (sandbox ${short(old)}), ` +
        `and the kubelet does not stop it: ${why}\nhint: kstatic install --stop-stale stops what the kubelet leaves\n`,
      exitCode: 1,
    });
    assert.equal((await readySandboxes(node)).length, 2);

    const stopped = await kstatic(['install', '-f', '-', '--stop-stale'], CHANGED);
    assert.deepEqual(stopped, {
      stdout: 'pod/static-busybox unchanged\npod/static-busybox condition met\n',
      stderr: `pod/static-busybox: sandbox ${short(old)} ended\n`,
      exitCode: 0,
    });
    assert.deepEqual(await readySandboxes(node), [renewed]);
    assert.deepEqual(await commandsThatRun(node), ['sleep 2000']);
  });

  it('has nothing stopped in whose place it would start nothing', async () => {
    const [only] = await readySandboxes(node);

    const { stdout, stderr, exitCode } = await kstatic(['install', '-f', '-', '--stop-stale'], MANIFEST);

    assert.deepEqual([stdout, exitCode], ['pod/static-busybox configured\n', 1]);
    assert.equal(
      stderr.split('\n').slice(-3).join('\n'),
      `error: condition not met for pods/static-busybox: the old pod still runs (sandbox ${short(only)}), and the kubelet does not stop it: ${why}\n` +
        'hint: a kubelet that is restarted starts the new one beside it, and kstatic install --stop-stale stops it then\n',
    );
    assert.deepEqual(await kstatic(['rollout', 'restart', 'static-busybox', '--stop-stale']), {
      stdout: '',
      stderr:
        'error: pod static-busybox still runs an older version, which the kubelet does not replace: it may start nothing in its place\n' +
        'hint: a kubelet that is restarted starts the new one beside it, and --stop-stale stops it then; --force stops it all the same\n',
      exitCode: 1,
    });
    assert.deepEqual(await readySandboxes(node), [only]);
    assert.deepEqual(await commandsThatRun(node), ['sleep 2000']);
  });

  it('ends no pod whose file is removed, which remove sees, and says why', async () => {
    const [only] = await readySandboxes(node);

    const { stdout, stderr, exitCode } = await kstatic(['remove', 'static-busybox']);

    assert.deepEqual([stdout, exitCode], ['pod "static-busybox" deleted from default namespace\n', 1]);
    assert.equal(
      stderr,
      `pod/static-busybox: it still runs (sandbox ${short(only)}); it is given 1s to end, if the kubelet stops it: ${why}\n` +
        `error: condition not met for pods/static-busybox: it still runs (sandbox ${short(only)}), and the kubelet does not stop it: ${why}\n` +
        'hint: kstatic rollout restart static-busybox --stop-stale stops it\n',
    );
    assert.deepEqual(await node.kubeletPods(), []);
    assert.deepEqual(await readySandboxes(node), [only]);
    assert.deepEqual(await commandsThatRun(node), ['sleep 2000']);
  });

  it('has remove stop it where that is wished', async () => {
    const [only] = await readySandboxes(node);
    await kstatic(['install', '-f', '-'], CHANGED);

    const { stdout, stderr, exitCode } = await kstatic(['remove', 'static-busybox', '--stop-stale']);

    assert.deepEqual([stdout, exitCode], ['pod "static-busybox" deleted from default namespace\n', 0], stderr);
    assert.equal(stderr.split('\n').at(-2), `pod/static-busybox: sandbox ${short(only)} ended`);
    assert.deepEqual(await readySandboxes(node), []);
    assert.deepEqual(await commandsThatRun(node), []);
  });
});

describe('a kubelet that was never told of an API server', { skip: requirement(...REAL_NODE) }, () => {
  it('restarted, it ends the old version of a pod and starts the new one', async () => {
    const node = await startRealNode();
    try {
      await install(node, MANIFEST);
      const [old] = await untilReady(node, (ready) => ready.length === 1);

      await changeWhileStopped(node);

      const [renewed] = await untilReady(node, (ready) => ready.length === 1 && ready[0]?.id !== old?.id);
      assert.notEqual(renewed?.uid, old?.uid);
      await until(
        () => commandsThatRun(node),
        (commands) => commands.join() === 'sleep 2000',
      );
    } finally {
      await node.stop();
    }
  });
});
