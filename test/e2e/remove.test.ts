import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { sandboxesOf } from '../support/real-node/sandboxes.ts';
import { withoutCrictl } from '../support/real-node/without-crictl.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { podNamed } from './status-pods.ts';
import { install, startWaiting, type Outcome } from './wait-pods.ts';

/** For what takes some seconds, on a machine that is busy. */
const SOON = 25;

describe('remove and stop, on a node with a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s' } });
  });
  after(() => node.stop());

  const kstatic = (...words: readonly string[]): Promise<Outcome> => startWaiting(node, words).outcome;
  const told = ({ stdout, stderr, exitCode }: Outcome): readonly unknown[] => [stdout, stderr, exitCode];
  const readySandboxes = async (): Promise<readonly string[]> =>
    (await sandboxesOf(node)).filter(({ isReady }) => isReady).map(({ id }) => id);

  it('come back when the containers are gone, and say nothing more', async () => {
    await install(node, podNamed('web'));
    await install(node, podNamed('api'));

    const removed = await kstatic('remove', 'web', 'api');

    assert.deepEqual(told(removed), [
      'pod "web" deleted from default namespace\npod "api" deleted from default namespace\n',
      '',
      0,
    ]);
    assert.deepEqual(await readySandboxes(), []);

    await install(node, podNamed('web'));
    assert.deepEqual(told(await kstatic('stop', 'web')), ['pod/web stopped\n', '', 0]);
    assert.deepEqual(await readySandboxes(), []);
    assert.deepEqual(told(await kstatic('stop', 'web')), ['pod/web unchanged\n', '', 0]);
  });

  it('tell what a pod is given to end where that takes longer', async () => {
    await install(node, podNamed('slow', { grace: 8 }));
    const [id = ''] = await readySandboxes();

    const removed = await kstatic('remove', 'slow');

    assert.deepEqual(told(removed), [
      'pod "slow" deleted from default namespace\n',
      `pod/slow: it still runs (sandbox ${id.slice(0, 13)}); it is given 8s to end\n`,
      0,
    ]);
    assert.ok(removed.seconds >= 8, String(removed.seconds));
    assert.deepEqual(await readySandboxes(), []);
  });

  it('wait for no longer than they are told to', async () => {
    await install(node, podNamed('slow', { grace: 8 }));
    const [id = ''] = await readySandboxes();

    const inTime = await kstatic('stop', 'slow', '--timeout=1s');
    assert.deepEqual(told(inTime), [
      'pod/slow stopped\n',
      'error: timed out waiting for the condition on pods/slow: ' +
        `it still runs (sandbox ${id.slice(0, 13)}); it is given 8s to end\n`,
      1,
    ]);
    assert.deepEqual(await readySandboxes(), [id]);

    await install(node, podNamed('left', { grace: 8 }));
    // The other one may have had its time by now.
    const left = (await readySandboxes()).filter((other) => other !== id);
    assert.equal(left.length, 1);
    assert.deepEqual(told(await kstatic('remove', 'left', '--wait=false')), [
      'pod "left" deleted from default namespace\n',
      '',
      0,
    ]);
    assert.deepEqual(
      (await readySandboxes()).filter((other) => other !== id),
      left,
    );
  });

  it('say that the files are gone when the user has enough', async () => {
    await install(node, podNamed('slow', { grace: 8 }));
    const waiting = startWaiting(node, ['remove', 'slow'], { isRemote: true });
    await waiting.until('pod "slow" deleted', SOON);

    waiting.kill('SIGINT');
    const { stdout, stderr, exitCode } = await waiting.outcome;

    assert.deepEqual(
      [stdout, stderr, exitCode],
      [
        'pod "slow" deleted from default namespace\n',
        'error: interrupted: the files are gone, and what runs may not have ended yet\n' +
          'hint: the kubelet goes on with ending it; kstatic list shows what is left\n',
        130,
      ],
    );
    assert.equal((await node.run('ls /etc/kubernetes/manifests')).stdout, '');
  });

  it('wait neither for what another file holds, too, nor for what never ran', async () => {
    await install(node, podNamed('twin', { grace: 8 }));
    await node.run('cp /etc/kubernetes/manifests/twin.yaml /etc/kubernetes/manifests/a.yaml');
    const first = await kstatic('remove', 'a.yaml');
    assert.match(first.stderr, /^Warning: twin\.yaml holds the same pod: [^\n]*\n$/);
    assert.equal(first.exitCode, 0);
    assert.ok(first.seconds < 8, String(first.seconds));
    await kstatic('remove', 'twin');

    const refused = podNamed('refused', { spec: '  serviceAccountName: robot\n', grace: 8 });
    await runKstatic(['install', '-f', '-', '--validate=ignore'], { on: node, stdin: refused });
    assert.deepEqual(told(await kstatic('remove', 'refused')), [
      'pod "refused" deleted from default namespace\n',
      '',
      0,
    ]);
  });

  describe('on a node where the end cannot be seen, or nobody brings it about', () => {
    it('say so, and do not wait', async () => {
      await install(node, podNamed('web', { grace: 8 }));
      await node.run('mount --bind /dev/null /usr/bin/ctr');
      const blind = withoutCrictl(node);

      const { stdout, stderr, exitCode } = await runKstatic(['remove', 'web'], { on: blind });

      assert.deepEqual([stdout, exitCode], ['pod "web" deleted from default namespace\n', 0]);
      assert.match(
        stderr,
        /^Warning: pod\/web: whether it has ended cannot be told: the client of the container runtime failed: .*\n$/,
      );
    });

    it('say which still runs, where no kubelet runs, or stop it, and nothing where there is nothing', async () => {
      await install(node, podNamed('api', { grace: 8 }));
      const [api = ''] = (await readySandboxes()).slice(-1);
      await install(node, podNamed('db'));
      const [db = ''] = (await readySandboxes()).slice(-1);
      await node.stopKubelet();

      const removed = await kstatic('remove', 'api');
      const stopped = await kstatic('remove', 'db', '--stop-stale');
      await runKstatic(['install', '-f', '-'], { on: node, stdin: podNamed('new') });
      const neverRun = await kstatic('remove', 'new');

      assert.deepEqual(told(removed), [
        'pod "api" deleted from default namespace\n',
        `Warning: pod/api: it still runs (sandbox ${api.slice(0, 13)}), and no kubelet runs that would stop it; ` +
          'kstatic rollout restart api --stop-stale does\n',
        0,
      ]);
      assert.deepEqual(told(stopped), [
        'pod "db" deleted from default namespace\n',
        `pod/db: sandbox ${db.slice(0, 13)} ended\n`,
        0,
      ]);
      assert.equal((await readySandboxes()).includes(api), true);
      assert.equal((await readySandboxes()).includes(db), false);
      assert.deepEqual(told(neverRun), ['pod "new" deleted from default namespace\n', '', 0]);
    });
  });
});
