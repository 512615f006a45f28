import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Ended } from '../../support/run-program.ts';

const manifest = (image: string, name = 'web') =>
  `# ${image}\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: main, image: "${image}"}]}\n`;
const DIRECTORY = '/etc/kubernetes/manifests';

describe('rollout undo, stop and start', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(() => node.run(`rm -rf /var/lib/kstatic ${DIRECTORY}/*`));

  const kstatic = (words: readonly string[], stdin = ''): Promise<Ended> => runKstatic(words, { on: node, stdin });
  const install = (text: string, ...words: readonly string[]) => kstatic(['install', '-f', '-', ...words], text);
  const files = async () =>
    (await node.run(`cd ${DIRECTORY}; for f in *; do [ ! -e $f ] || { echo "$f"; cat $f; }; done`)).stdout;
  const actions = async (pod = 'web') => {
    const { stdout } = await kstatic(['rollout', 'history', pod, '-o', 'json']);
    return [...stdout.matchAll(/"action": "(\w+)"/g)].map(([, action]) => action).join(' ');
  };
  const printed = (stdout: string): Ended => ({ stdout, stderr: '', exitCode: 0 });

  it('goes back to the version before, byte for byte, and forth again', async () => {
    await install(manifest('busybox:1'));
    await install(manifest('busybox:2'));

    assert.deepEqual(await kstatic(['rollout', 'undo', 'pod/web']), printed('pod/web rolled back\n'));
    assert.equal(await files(), `web.yaml\n${manifest('busybox:1')}`);
    assert.deepEqual(await kstatic(['rollout', 'undo', 'web-controlplane']), printed('pod/web rolled back\n'));
    assert.equal(await files(), `web.yaml\n${manifest('busybox:2')}`);
    assert.equal(await actions(), 'installed installed undone undone');
  });

  it('goes to the revision that is named, and skips one that is there already', async () => {
    for (const version of ['1', '2', '3']) await install(manifest(`busybox:${version}`));

    assert.deepEqual(await kstatic(['rollout', 'undo', 'web', '--to-revision=1']), printed('pod/web rolled back\n'));
    assert.equal(await files(), `web.yaml\n${manifest('busybox:1')}`);
    assert.deepEqual(
      await kstatic(['rollout', 'undo', 'web', '--to-revision=1']),
      printed('pod/web skipped rollback (current template already matches revision 1)\n'),
    );
    assert.equal(await actions(), 'installed installed installed undone');
  });

  it('goes back behind a change that was made by hand, and keeps that', async () => {
    await install(manifest('busybox:1'));
    await node.run(`cat >${DIRECTORY}/web.yaml`, [], manifest('busybox:hand'));

    assert.deepEqual(await kstatic(['rollout', 'undo', 'web']), printed('pod/web rolled back\n'));

    assert.equal(await files(), `web.yaml\n${manifest('busybox:1')}`);
    assert.equal(await actions(), 'installed found undone');
  });

  it('brings a pod back that was removed, in the file in which it was', async () => {
    await install(manifest('busybox:1'), '--as', 'other.yaml');
    await kstatic(['remove', 'web']);

    assert.deepEqual(await kstatic(['rollout', 'undo', 'web']), printed('pod/web rolled back\n'));

    assert.equal(await files(), `other.yaml\n${manifest('busybox:1')}`);
  });

  it('changes nothing in a dry run, nor where there is nothing to go back to', async () => {
    await install(manifest('busybox:1'));
    const none = await kstatic(['rollout', 'undo', 'web']);
    await install(manifest('busybox:2'));

    assert.deepEqual(
      await kstatic(['rollout', 'undo', 'web', '--dry-run=client']),
      printed('pod/web rolled back (dry run)\n'),
    );

    assert.deepEqual(none, { stdout: '', stderr: 'error: no rollout history found for pod "web"\n', exitCode: 1 });
    assert.equal(await files(), `web.yaml\n${manifest('busybox:2')}`);
  });

  it('does not put etcd back to another minor version, but by force', async () => {
    const [old, renewed] = ['3.5.21-0', '3.6.4-0'].map((tag) => manifest(`registry.k8s.io/etcd:${tag}`, 'etcd'));
    await install(old ?? '');
    await install(renewed ?? '');

    const refused = await kstatic(['rollout', 'undo', 'etcd']);
    const removed = await kstatic(['remove', 'etcd']);
    const refusedStill = await kstatic(['rollout', 'undo', 'etcd', '--to-revision=1']);

    assert.deepEqual(refused, {
      stdout: '',
      stderr:
        'error: etcd does not go back from registry.k8s.io/etcd:3.6.4-0 to registry.k8s.io/etcd:3.5.21-0: an older ' +
        "minor version may not read its data\nhint: restore a snapshot, or follow etcd's own procedure for a downgrade; " +
        '--force writes the manifest all the same\n',
      exitCode: 1,
    });
    assert.equal(removed.exitCode, 0);
    assert.equal(refusedStill.stderr, refused.stderr);
    assert.equal(await files(), '');
    assert.equal((await kstatic(['rollout', 'undo', 'etcd', '--to-revision=1', '--force'])).exitCode, 0);
    assert.equal(await files(), `etcd.yaml\n${old ?? ''}`);
  });

  it('stops a pod and starts it again as it was, and says so when there is nothing to do', async () => {
    await install(manifest('busybox:1'), '--as', 'other.yaml');

    assert.deepEqual(await kstatic(['stop', 'web']), printed('pod/web stopped\n'));
    assert.equal(await files(), '');
    assert.deepEqual(await kstatic(['stop', 'web']), printed('pod/web unchanged\n'));
    assert.deepEqual(await kstatic(['start', 'pod/web']), printed('pod/web started\n'));
    assert.equal(await files(), `other.yaml\n${manifest('busybox:1')}`);
    assert.equal((await node.run(`stat -c %a:%u:%g ${DIRECTORY}/other.yaml`)).stdout, '600:0:0\n');
    assert.deepEqual(await kstatic(['start', 'web']), printed('pod/web unchanged\n'));
    assert.equal(await actions(), 'installed stopped started');
  });

  it('starts again what something else had put there', async () => {
    await node.run(`cat >${DIRECTORY}/web.yaml`, [], manifest('busybox:hand'));

    await kstatic(['stop', 'web']);
    await kstatic(['start', 'web']);

    assert.equal(await files(), `web.yaml\n${manifest('busybox:hand')}`);
    assert.equal(await actions(), 'found stopped started');
  });

  it('does not start over another pod that has the file meanwhile', async () => {
    await install(manifest('busybox:1'));
    await kstatic(['stop', 'web']);
    await install(manifest('busybox:1', 'other'), '--as', 'web.yaml');

    const { stdout, stderr, exitCode } = await kstatic(['start', 'web']);

    assert.deepEqual([stdout, exitCode], ['', 1]);
    assert.match(stderr, /^error: \/etc\/kubernetes\/manifests\/web\.yaml holds /);
    assert.equal(await files(), `web.yaml\n${manifest('busybox:1', 'other')}`);
  });

  it('refuses to start what was removed, and to stop what is no pod', async () => {
    await install(manifest('busybox:1'));
    await kstatic(['remove', 'web']);
    await node.run(`echo broken >${DIRECTORY}/web.bak; ln -s /nowhere.yaml ${DIRECTORY}/link.yaml`);

    const answers = [
      await kstatic(['start', 'web']),
      await kstatic(['start', 'nothing']),
      await kstatic(['stop', 'nothing']),
      await kstatic(['stop', 'web.bak']),
      await kstatic(['stop', 'link.yaml']),
      await kstatic(['stop']),
    ];

    assert.deepEqual(
      answers.map(({ stdout, stderr, exitCode }) => [stdout, stderr, exitCode]),
      [
        ['', 'error: pod "web" was not stopped: it was removed\nhint: kstatic rollout undo web brings it back\n', 1],
        ['', 'error: pods "nothing" not found\nhint: kstatic list shows what is there\n', 1],
        ['', 'error: pods "nothing" not found\nhint: kstatic list shows what is there\n', 1],
        ['', `error: ${DIRECTORY}/web.bak holds no pod that could be stopped\nhint: kstatic remove takes it away\n`, 1],
        ['', `error: ${DIRECTORY}/link.yaml is a symlink\nhint: kstatic remove takes it away\n`, 1],
        ['', 'error: required resource not specified\n', 1],
      ],
    );
  });
});
