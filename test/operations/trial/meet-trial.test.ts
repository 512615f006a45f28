import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import { DIRECTORY, openSsh, tryNew } from './try-change.ts';

const PATH = `${DIRECTORY}/web.yaml`;
const BOOT = '/proc/sys/kernel/random/boot_id';

describe('a change that meets a trial', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  let manifest: string;
  let flags: readonly string[];
  before(async () => {
    node = await startNode();
    flags = ['-N', 'controlplane', '--ssh-config', node.sshConfigFile];
    ({ stdout: manifest } = await runKstatic(['create', 'web', '--image=busybox']));
  });
  after(() => node.stop());
  beforeEach(async () => {
    await node.run(`umount ${BOOT}; rm -rf /var/lib/kstatic ${DIRECTORY}/*; echo old >${PATH}`);
    const conversation = openSsh('controlplane', node.sshConfigFile, new AbortController().signal);
    await tryNew(conversation, 600, manifest);
    await conversation.close();
  });

  const content = async (path = PATH) => (await node.run(`cat ${path}`)).stdout;
  const install = (stdin: string, ...words: readonly string[]) =>
    runKstatic(['install', '-f', '-', ...flags, ...words], { stdin });
  /** As after a reboot: no guard, another boot. */
  const startAnew = () =>
    node.run('pkill -f trial/1/[g]uard; echo another >/run/boot; mount --bind /run/boot "$1"', [BOOT]);

  for (const [title, change] of [
    ['another version', () => install(manifest.replace('busybox', 'busybox:1.36'))],
    ['the same version', () => install(manifest)],
    ['its removal', () => runKstatic(['remove', 'web', ...flags])],
  ] as const) {
    it(`of the same file is refused, be it ${title}`, async () => {
      const { stdout, stderr, exitCode } = await change();

      assert.deepEqual([stdout, exitCode], ['', 1]);
      assert.match(
        stderr,
        /^error: ann@desk is trying a version of \/etc\/kubernetes\/manifests\/web\.yaml since 20\S+:\d\dZ, for another \d+s; nothing was changed\nhint: wait until /,
      );
      assert.equal(await content(), manifest);
    });
  }

  it('of another file is made', async () => {
    const other = manifest.replace('name: web', 'name: other');

    const { stdout, exitCode } = await install(other);

    assert.deepEqual([stdout, exitCode], ['pod/other created\n', 0]);
    assert.deepEqual([await content(), await content(`${DIRECTORY}/other.yaml`)], [manifest, other]);
  });

  const reverted = new RegExp(
    '^note: the version of pod default/web that ann@desk tried since 20\\S+Z was never confirmed: the old one is back\n',
  );

  it('finishes it after a reboot, and says so', async () => {
    await startAnew();

    const { stdout, stderr, exitCode } = await install(manifest.replace('name: web', 'name: other'));

    assert.deepEqual([stdout, exitCode], ['pod/other created\n', 0]);
    assert.match(stderr, reverted);
    assert.equal(await content(), 'old\n');
  });

  it('finishes it after a reboot where it would have changed nothing, and decides again', async () => {
    await node.run(`echo "$1" | sed 's/busybox/busybox:1.35/' >/var/lib/kstatic/trial/1/manifest`, [
      manifest.trimEnd(),
    ]);
    const old = await content('/var/lib/kstatic/trial/1/manifest');
    await node.run(
      'echo "digest sha256:$(sha256sum </var/lib/kstatic/trial/1/manifest | cut -c1-64)" >>/var/lib/kstatic/trial/1/record',
    );
    await startAnew();

    const { stdout, stderr, exitCode } = await install(manifest);

    assert.match(old, /busybox:1\.35/);
    assert.deepEqual([stdout, exitCode], ['pod/web configured\n', 0]);
    assert.match(stderr, reverted);
    assert.equal(await content(), manifest);
    const { stdout: actions } = await node.run('cat /var/lib/kstatic/history/default/web/*/record | grep ^action');
    assert.deepEqual(
      actions.trim().split('\n'),
      ['found', 'installed', 'reverted', 'installed'].map((one) => `action ${one}`),
    );
  });

  it('finishes it on one node at a time where the pod is of the control plane, and says so', async () => {
    const { stdout: labelled } = await runKstatic(['create', 'web', '--image=busybox', '--labels=tier=control-plane']);
    await node.run(`rm -rf /var/lib/kstatic; echo old >${PATH}`);
    const conversation = openSsh('controlplane', node.sshConfigFile, new AbortController().signal);
    await tryNew(conversation, 600, labelled);
    await conversation.close();
    await startAnew();

    // One node by two names.
    const { stdout, stderr, exitCode } = await install(labelled, '-N', 'root@controlplane');

    assert.deepEqual(
      [stdout, exitCode],
      ['controlplane: pod/web configured\nroot@controlplane: pod/web unchanged\n', 0],
    );
    // Nothing runs on this node that would show the pod to be ready.
    assert.match(
      stderr.replaceAll(/^Warning: \S+: pod\/web is not seen to be ready: .*\n/gm, ''),
      /^pod\/web is of the control plane: .*\ncontrolplane: note: the version of pod default\/web that .*\n2 nodes: 1 configured, 1 unchanged\n$/,
    );
    assert.equal(await content(), labelled);
  });

  it('finishes it after a reboot where that is of the same file, and decides again', async () => {
    await node.run(`echo "$1" | sed 's/busybox/busybox:1.35/' >/var/lib/kstatic/trial/1/manifest`, [
      manifest.trimEnd(),
    ]);
    await node.run(
      'echo "digest sha256:$(sha256sum </var/lib/kstatic/trial/1/manifest | cut -c1-64)" >>/var/lib/kstatic/trial/1/record',
    );
    await startAnew();
    const next = manifest.replace('busybox', 'busybox:1.36');

    const { stdout, stderr, exitCode } = await install(next);

    assert.deepEqual([stdout, exitCode], ['pod/web configured\n', 0]);
    assert.match(stderr, reverted);
    assert.equal(await content(), next);
  });

  it('is told by describe and doctor who try what', async () => {
    const described = await runKstatic(['describe', 'web', ...flags]);
    const diagnosed = await runKstatic(['doctor', ...flags]);
    await startAnew();
    const abandoned = await runKstatic(['doctor', ...flags]);
    const mend = /^.*(sh \/var\/lib\/kstatic\/trial\/1\/guard .*)$/m.exec(abandoned.stdout)?.[1] ?? '';
    const mended = await node.run(mend);

    assert.match(
      described.stderr,
      /pod default\/web: a version of it has been tried since 20\S+Z by ann@desk \(kstatic\/test\): unless/,
    );
    assert.match(diagnosed.stdout, /trial-under-way/);
    assert.match(abandoned.stdout, /trial-abandoned/);
    assert.deepEqual([mended.exitCode, await content()], [0, 'old\n']);
  });
});
