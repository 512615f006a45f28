import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readManifest, type Manifest } from '../../../src/manifest/read-manifest.ts';
import { podBefore, type PodBefore } from '../../../src/operations/wait/awaited-pod.ts';
import type { PodVersion } from '../../../src/runtimes/pod-version.ts';
import { examined, fileOf, manifestOf, sandboxOf } from '../diagnose/examined-node.ts';

const WEB = manifestOf('web');
const CHANGED = WEB.replace('busybox', 'busybox:2');

async function manifest(text: string): Promise<Manifest> {
  const reading = await readManifest(new TextEncoder().encode(text));
  if (reading.problem !== undefined) throw new Error('it is a manifest');
  return reading.manifest;
}

async function before(
  there: string | undefined,
  ran: PodVersion | undefined,
  wanted: string,
): Promise<PodBefore | undefined> {
  const { facts } = await examined({
    files: there === undefined ? [] : [fileOf('web.yaml', there)],
    pods: [sandboxOf('web', 's1'), sandboxOf('db', 's2')],
    ...(ran === undefined ? {} : { versions: [['web.yaml', ran]] }),
  });
  if (facts === undefined) throw new Error('there are facts');
  return podBefore(facts, 'web.yaml', await manifest(wanted));
}

describe('podBefore', () => {
  it('names the sandboxes of the pod, and no other', async () => {
    assert.deepEqual((await before(WEB, 'current', CHANGED))?.sandboxIds, new Set(['s1']));
  });

  it('holds what is certainly of the old content against the new one', async () => {
    assert.equal((await before(WEB, 'current', CHANGED))?.version, 'older');
    assert.equal((await before(WEB, 'current', `# a comment\n${WEB}`))?.version, 'current');
    assert.equal((await before(WEB, 'older', `# a comment\n${WEB}`))?.version, 'older');
  });

  it('does not know what is left open: a file that was changed back may have its pod still', async () => {
    assert.equal((await before(WEB, 'unknown', CHANGED))?.version, 'unknown');
    assert.equal((await before(WEB, 'older', CHANGED))?.version, 'unknown');
    assert.equal((await before(WEB, undefined, CHANGED))?.version, 'unknown');
  });

  it('knows that what runs without a file is on its way out', async () => {
    assert.equal((await before(undefined, undefined, WEB))?.version, 'older');
  });

  it('is nothing for a pod that sets its own UID, which keeps its sandbox', async () => {
    assert.equal(await before(WEB, 'current', WEB.replace('name: web', 'name: web, uid: u1')), undefined);
  });
});
