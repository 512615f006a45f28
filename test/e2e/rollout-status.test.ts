import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';
import { podNamed } from './status-pods.ts';
import { install, podWith, startWaiting } from './wait-pods.ts';

/** For what takes some seconds, on a machine that is busy. */
const SOON = 25;

describe('rollout status, on a node with a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s' } });
  });
  after(() => node.stop());

  const status = (name: string, ...words: readonly string[]): Promise<Ended> =>
    runKstatic(['rollout', 'status', name, ...words], { on: node });
  const put = (stdin: string, ...words: readonly string[]) =>
    runKstatic(['install', '-f', '-', ...words], { on: node, stdin });

  it('says of what runs as its file says that it does, and of which revision', async () => {
    await install(node, podNamed('web'));
    const good = { stdout: 'pod "web" successfully rolled out\n', stderr: '', exitCode: 0 };

    assert.deepEqual(await status('web'), good);
    assert.deepEqual(await status('pod/web', '-w=false', '--revision=1'), good);
  });

  it('waits for what is not ready yet, or says how it is', async () => {
    const spec = '  volumes: [{name: data, hostPath: {path: /srv/late, type: DirectoryOrCreate}}]\n';
    const probe = 'readinessProbe: {periodSeconds: 1, exec: {command: [sh, -c, "test -e /data/ready"]}}';
    await put(podWith('late', `volumeMounts: [{name: data, mountPath: /data}]\n    ${probe}`, undefined, spec));
    const why = 'container "main" is not ready: its readiness probe does not succeed yet: exit code 1';

    const waiting = startWaiting(node, ['rollout', 'status', 'late']);
    await waiting.until(`pod/late: ${why}`, SOON);
    const now = await status('late', '--watch=false');
    const late = await status('late', '--timeout=1s');
    await node.run('touch /srv/late/ready');
    const { stdout, exitCode } = await waiting.outcome;

    assert.equal(now.stdout, `Waiting for pod "late" rollout to finish: ${why}\n`);
    assert.deepEqual([now.stderr, now.exitCode], ['', 0]);
    assert.match(late.stderr, new RegExp(`^error: timed out waiting for the condition on pods/late: ${why}$`, 'm'));
    assert.deepEqual([late.stdout, late.exitCode], ['', 1]);
    assert.deepEqual([stdout, exitCode], ['pod "late" successfully rolled out\n', 0]);
  });

  it('fails of what never will be, whether it waits or not', async () => {
    await put(podNamed('refused', { spec: '  serviceAccountName: robot\n' }), '--validate=ignore');

    for (const words of [[], ['--watch=false']]) {
      assert.deepEqual(await status('refused', ...words), {
        stdout: '',
        stderr:
          'error: condition not met for pods/refused: the kubelet refuses refused.yaml: static pods may not reference serviceaccounts\n',
        exitCode: 1,
      });
    }
  });
});
