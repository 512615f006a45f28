import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeProblem, readManifest, requireManifest } from '../../src/manifest/read-manifest.ts';

const HEAD = 'apiVersion: v1\nkind: Pod\n';

const read = (text: string | Uint8Array) => readManifest(typeof text === 'string' ? Buffer.from(text) : text);

describe('a manifest', () => {
  it('has the name and namespace of its Pod', async () => {
    const { manifest } = await read(`${HEAD}metadata: {name: web.1, namespace: kube-system}\n`);

    const { isWholeFloat, replaced, ...rest } = manifest ?? {};
    assert.equal(isWholeFloat?.([]), false);
    assert.deepEqual(replaced?.(), []);
    assert.deepEqual(rest, {
      podName: 'web.1',
      namespace: 'kube-system',
      pod: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web.1', namespace: 'kube-system' } },
      hasMoreDocuments: false,
    });
  });

  it('that names no namespace is of default', async () => {
    const { manifest } = await read(`${HEAD}metadata: {name: web}\n`);

    assert.equal(manifest?.namespace, 'default');
  });

  for (const { what, content } of [
    { what: 'with its kind in other letters', content: 'KIND: Pod\nAPIVERSION: v1\nmetadata: {name: web}\n' },
    { what: 'whose last kind is a Pod', content: 'Kind: Foo\nkind: Pod\napiVersion: v1\nmetadata: {name: web}\n' },
    { what: 'with a kind that is nothing', content: 'kind: Pod\nKind: ~\napiVersion: v1\nmetadata: {name: web}\n' },
    { what: 'of a group without a name', content: 'kind: Pod\napiVersion: /v1\nmetadata: {name: web}\n' },
    { what: 'in UTF-16', content: Buffer.from(`\ufeff${HEAD}metadata: {name: web}\n`, 'utf16le') },
  ]) {
    it(`may be one ${what}`, async () => {
      const { manifest } = await read(content);

      assert.equal(manifest?.podName, 'web');
    });
  }

  it('may write kind and apiVersion in any case, and v1 with an empty group', async () => {
    const { manifest } = await read('ApiVersion: /v1\nKIND: Pod\nmetadata: {name: web}\n');

    assert.equal(manifest?.podName, 'web');
  });

  it('is of the kind that Go comes across last', async () => {
    const { problem } = await read('kind: Service\nKind: Pod\napiVersion: v1\nmetadata: {name: web}\n');

    assert.equal(problem?.message, 'is a Service of v1; a kubelet runs nothing but a Pod of v1');
  });

  it('cannot be taken for another through __proto__', async () => {
    const { problem } = await read(`${HEAD}__proto__: {metadata: {name: web}}\n`);

    assert.equal(problem?.message, 'metadata.name: Required value: name is needed for the pod');
  });
});

const NAME_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
const NAMESPACE_RULE =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";

describe('what is no manifest is told from one:', () => {
  for (const { text, message } of [
    { text: '', message: 'is empty' },
    { text: '# only a comment\n', message: 'is empty' },
    { text: 'null\n', message: 'is empty' },
    { text: 'hello\n', message: 'holds no object, but a list or a single value' },
    { text: '- a\n- b\n', message: 'holds no object, but a list or a single value' },
    { text: 'a: b\n', message: "Object 'Kind' is missing" },
    { text: 'kind: Pod\n', message: "Object 'apiVersion' is missing" },
    { text: 'kind: null\napiVersion: v1\n', message: "Object 'Kind' is missing" },
    { text: 'kind: 1\napiVersion: v1\n', message: 'kind is not a string' },
    { text: 'kind: Pod\nKind: [a]\napiVersion: v1\n', message: 'kind is not a string' },
    { text: 'kind: Pod\napiVersion: 1\n', message: 'apiVersion is not a string' },
    { text: 'kind: Pod\napiVersion: v1/\n', message: "Object 'apiVersion' is missing" },
    { text: 'kind: Pod\napiVersion: a/b/c\n', message: 'unexpected GroupVersion string: a/b/c' },
    {
      text: 'Kind: Pod\nkind: Foo\napiVersion: v1\n',
      message: 'is a Foo of v1; a kubelet runs nothing but a Pod of v1',
    },
    {
      text: '{"kind": "Pod", "KIND": "Foo", "apiVersion": "v1"}',
      message: 'is a Foo of v1; a kubelet runs nothing but a Pod of v1',
    },
    {
      text: 'kind: Pod\napiVersion: v1\napiverſion: v2\n',
      message: 'is a Pod of v2; a kubelet runs nothing but a Pod of v1',
    },
    {
      text: 'apiVersion: apps/v1\nkind: Deployment\n',
      message: 'is a Deployment of apps/v1; a kubelet runs nothing but a Pod of v1',
    },
    { text: 'apiVersion: v1\nkind: List\n', message: 'is a List of v1; a kubelet runs nothing but a Pod of v1' },
    { text: 'apiVersion: v2\nkind: Pod\n', message: 'is a Pod of v2; a kubelet runs nothing but a Pod of v1' },
    {
      text: 'apiVersion: v1\nkind: "a\\nb\\e"\n',
      message: String.raw`is a "a\nb\u001b" of v1; a kubelet runs nothing but a Pod of v1`,
    },
    {
      text: `apiVersion: v1\nkind: ${'x'.repeat(5000)}\n`,
      message: `is a "${'x'.repeat(100)}" of v1; a kubelet runs nothing but a Pod of v1`,
    },
    { text: HEAD, message: 'metadata.name: Required value: name is needed for the pod' },
    { text: `${HEAD}metadata: {name: 1}\n`, message: 'metadata.name is not a string' },
    { text: `${HEAD}metadata: {name: a, namespace: [b]}\n`, message: 'metadata.namespace is not a string' },
    { text: `${HEAD}metadata: {name: ../x}\n`, message: `metadata.name: Invalid value: "../x": ${NAME_RULE}` },
    { text: `${HEAD}metadata: {name: a/b}\n`, message: `metadata.name: Invalid value: "a/b": ${NAME_RULE}` },
    {
      text: `${HEAD}metadata: {name: a, namespace: B}\n`,
      message: `metadata.namespace: Invalid value: "B": ${NAMESPACE_RULE}`,
    },
  ]) {
    it(JSON.stringify(text.slice(0, 60)), async () => {
      assert.deepEqual(await read(text), { problem: { message, line: undefined, column: undefined } });
    });
  }

  for (const { what, content, problem } of [
    {
      what: 'text in Latin-1',
      content: Buffer.from([0x61, 0x3a, 0x20, 0xe9]),
      problem: { message: 'is not UTF-8 text', line: 1, column: 4 },
    },
    {
      what: 'a program',
      content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0, 0]),
      problem: { message: 'control characters are not allowed', line: 1, column: 1 },
    },
  ]) {
    it(what, async () => {
      assert.deepEqual(await read(content), { problem });
    });
  }
});

describe('a problem', () => {
  it('is told with file, line and column', () => {
    const problem = { message: 'deficient indentation', line: 3, column: 5 };

    assert.equal(describeProblem('web.yaml', problem), 'web.yaml:3:5: deficient indentation');
  });

  it('without a place is told with the file', () => {
    const problem = { message: 'is empty', line: undefined, column: undefined };

    assert.equal(describeProblem('web.yaml', problem), 'web.yaml: is empty');
  });

  it('is a failure where a manifest has to be', async () => {
    await assert.rejects(requireManifest('web.yaml', Buffer.from('a: [')), {
      kind: 'invalid',
      message: /^web\.yaml:1:5: /,
    });
  });
});
