import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examineDirectory, type KeptEntry } from '../../src/kubelet/examine-directory.ts';

const pod = (name: string, more = '') => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
  - name: ${name}
    image: busybox
${more}`;

const file = (name: string, text: string, more: Partial<KeptEntry> = {}): KeptEntry => ({
  name,
  kind: 'file',
  mode: '0600',
  owner: 'root',
  target: undefined,
  content: new TextEncoder().encode(text),
  unread: undefined,
  ...more,
});

/** Each finding in a line, behind its file. */
const examine = async (entries: readonly KeptEntry[]) =>
  (await examineDirectory(entries, { nodeName: 'cp1', minor: 37 })).flatMap(({ file: name, findings }) =>
    findings.length === 0
      ? [`${name}: fine`]
      : findings.map(({ severity, rule, message }) => `${name}: ${severity} ${rule}: ${message}`),
  );

describe('a directory is examined', () => {
  it('in the order in which the kubelet reads it, without dotfiles', async () => {
    const lines = await examine([file('b.yaml', pod('b')), file('.c.yaml', ''), file('a.json', pod('a'))]);

    assert.deepEqual(lines, ['a.json: fine', 'b.yaml: fine']);
  });

  it('for copies that win over what they were made of', async () => {
    const lines = await examine([file('etcd.yaml', pod('etcd')), file('etcd.yaml.bak', pod('etcd'))]);

    assert.deepEqual(lines, [
      'etcd.yaml: warning shadowed: pod "etcd" is in etcd.yaml.bak as well, which wins at the next scan',
      'etcd.yaml.bak: warning stray-file: the kubelet reads it like any other file, whatever its name ends in',
    ]);
  });

  it('for pods of one name that are none for the kubelet: of other namespaces, or refused', async () => {
    const broken = pod('web').replace('    image: busybox\n', '');
    const lines = await examine([
      file('a.yaml', pod('web')),
      file('b.yaml', pod('web').replace('metadata:\n', 'metadata:\n  namespace: other\n')),
      file('c.yaml', broken),
    ]);

    assert.deepEqual(lines, [
      'a.yaml: fine',
      'b.yaml: fine',
      'c.yaml: refusal invalid: The Pod "web" is invalid: spec.containers[0].image: Required value',
    ]);
  });

  it('for what is no manifest, and what is none that can be read', async () => {
    const lines = await examine([
      file('big.yaml', '', { content: undefined, unread: 'size' }),
      file('dir', '', { kind: 'directory', content: undefined }),
      file('gone.yaml', '', { kind: 'symlink', content: undefined, target: { text: '../x', kind: 'missing' } }),
      file('hidden.yaml', '', { content: undefined, unread: 'denied' }),
      file('notes.txt', 'see the wiki\n'),
    ]);

    assert.deepEqual(lines, [
      'big.yaml: refusal not-read: is larger than the 10 MiB that the kubelet reads',
      'dir: warning not-read: is a directory; the kubelet does not descend',
      'gone.yaml: warning not-read: is a symlink to ../x, which is not there',
      'hidden.yaml: warning not-read: cannot be read by this user: root may, see --sudo',
      'notes.txt: refusal not-a-pod: holds no object, but a list or a single value',
      'notes.txt: warning stray-file: the kubelet reads it like any other file, whatever its name ends in',
    ]);
  });

  it('for files that others can read or write', async () => {
    const lines = await examine([
      file('a.yaml', pod('a'), { mode: '0644' }),
      file('b.yaml', pod('b'), { mode: '0600', owner: 'ann' }),
      file('c.yaml', pod('c'), { mode: '0400' }),
    ]);

    assert.deepEqual(lines, [
      'a.yaml: warning mode: has mode 0644: a manifest should be 0600, for it may hold secrets',
      'b.yaml: warning mode: belongs to ann, who can have the kubelet run anything as root',
      'c.yaml: fine',
    ]);
  });
});

describe('a manifest is warned of', () => {
  const warnings: readonly (readonly [text: string, line: string])[] = [
    [
      pod('a').replace('metadata:\n', 'metadata:\n  uid: x-0123\n'),
      'uid: metadata.uid: the kubelet tells versions of a pod by its uid: with one of its own, most changes are never seen',
    ],
    [pod('a', '  nodeName: cp9\n'), 'node-name: spec.nodeName: the kubelet puts the name of its own node here'],
    [
      pod('a', '  priorityClassName: system-node-critical\n'),
      'priority: spec.priorityClassName: Static pod has priorityClassName and nil priority. Kubelet will not use priorityClassName, and mirror pod creation may fail.',
    ],
    [pod('a', '  hostNetwrok: true\n'), 'unknown-field: unknown field "spec.hostNetwrok", did you mean "hostNetwork"?'],
    [pod('a', '  colour: red\n'), 'unknown-field: unknown field "spec.colour"'],
  ];
  for (const [text, line] of warnings) {
    it(line, async () => {
      assert.deepEqual(await examine([file('a.yaml', text.replace('uid: x-0123', 'uid: "0123"'))]), [
        `a.yaml: warning ${line}`,
      ]);
    });
  }
});
