import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';
import { podNamed } from './status-pods.ts';
import { install } from './wait-pods.ts';

const GOOD = podNamed('web', { grace: 1 });
const FILE = '/etc/kubernetes/manifests/web.yaml';
/** A patch that makes the container end badly at once. */
const CRASH = '{"spec":{"containers":[{"name":"main","command":["sh","-c","echo oh no; exit 3"]}]}}';

describe(
  'every verb that changes a pod can see it run, on a node with a real kubelet',
  { skip: requirement(...REAL_NODE) },
  () => {
    let node: RealNode;
    before(async () => {
      node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s' } });
    });
    after(() => node.stop());
    beforeEach(async () => {
      const { exitCode, stderr } = await install(node, GOOD);
      assert.equal(exitCode, 0, stderr);
    });

    const kstatic = (words: readonly string[], editor = ''): Promise<Ended> =>
      runKstatic(words, { on: node, environment: { KUBE_EDITOR: editor }, timeoutMilliseconds: 120_000 });
    const file = async (): Promise<string> => (await node.run(`cat ${FILE}`)).stdout;
    const says = ({ stdout, stderr, exitCode }: Ended, expected: string): void => {
      assert.deepEqual([stdout, exitCode], [expected, 0], stderr);
    };

    it('patch, rollout undo, edit, stop and start', async () => {
      says(
        await kstatic(['patch', 'web', '--wait', '-p', '{"metadata":{"labels":{"new":"yes"}}}']),
        'pod/web patched\npod/web condition met\n',
      );
      says(
        await kstatic(['patch', 'web', '--wait', '-p', '{"metadata":{"labels":{"new":"yes"}}}']),
        'pod/web patched (no change)\npod/web condition met\n',
      );
      says(await kstatic(['rollout', 'undo', 'web', '--wait']), 'pod/web rolled back\npod/web condition met\n');
      assert.equal(await file(), GOOD);
      says(await kstatic(['edit', 'web', '--wait'], 'sed -i s/1000/1001/'), 'pod/web edited\npod/web condition met\n');
      says(await kstatic(['stop', 'web']), 'pod/web stopped\n');
      says(await kstatic(['start', 'web', '--wait']), 'pod/web started\npod/web condition met\n');
      says(await kstatic(['start', 'web', '--wait']), 'pod/web unchanged\npod/web condition met\n');
    });

    it('start takes away again what does not come up, so that it can be started once more', async () => {
      const absent = podNamed('new', { main: 'image: example.com/absent:1\n    imagePullPolicy: Never' });
      await runKstatic(['install', '-f', '-'], { on: node, stdin: absent });
      await kstatic(['stop', 'new']);

      const tried = await kstatic(['start', 'new', '--rollback']);
      const files = (await node.run('ls /etc/kubernetes/manifests')).stdout;
      const again = await kstatic(['start', 'new']);
      await kstatic(['remove', 'new']);

      assert.deepEqual([tried.stdout, tried.exitCode], ['pod/new started\npod/new rolled back\n', 1], tried.stderr);
      assert.equal(files, 'web.yaml\n');
      says(again, 'pod/new started\n');
    });

    it('patch and edit put the old version back where the new one does not come up, and the edit is kept', async () => {
      const patched = await kstatic(['patch', 'web', '--rollback', '-p', CRASH]);
      const fileAfterPatch = await file();
      const edited = await kstatic(['edit', 'web', '--rollback'], 'sed -i s/1000/nonsense/');

      assert.equal(patched.stdout, 'pod/web patched\npod/web rolled back\n', patched.stderr);
      assert.match(patched.stderr, /^error: condition not met for pods\/web: container "main" ended with exit code 3/m);
      assert.equal(patched.exitCode, 1);
      assert.equal(fileAfterPatch, GOOD);
      assert.equal(edited.stdout, 'pod/web edited\npod/web rolled back\n', edited.stderr);
      assert.match(
        edited.stderr,
        /^error: condition not met for pods\/web: [^]*\nA copy of your changes has been stored to "\/tmp\/kstatic-edit-\d+\.yaml"$/m,
      );
      assert.equal(edited.exitCode, 1);
      assert.equal(await file(), GOOD);
    });
  },
);
