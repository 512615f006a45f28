import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareForKubelet } from '../../src/kubelet/same-pod.ts';
import { requireManifest } from '../../src/manifest/read-manifest.ts';

const WEB = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: nginx:1
    resources: {limits: {cpu: 1}}
`;

async function compare(from: string, to: string): Promise<string> {
  const [one, other] = await Promise.all(
    [WEB, WEB.replace(from, to)].map((text) => requireManifest('web.yaml', Buffer.from(text))),
  );
  assert.ok(one && other);
  assert.notEqual(WEB.replace(from, to), WEB);
  return compareForKubelet(one, other);
}

describe('compareForKubelet', () => {
  it('sees no change in what says nothing to the kubelet', async () => {
    assert.equal(await compare('spec:', '# A comment.\nspec:'), 'same');
    assert.equal(await compare('    image: nginx:1\n', ''), 'other');
    assert.equal(await compare('name: web\n    image: nginx:1', 'image: "nginx:1"\n    name: web'), 'same');
    assert.equal(await compare('spec:\n', 'spec:\n  nodeSelector: null\n'), 'same');
  });

  it('sees a change in what the kubelet would make a pod anew for', async () => {
    assert.equal(await compare('nginx:1', 'nginx:2'), 'other');
    assert.equal(await compare('{name: web}', '{name: web, annotations: {a: b}}'), 'other');
    assert.equal(await compare('spec:\n', 'spec:\n  restartPolicy: Never\n'), 'other');
    assert.equal(await compare('cpu: 1', 'cpu: 2'), 'other');
  });

  it('cannot tell what is only written in another way', async () => {
    assert.equal(await compare('cpu: 1', 'cpu: 1000m'), 'unknown');
    assert.equal(await compare('spec:\n', 'spec:\n  restartPolicy: Always\n'), 'unknown');
    assert.equal(await compare('    image: nginx:1\n', '    image: nginx:1\n    color: blue\n'), 'unknown');
  });
});
