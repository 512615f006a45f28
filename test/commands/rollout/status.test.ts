import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Ended } from '../../support/run-program.ts';

const manifest = (image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: main, image: "${image}"}]}\n`;

describe('rollout status, before it looks at what runs', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(() => node.run('rm -rf /var/lib/kstatic /etc/kubernetes/manifests/*'));

  const kstatic = (words: readonly string[], stdin = ''): Promise<Ended> => runKstatic(words, { on: node, stdin });
  const failed = (stderr: string): Ended => ({ stdout: '', stderr, exitCode: 1 });

  it('refuses a command line that says nothing, or no number and no time', async () => {
    assert.deepEqual(await kstatic(['rollout', 'status']), failed('error: required resource not specified\n'));
    assert.deepEqual(
      await kstatic(['rollout', 'status', 'web', '--revision=-1']),
      failed('error: revision must be a positive integer: -1\n'),
    );
    assert.match(
      (await kstatic(['rollout', 'status', 'web', '--timeout=soon'])).stderr,
      /^error: invalid argument "soon"/,
    );
  });

  it('finds no pod that has no file, be it a stopped one', async () => {
    await kstatic(['install', '-f', '-'], manifest('busybox:1'));
    await kstatic(['stop', 'web']);

    assert.deepEqual(
      await kstatic(['rollout', 'status', 'web', '--watch=false']),
      failed('error: pods "web" not found\nhint: kstatic list shows what is there\n'),
    );
  });

  it("refuses another revision than the one that the file holds, in kubectl's words", async () => {
    for (const version of ['1', '2']) await kstatic(['install', '-f', '-'], manifest(`busybox:${version}`));
    const status = (revision: string) => kstatic(['rollout', 'status', 'web', `--revision=${revision}`]);
    const hint = 'hint: kstatic rollout history web shows the revisions\n';

    assert.deepEqual(
      await status('1'),
      failed(`error: desired revision (1) is different from the running revision (2)\n${hint}`),
    );
    assert.deepEqual(await status('7'), failed('error: unable to find specified revision 7 in history\n'));
    await node.run('cat >/etc/kubernetes/manifests/web.yaml', [], manifest('busybox:hand'));
    assert.deepEqual(
      await status('2'),
      failed(`error: desired revision (2) is different from the running revision (not in the history)\n${hint}`),
    );
  });
});
