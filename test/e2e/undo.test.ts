import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { MANIFEST_OF_THE_NOTES } from '../support/notes.ts';
import { REAL_NODE, startRealNode } from '../support/real-node.ts';
import type { RealNode } from '../support/real-node.ts';
import { sandboxesOf } from '../support/real-node/sandboxes.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';

/** A pod that a kubelet runs only once would stay ended: what is left of it counts after a restart of the kubelet. */
const MANIFEST = MANIFEST_OF_THE_NOTES.replace('restartPolicy: Never', 'restartPolicy: Always').replace(
  'spec:\n',
  'spec:\n  terminationGracePeriodSeconds: 1\n',
);
const CHANGED = `# Longer.\n${MANIFEST.replace('"1000"', '"2000"')}`;
const FILE = '/etc/kubernetes/manifests/static-busybox.yaml';

describe('going back, stopping and starting under a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode();
  });
  after(() => node.stop());

  const kstatic = async (words: readonly string[], stdin = '') => {
    const { stdout, stderr, exitCode } = await runKstatic(words, { on: node, stdin });
    assert.equal(exitCode, 0, stderr);
    return stdout;
  };
  /** Waits until what runs of the pod is these commands, and only these sandboxes are left. */
  const untilRuns = (...commands: readonly string[]) =>
    until(
      async () => {
        const { stdout } = await node.run('ps -eo args');
        const ready = (await sandboxesOf(node)).filter(({ isReady }) => isReady).length;
        return [...stdout.split('\n').filter((line) => /^sleep [12]000$/.test(line)), `in ${String(ready)}`].join(', ');
      },
      (found) => found === [...commands, `in ${String(commands.length)}`].join(', '),
      40_000,
    );

  it('runs the version before again after rollout undo', async () => {
    await kstatic(['install', '-f', '-'], MANIFEST);
    await untilRuns('sleep 1000');
    await kstatic(['install', '-f', '-'], CHANGED);
    await untilRuns('sleep 2000');

    assert.equal(await kstatic(['rollout', 'undo', 'static-busybox']), 'pod/static-busybox rolled back\n');

    await untilRuns('sleep 1000');
    assert.equal((await node.run(`cat ${FILE}`)).stdout, MANIFEST);
  });

  it('runs the version that is named', async () => {
    await kstatic(['rollout', 'undo', 'static-busybox', '--to-revision=2']);

    await untilRuns('sleep 2000');
    assert.equal((await node.run(`cat ${FILE}`)).stdout, CHANGED);
  });

  it('runs what a patch has made of a file, and the image that was set, with its comments', async () => {
    const commented = CHANGED.replace('    image: busybox', "    image: 'busybox' # pinned below");
    await kstatic(['install', '-f', '-'], commented);
    const shorter = JSON.stringify({ spec: { containers: [{ name: 'static-busybox', command: ['sleep', '1000'] }] } });

    assert.equal(await kstatic(['patch', 'static-busybox', '-p', shorter]), 'pod/static-busybox patched\n');
    await untilRuns('sleep 1000');
    assert.equal((await node.run(`cat ${FILE}`)).stdout, commented.replace('"2000"', '"1000"'));

    const image = 'static-busybox=busybox:1.36';
    assert.equal(await kstatic(['set', 'image', 'static-busybox', image]), 'pod/static-busybox image updated\n');
    await untilRuns('sleep 1000');
    assert.match(
      (await node.run(`cat ${FILE}`)).stdout,
      /^# Longer\.\n[^]*\n {4}image: '?busybox:1\.36'? # pinned below\n/,
    );

    await kstatic(['rollout', 'undo', 'static-busybox', '--to-revision=2']);
    await untilRuns('sleep 2000');
  });

  it('ends a pod that is stopped, keeps it stopped over a restart of the kubelet, and runs it as it was when started', async () => {
    assert.equal(await kstatic(['stop', 'static-busybox']), 'pod/static-busybox stopped\n');
    await untilRuns();
    await node.stopKubelet();
    await node.startKubelet();
    await untilRuns();

    assert.equal(await kstatic(['start', 'static-busybox']), 'pod/static-busybox started\n');

    await untilRuns('sleep 2000');
    assert.equal((await node.run(`cat ${FILE}`)).stdout, CHANGED);
    assert.match(await kstatic(['list']), /^default +static-busybox-controlplane +1\/1 +Running /m);
  });

  it('brings a pod back that was removed', async () => {
    await kstatic(['remove', 'static-busybox']);
    await untilRuns();

    await kstatic(['rollout', 'undo', 'static-busybox']);

    await untilRuns('sleep 2000');
  });
});
