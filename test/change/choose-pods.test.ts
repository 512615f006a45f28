import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choosePods, choosePodsToRead, findPods, podNames } from '../../src/change/choose-pods.ts';
import { judgeDirectory, type FileEntry } from '../../src/kubelet/read-directory.ts';

const file = (name: string, podName: string, namespace = 'default'): FileEntry => ({
  name,
  kind: 'file',
  target: undefined,
  content: Buffer.from(`apiVersion: v1\nkind: Pod\nmetadata: {name: ${podName}, namespace: ${namespace}}\n`),
  unread: undefined,
});

const choose = async (entries: readonly FileEntry[], name: string, namespace = '') => {
  const { chosen, notFound } = choosePods([name], await judgeDirectory(entries), 'cp1', namespace);
  return { files: chosen.map(({ entry }) => entry.name), notFound };
};

describe('a name means', () => {
  for (const name of ['web', 'web-cp1', 'web.yaml']) {
    it(`the file that holds the pod: ${name}`, async () => {
      const entries = [file('a.yaml', 'a'), file('web.yaml', 'web')];

      assert.deepEqual(await choose(entries, name), { files: ['web.yaml'], notFound: [] });
    });
  }

  it('nothing when there is no such pod', async () => {
    assert.deepEqual(await choose([file('web.yaml', 'web')], 'db'), { files: [], notFound: ['db'] });
  });

  it('nothing of a file that begins with a dot', async () => {
    assert.deepEqual(await choose([file('.web.yaml', 'web')], '.web.yaml'), { files: [], notFound: ['.web.yaml'] });
  });

  it('the pod of the namespace that is asked for', async () => {
    const entries = [file('a.yaml', 'web', 'a'), file('b.yaml', 'web', 'b')];

    assert.deepEqual(await choose(entries, 'web', 'b'), { files: ['b.yaml'], notFound: [] });
  });

  it('two files: refused, both named', async () => {
    await assert.rejects(choose([file('a.yaml', 'web'), file('b.yaml', 'web')], 'web'), {
      kind: 'conflict',
      message: '"web" is in two files: a.yaml and b.yaml',
    });
  });

  it('a file of that name with another pod, and that pod in another file: refused, both named', async () => {
    await assert.rejects(choose([file('web', 'db'), file('web.yaml', 'web')], 'web'), {
      kind: 'conflict',
      message: '"web" is in two files: web and web.yaml',
    });
  });
});

describe('a name means, for who only looks', () => {
  const read = async (entries: readonly FileEntry[], name: string) => {
    const { chosen, notFound } = choosePodsToRead([name], await judgeDirectory(entries), 'cp1', '');
    return { files: chosen.map(({ entry }) => entry.name), notFound };
  };

  it('both files of a pod that is in two', async () => {
    const entries = [file('web.yaml', 'web'), file('web.yaml.bak', 'web')];

    assert.deepEqual(await read(entries, 'web'), { files: ['web.yaml', 'web.yaml.bak'], notFound: [] });
    assert.deepEqual(await read(entries, 'web.yaml'), { files: ['web.yaml'], notFound: [] });
    assert.deepEqual(await read(entries, 'db'), { files: [], notFound: ['db'] });
  });

  it('not two pods: refused, both files named', async () => {
    const conflict = { kind: 'conflict', message: '"web" is in two files: a.yaml and b.yaml' };

    await assert.rejects(read([file('a.yaml', 'web', 'a'), file('b.yaml', 'web', 'b')], 'web'), conflict);
    await assert.rejects(read([file('web', 'db'), file('web.yaml', 'web')], 'web'), { kind: 'conflict' });
  });
});

describe('a manifest means', () => {
  const find = async (entries: readonly FileEntry[], podName: string, namespace: string) => {
    const { chosen, notFound } = findPods([{ podName, namespace }], await judgeDirectory(entries));
    return { files: chosen.map(({ entry }) => entry.name), notFound };
  };

  it('the pod of its name and namespace, in whatever file', async () => {
    const entries = [file('web', 'other'), file('x.yaml', 'web', 'kube-system'), file('web.yaml', 'web')];

    assert.deepEqual(await find(entries, 'web', 'kube-system'), { files: ['x.yaml'], notFound: [] });
  });

  it('never a pod of that name in another namespace', async () => {
    assert.deepEqual(await find([file('web.yaml', 'web')], 'web', 'kube-system'), { files: [], notFound: ['web'] });
  });

  it('never a file that only has the name of the pod', async () => {
    assert.deepEqual(await find([file('web', 'other')], 'web', 'default'), { files: [], notFound: ['web'] });
  });

  it('a pod that is in two files: refused, both named', async () => {
    await assert.rejects(find([file('a.yaml', 'web'), file('b.yaml', 'web')], 'web', 'default'), {
      kind: 'conflict',
      message: '"web" is in two files: a.yaml and b.yaml',
    });
  });
});

describe('the words of kubectl users', () => {
  it('may begin with the kind', () => {
    assert.deepEqual(podNames(['pods', 'web']), ['web']);
    assert.deepEqual(podNames(['pod/web', 'po/db', 'web']), ['web', 'db', 'web']);
  });
});
