import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reactionTo } from '../../src/change/compare-pods.ts';
import { describeReaction } from '../../src/change/words.ts';
import { requireManifest } from '../../src/manifest/read-manifest.ts';

const podOf = async (text: string) => (await requireManifest('web.yaml', Buffer.from(text))).pod;

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n';

const told = async (before: string | undefined, after: string | undefined) =>
  describeReaction(
    reactionTo(
      before === undefined ? undefined : await podOf(before),
      after === undefined ? undefined : await podOf(after),
    ),
  );

describe('the kubelet', () => {
  it('creates a pod whose file comes', async () => {
    assert.equal(await told(undefined, HEAD), 'the kubelet will create the pod');
  });

  it('removes a pod whose file goes', async () => {
    assert.equal(await told(HEAD, undefined), 'the kubelet will remove the pod');
  });

  it('creates a pod anew, and because of which fields', async () => {
    const before = `${HEAD}spec:\n  containers:\n  - {name: a, image: x:1}\n`;
    const after = `${HEAD}spec:\n  hostNetwork: true\n  containers:\n  - {name: a, image: x:2}\n  - {name: b}\n`;

    assert.equal(
      await told(before, after),
      'the kubelet will stop the pod and create it anew: spec.containers[0].image, spec.containers[1], spec.hostNetwork',
    );
  });

  it('is told of five fields at most', async () => {
    const spec = (value: number) =>
      `${HEAD}spec: {a: ${value}, b: ${value}, c: ${value}, d: ${value}, e: ${value}, f: ${value}}\n`;

    assert.equal(
      await told(spec(1), spec(2)),
      'the kubelet will stop the pod and create it anew: spec.a, spec.b, spec.c, spec.d, spec.e and 1 more',
    );
  });

  for (const { what, after } of [
    { what: 'a comment', after: `# comment\n${HEAD}spec: {a: 1, b: "2"}\n` },
    { what: 'the order of keys', after: `kind: Pod\nspec: {b: "2", a: 1}\nmetadata: {name: web}\napiVersion: v1\n` },
    { what: 'how a value is spelled', after: `${HEAD}spec:\n  a: 0x1\n  b: '2'\n` },
    { what: 'a field that is null', after: `${HEAD}spec: {a: 1, b: "2", c: null}\n` },
    {
      what: 'JSON or YAML',
      after: '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"a":1,"b":"2"}}',
    },
  ]) {
    it(`sees no change in ${what}`, async () => {
      assert.equal(
        await told(`${HEAD}spec: {a: 1, b: "2"}\n`, after),
        'no change for the kubelet: comments, order and spelling only',
      );
    });
  }
});
