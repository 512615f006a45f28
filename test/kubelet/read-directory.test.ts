import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeDirectory, type EntryVerdict, type FileEntry } from '../../src/kubelet/read-directory.ts';

const pod = (name: string, namespace = 'default') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {containers: [{name: c, image: i}]}\n`;

const entry = (name: string, text: string | undefined, more: Partial<FileEntry> = {}): FileEntry => ({
  name,
  kind: 'file',
  target: undefined,
  content: text === undefined ? undefined : Buffer.from(text),
  unread: undefined,
  ...more,
});

const judge = async (...entries: readonly FileEntry[]) =>
  (await judgeDirectory(entries)).map((one) => `${one.entry.name}: ${describeVerdict(one.verdict)}`);

function describeVerdict(verdict: EntryVerdict): string {
  if (verdict.kind === 'ignored') return 'ignored';
  if (verdict.kind !== 'pod') return `${verdict.kind}: ${verdict.reason}`;
  const { podName } = verdict.manifest;
  if (verdict.refusal !== undefined) return `pod ${podName}, refused: ${verdict.refusal}`;
  return `pod ${podName}${verdict.shadowedBy === undefined ? '' : `, shadowed by ${verdict.shadowedBy}`}`;
}

describe('the kubelet makes of a directory', () => {
  it('a pod of every file, whatever its extension, in the order of bytes', async () => {
    assert.deepEqual(await judge(entry('b.yaml.bak', pod('b')), entry('a~', pod('a')), entry('Z', pod('z'))), [
      'Z: pod z',
      'a~: pod a',
      'b.yaml.bak: pod b',
    ]);
  });

  it('nothing of what begins with a dot', async () => {
    assert.deepEqual(await judge(entry('.web.yaml', pod('web'))), ['.web.yaml: ignored']);
  });

  it('of files with one pod the last, of their names', async () => {
    assert.deepEqual(await judge(entry('b', pod('web')), entry('a', pod('web')), entry('c', pod('web'))), [
      'a: pod web, shadowed by c',
      'b: pod web, shadowed by c',
      'c: pod web',
    ]);
  });

  it('no pod of one that it refuses, which takes the place of no other', async () => {
    const refused = pod('web').replace('image: i', 'image: ""');

    assert.deepEqual(await judge(entry('a', pod('web')), entry('b', refused)), [
      'a: pod web',
      'b: pod web, refused: spec.containers[0].image: Required value',
    ]);
  });

  it('what its version makes of it, which is asked for only where it matters', async () => {
    const needsApi = pod('api').replace('spec: {', 'spec: {serviceAccountName: api, ');
    const verdictsOf = async (minor: number, text: string) => {
      let asked = 0;
      const kubelet = { nodeName: 'cp1', minor: () => Promise.resolve((asked += 1) && minor) };
      const judged = await judgeDirectory([entry('a', text)], kubelet);
      return [asked, ...judged.map(({ verdict }) => describeVerdict(verdict))];
    };

    assert.deepEqual(await verdictsOf(33, needsApi), [1, 'pod api']);
    assert.deepEqual(await verdictsOf(34, needsApi), [
      1,
      'pod api, refused: static pods may not reference serviceaccounts',
    ]);
    assert.deepEqual(await verdictsOf(34, pod('web')), [0, 'pod web']);
  });

  it('two pods of one name in two namespaces', async () => {
    assert.deepEqual(await judge(entry('a', pod('web')), entry('b', pod('web', 'other'))), [
      'a: pod web',
      'b: pod web',
    ]);
  });

  it('a pod of the file that a symlink leads to', async () => {
    const link = entry('web.yaml', pod('web'), { kind: 'symlink', target: { text: '/x', kind: 'file' } });

    assert.deepEqual(await judge(link), ['web.yaml: pod web']);
  });

  for (const { what, one, verdict } of [
    {
      what: 'a symlink that leads nowhere',
      one: entry('a', undefined, { kind: 'symlink', target: { text: '/x', kind: 'missing' } }),
      verdict: 'refused: is a symlink to /x, which is not there',
    },
    {
      what: 'a directory',
      one: entry('a', undefined, { kind: 'directory' }),
      verdict: 'refused: is a directory; the kubelet does not descend',
    },
    {
      what: 'a fifo',
      one: entry('a', undefined, { kind: 'other' }),
      verdict:
        'refused: is neither a file nor a directory; the kubelet hangs on opening a pipe that is made while it runs',
    },
    {
      what: 'a file of more than 10 MiB',
      one: entry('a', undefined, { unread: 'size' }),
      verdict: 'refused: is larger than the 10 MiB that the kubelet reads',
    },
    { what: 'broken YAML', one: entry('a', 'a: [\n'), verdict: 'refused: 2:1: did not find expected node content' },
    {
      what: 'what is no Pod',
      one: entry('a', 'apiVersion: v1\nkind: Service\n'),
      verdict: 'refused: is a Service of v1; a kubelet runs nothing but a Pod of v1',
    },
    {
      what: '100,000 levels of JSON',
      one: entry('a', `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
      verdict: 'refused: 1:10005: exceeded max depth',
    },
  ]) {
    it(`no pod of ${what}`, async () => {
      assert.deepEqual(await judge(one), [`a: ${verdict}`]);
    });
  }

  it('what nobody here can tell of a file that cannot be read', async () => {
    assert.deepEqual(await judge(entry('a', undefined, { unread: 'denied' })), [
      'a: unknown: cannot be read by this user',
    ]);
  });
});
