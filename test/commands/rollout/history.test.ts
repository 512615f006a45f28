import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Ended } from '../../support/run-program.ts';

const manifest = (version: string) =>
  `# ${version}\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "busybox:${version}"}]}\n`;

describe('rollout history', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode({
      files: { '/etc/kubernetes/manifests/web.yaml': { content: manifest('1.34'), mode: 0o600 } },
    });
    await kstatic(['install', '-f', '-'], manifest('1.35'));
    await kstatic(['remove', 'web']);
    await kstatic(['install', '-f', '-'], manifest('1.36'));
  });
  after(() => node.stop());

  const kstatic = (words: readonly string[], stdin = ''): Promise<Ended> =>
    runKstatic(words, { on: node, stdin, environment: { USER: 'ann' } });

  it('tells every version of a pod: what was done, when, by whom, in which file', async () => {
    const { stdout, stderr, exitCode } = await kstatic(['rollout', 'history', 'pod/web']);

    const untimed = stdout.replaceAll(/\d+[smh]\d*[smh]? +/g, 'AGE ').replaceAll(/ann@\S+ +/g, 'ann ');
    assert.match(untimed, /^pod\/web\nREVISION +ACTION +AGE +BY +FILE\n/);
    assert.deepEqual(
      untimed
        .split('\n')
        .slice(2)
        .map((line) => line.split(/ +/)),
      [
        ['1', 'found', 'AGE', '<unknown>', 'web.yaml'],
        ['2', 'installed', 'AGE', 'ann', 'web.yaml'],
        ['3', 'removed', 'AGE', 'ann', 'web.yaml'],
        ['4', 'installed', 'AGE', 'ann', 'web.yaml'],
        [''],
      ],
    );
    assert.deepEqual([stderr, exitCode], ['', 0]);
  });

  it('takes the name that the kubelet gives the pod, and that of its file', async () => {
    const names = ['web', 'web-controlplane', 'web.yaml'];

    const printed = await Promise.all(names.map((name) => kstatic(['rollout', 'history', name, '-o', 'json'])));

    assert.equal(new Set(printed.map(({ stdout }) => stdout)).size, 1);
    assert.match(printed[0]?.stdout ?? '', /"action": "found"/);
  });

  it('prints the manifest of a revision, byte for byte', async () => {
    assert.deepEqual(await kstatic(['rollout', 'history', 'web', '--revision=2']), {
      stdout: manifest('1.35'),
      stderr: '',
      exitCode: 0,
    });
  });

  it('says which revision has none', async () => {
    const [removed, missing] = [
      await kstatic(['rollout', 'history', 'web', '--revision=3']),
      await kstatic(['rollout', 'history', 'web', '--revision=9']),
    ];

    assert.equal(
      removed.stderr,
      'error: revision 3 of default/web is of a file that was removed\n' +
        'hint: the revision before it holds what was in the file\n',
    );
    assert.equal(missing.stderr, 'error: unable to find the specified revision\n');
    assert.deepEqual([removed.exitCode, missing.exitCode], [1, 1]);
  });

  it('says that nothing is kept of a pod', async () => {
    const { stdout, stderr, exitCode } = await kstatic(['rollout', 'history', 'nothing']);

    assert.deepEqual([stdout, exitCode], ['', 1]);
    assert.equal(stderr, 'error: no rollout history found for pod "nothing"\nhint: kstatic changed no such pod here\n');
  });

  it('needs a name, and one alone for a revision', async () => {
    const refused = await Promise.all([
      kstatic(['rollout', 'history']),
      kstatic(['rollout', 'history', 'web', 'etcd', '--revision=1']),
      kstatic(['rollout', 'history', 'web', '--revision=-1']),
      kstatic(['rollout', 'history', 'web', '-o', 'wide']),
    ]);

    assert.deepEqual(
      refused.map(({ stderr, exitCode }) => [stderr, exitCode]),
      [
        ['error: required resource not specified\n', 1],
        ['error: --revision prints one manifest: name one pod\n', 1],
        ['error: revision must be a positive integer: -1\n', 1],
        ['error: unable to match a printer suitable for the output format "wide", allowed formats are: json,yaml\n', 1],
      ],
    );
  });
});
