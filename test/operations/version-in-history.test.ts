import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digestOf } from '../../src/change/digest.ts';
import { requireManifest } from '../../src/manifest/read-manifest.ts';
import type { Version } from '../../src/nodes/operations/read-history/read-history.ts';
import { versionInHistory } from '../../src/operations/version-in-history.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const [HASH = '', OTHER_HASH = ''] = ['a', 'b'].map((digit) => digit.repeat(32));

function podWith(image: string, comment = ''): string {
  return `${comment}kind: Pod\napiVersion: v1\nmetadata: {name: web}\nspec: {containers: [{name: web, image: ${image}}]}\n`;
}

/** A version of a manifest, of which the kubelet was seen to call the pod `HASH`. */
function version(content: string, changed: Partial<Version> = {}): Version {
  const manifest = Buffer.from(content);
  return {
    number: 1,
    action: 'installed',
    digest: digestOf(manifest),
    directory: DIRECTORY,
    file: 'web.yaml',
    time: undefined,
    user: undefined,
    from: undefined,
    program: undefined,
    configHash: [HASH],
    manifest,
    ...changed,
  };
}

async function tell(content: string, versions: readonly Version[], hash: string | undefined = HASH): Promise<string> {
  const entry = {
    name: 'web.yaml',
    kind: 'file',
    mode: '0600',
    owner: 'root',
    group: 'root',
    size: content.length,
    modifiedAt: new Date(0),
    changedAt: new Date(0),
    target: undefined,
    content: Buffer.from(content),
    unread: undefined,
  } as const;
  const manifest = await requireManifest('web.yaml', entry.content);
  return versionInHistory({ directory: DIRECTORY, entry, manifest }, hash, versions);
}

describe('what the history tells of a running pod', () => {
  it('is that it is the file, where it was seen to be made of the same bytes', async () => {
    assert.equal(await tell(podWith('nginx:1'), [version(podWith('nginx:1'))]), 'current');
  });

  it('is that it is the file, where that is another in comments alone', async () => {
    assert.equal(await tell(podWith('nginx:1', '# New.\n'), [version(podWith('nginx:1'))]), 'current');
  });

  it('is that it is an older one, where it was seen to be made of another pod', async () => {
    const newest = version(podWith('nginx:2'), { number: 2, configHash: [] });

    assert.equal(await tell(podWith('nginx:2'), [version(podWith('nginx:1')), newest]), 'older');
  });

  it('is that it is the file, where that went back to what it was', async () => {
    const between = version(podWith('nginx:2'), { number: 2, configHash: [OTHER_HASH] });
    const again = version(podWith('nginx:1'), { number: 3, configHash: [] });

    assert.equal(await tell(podWith('nginx:1'), [version(podWith('nginx:1')), between, again]), 'current');
  });

  it('is that it is another, where the same bytes lay under another name, which the kubelet hashes', async () => {
    const moved = { file: 'www.yaml' };
    const elsewhere = { directory: '/etc/kubernetes/other' };

    assert.equal(await tell(podWith('nginx:1'), [version(podWith('nginx:1'), moved)]), 'older');
    assert.equal(await tell(podWith('nginx:1'), [version(podWith('nginx:1'), elsewhere)]), 'older');
  });

  it('is nothing, where the pod was never seen, or the bytes of its version are lost', async () => {
    const old = podWith('nginx:1');

    assert.equal(await tell(old, []), 'unknown');
    assert.equal(await tell(old, [version(old)], OTHER_HASH), 'unknown');
    assert.equal(await tell(old, [version(old)], ''), 'unknown');
    assert.equal(await tell(podWith('nginx:2'), [version(old, { manifest: undefined })]), 'unknown');
    const altered = { manifest: Buffer.from(podWith('nginx:3')) };
    assert.equal(await tell(podWith('nginx:2'), [version(old, altered)]), 'unknown');
  });
});
