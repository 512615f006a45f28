import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planInstall } from '../../src/change/plan-install.ts';
import type { InstallChoices, ManifestDirectory } from '../../src/change/wanted-manifest.ts';
import { judgeDirectory, type FileEntry } from '../../src/kubelet/read-directory.ts';
import { requireManifest } from '../../src/manifest/read-manifest.ts';

const CHOICES: InstallChoices = { fileName: undefined, mayReplace: false, isForced: false };

const podNamed = (name: string, namespace = 'default') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}}\n`;

const want = async (source: string, text: string) => {
  const content = Buffer.from(text);
  return { source, content, manifest: await requireManifest(source, content) };
};

const entry = (name: string, text: string, more: Partial<FileEntry> = {}): FileEntry => ({
  name,
  kind: 'file',
  target: undefined,
  content: Buffer.from(text),
  unread: undefined,
  ...more,
});

async function plan(
  entries: readonly FileEntry[],
  texts: readonly string[],
  choices: Partial<InstallChoices> = {},
  directory: Partial<ManifestDirectory<FileEntry>> = {},
) {
  const wanted = await Promise.all(texts.map((text, index) => want(`${String(index + 1)}.yaml`, text)));
  const there = { directory: '/m', singleFile: undefined, distribution: undefined };
  const steps = planInstall(
    wanted,
    { ...there, entries: await judgeDirectory(entries), ...directory },
    { ...CHOICES, ...choices },
  );
  return steps.map(({ file, action, warnings }) => ({ file, action, warnings }));
}

describe('a pod is put', () => {
  it('into a file of its own name', async () => {
    assert.deepEqual(await plan([], [podNamed('web')]), [{ file: 'web.yaml', action: 'created', warnings: [] }]);
  });

  it('into a file .json when it is JSON', async () => {
    const json = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"}}';

    assert.deepEqual(await plan([], [json]), [{ file: 'web.json', action: 'created', warnings: [] }]);
  });

  it('into the file that holds it already', async () => {
    const entries = [entry('frontend', podNamed('web'))];

    assert.deepEqual(await plan(entries, [`${podNamed('web')}# new\n`]), [
      { file: 'frontend', action: 'configured', warnings: [] },
    ]);
  });

  it('nowhere when the same bytes are there', async () => {
    const entries = [entry('web.yaml', podNamed('web'))];

    assert.deepEqual(await plan(entries, [podNamed('web')]), [{ file: 'web.yaml', action: 'unchanged', warnings: [] }]);
  });

  it('over a file of its name that the kubelet refuses', async () => {
    assert.deepEqual(await plan([entry('web.yaml', 'kind: Pid\n')], [podNamed('web')]), [
      { file: 'web.yaml', action: 'configured', warnings: [] },
    ]);
  });

  it('into the place of another with --replace', async () => {
    assert.deepEqual(await plan([entry('web.yaml', podNamed('db'))], [podNamed('web')], { mayReplace: true }), [
      { file: 'web.yaml', action: 'configured', warnings: [] },
    ]);
  });

  it('over a managed file with --force, and a warning', async () => {
    const entries = [entry('etcd.yaml', podNamed('etcd'))];

    assert.deepEqual(
      await plan(entries, [`${podNamed('etcd')}# new\n`], { isForced: true }, { distribution: 'rke2' }),
      [
        {
          file: 'etcd.yaml',
          action: 'configured',
          warnings: ['etcd.yaml belongs to rke2: it is written again whenever rke2 starts'],
        },
      ],
    );
  });
});

const LONG = 'a'.repeat(253);

describe('nothing is put', () => {
  for (const { where, entries = [], texts = [podNamed('web')], choices = {}, directory = {}, message } of [
    {
      where: 'twice',
      texts: [podNamed('web'), podNamed('web')],
      message: '1.yaml and 2.yaml hold the same pod web',
    },
    {
      where: 'into one file twice',
      texts: [podNamed('web'), podNamed('web', 'other')],
      message: 'two of the manifests would be written to web.yaml',
    },
    {
      where: 'beside a pod that is in two files',
      entries: [entry('a', podNamed('web')), entry('b', podNamed('web'))],
      message: '/m holds pod web twice: in a and in b',
    },
    {
      where: 'into a second file',
      entries: [entry('web.yaml', podNamed('web'))],
      choices: { fileName: 'other.yaml' },
      message: 'pod web is in /m/web.yaml already',
    },
    {
      where: 'over another pod',
      entries: [entry('web.yaml', podNamed('db', 'kube-system'))],
      message: '/m/web.yaml holds another pod, kube-system/db',
    },
    {
      where: 'over another pod in the one file that the kubelet reads',
      entries: [entry('pods', podNamed('db'))],
      directory: { singleFile: 'pods' },
      message: 'the kubelet reads the one file /m/pods, and it holds another pod',
    },
    {
      where: 'through a symlink',
      entries: [entry('web.yaml', podNamed('web'), { kind: 'symlink', target: { text: '/x', kind: 'file' } })],
      message: '/m/web.yaml is a symlink to /x, and kstatic writes through none',
    },
    {
      where: 'over a directory',
      entries: [entry('web.yaml', '', { kind: 'directory', content: undefined })],
      message: '/m/web.yaml is there and is not a file',
    },
    {
      where: 'over a file that is larger than the history takes',
      entries: [entry('web.yaml', '', { unread: 'size', content: undefined })],
      message: '/m/web.yaml is there and is too large to be kept in the history',
    },
    {
      where: 'over a file that cannot be read',
      entries: [entry('web.yaml', '', { unread: 'denied', content: undefined })],
      message: '/m/web.yaml cannot be read by this user',
    },
    {
      where: 'over a managed file',
      entries: [entry('web-pod.yaml', podNamed('web'))],
      texts: [`${podNamed('web')}# new\n`],
      directory: { distribution: 'openshift' as const },
      message: '/m/web-pod.yaml belongs to openshift: its operator writes it again with every revision',
    },
    {
      where: 'into a file whose name would be too long',
      texts: [podNamed(LONG)],
      message: `the pod's name is too long for the name of a file: ${LONG}`,
    },
  ]) {
    it(where, async () => {
      await assert.rejects(plan(entries, texts, choices, directory), { message });
    });
  }
});
