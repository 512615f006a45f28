import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mirrorNotes, mirrorOfFile, mirrorOfOrphan } from '../../../src/operations/list-mirrors.ts';
import type { MirrorAnswer } from '../../../src/operations/mirrors/mirror-answer.ts';
import { findMirrors } from '../../../src/operations/mirrors/find-mirrors.ts';
import type { NodeFacts } from '../../../src/operations/node-facts.ts';
import { stateOf } from '../../../src/operations/pod-state.ts';
import type { ContainerWord, KubeletWord } from '../../../src/runtimes/kubelet-word.ts';
import type { MirrorPod } from '../../../src/runtimes/mirror-pods.ts';
import { examined, fileOf, sandboxOf, type Given } from '../diagnose/examined-node.ts';

const PROBED = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: main, image: busybox, readinessProbe: {exec: {command: ["true"]}}}]}
`;

const READY: ContainerWord = { waiting: undefined, id: 'c1', isReady: true, isStarted: true };

function word(main: ContainerWord, message?: string): KubeletWord {
  return { reason: undefined, message, containers: new Map([['main', main]]) };
}

function mirror(hash: string, other: Partial<MirrorPod> = {}): MirrorPod {
  return { fullName: 'default/web-cp1', nodeName: 'cp1', hash, word: word(READY), ...other };
}

async function find(
  answer: MirrorAnswer | MirrorPod,
  given: Given = {},
  words?: NodeFacts['words'],
): Promise<NodeFacts> {
  const { node, facts } = await examined({
    files: [fileOf('web.yaml', PROBED)],
    pods: [sandboxOf('web', 's1')],
    ...given,
  });
  if (facts === undefined) throw new Error('nothing was found');
  const asked = 'hash' in answer ? { kind: 'found' as const, mirrors: [answer] } : answer;
  return findMirrors(node, { ...facts, ...(words === undefined ? {} : { words }) }, asked);
}

/** READY and the mirror of the first file. */
function told(facts: NodeFacts): string {
  const [one] = facts.view.entries;
  if (one === undefined) throw new Error('there is no file');
  return `${stateOf(one, facts).ready} ${mirrorOfFile(one, facts)?.kind ?? 'nothing'}`;
}

const withHash = (hash: string | undefined): ReturnType<typeof sandboxOf>['annotations'] => ({
  configHash: hash,
  configSource: 'file',
  configSeen: undefined,
});

describe('findMirrors', () => {
  it('believes a mirror of the very version that runs', async () => {
    assert.equal(told(await find(mirror('u1'))), '1/1 yes');
  });

  it('believes none of another version, and says which it is', async () => {
    const facts = await find(mirror('u0'));

    assert.equal(told(facts), '?/1 no');
    assert.deepEqual(
      [...(facts.mirrors?.pods ?? [])],
      [['default/web-cp1', { kind: 'no', reason: 'the API server has the mirror of another version, u0: u1 runs' }]],
    );
  });

  it('holds it against the newest sandbox that runs', async () => {
    const older = sandboxOf('web', 's0', {
      uid: 'u0',
      createdAt: new Date('2026-01-02T03:00:00Z'),
      annotations: withHash('u0'),
    });
    const ended = { sandboxState: 'not ready' } as const;

    const cases = [
      [older, sandboxOf('web', 's1')],
      [sandboxOf('web', 's1'), older],
      [older, sandboxOf('web', 's1', ended)],
      [{ ...older, ...ended }, sandboxOf('web', 's1', ended)],
    ];
    const kinds = await Promise.all(cases.map(async (pods) => told(await find(mirror('u1'), { pods })).split(' ')[1]));
    assert.deepEqual(kinds, ['yes', 'yes', 'no', 'yes']);
  });

  it('cannot tell without a sandbox, its hash, a runtime, or the API server', async () => {
    const unknown = [
      await find(mirror('u1'), { pods: [] }),
      await find(mirror('u1'), { pods: [sandboxOf('web', 's1', { annotations: withHash(undefined) })] }),
      await find(mirror('u1'), { runtime: { kind: 'none', reason: 'mounted', complaint: undefined } }),
      await find(mirror('u1'), { path: { nodeName: undefined } }),
      await find({ kind: 'none', reason: 'kubectl: no' }),
    ];
    assert.deepEqual(
      unknown.map((facts) => told(facts).split(' ')[1]),
      ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    );
  });

  it('has nothing to tell of what makes no pod', async () => {
    const file = fileOf('web.yaml', PROBED.replace('image: busybox', 'image: ""'));
    assert.equal(told(await find(mirror('u1'), { files: [file] })), '<unknown> nothing');
  });

  it('listens to the kubelet first, and to a mirror for the rest', async () => {
    const unready: NodeFacts['words'] = new Map([['web.yaml', word({ ...READY, isReady: false })]]);
    assert.equal(told(await find(mirror('u1'), {}, unready)), '0/1 yes');

    const logged: KubeletWord = { reason: undefined, message: 'trouble', containers: new Map() };
    const facts = await find(mirror('u1'), {}, new Map([['web.yaml', logged]]));
    assert.deepEqual(facts.words.get('web.yaml'), word(READY, 'trouble'));
  });

  it('believes no mirror while no kubelet runs, which alone could have said it', async () => {
    assert.equal(told(await find(mirror('u1'), { path: { kubelet: undefined } })), '?/1 yes');
  });

  it('takes those of other nodes for nothing, and the name of its own in lower case', async () => {
    const upper = { path: { nodeName: 'CP1' } };
    assert.equal(told(await find(mirror('u1'), upper)), '1/1 yes');

    const orphan = sandboxOf('old', 's2', { annotations: withHash(undefined) });
    const other = await find(mirror('u1', { nodeName: 'cp2' }), { pods: [], orphans: [[orphan]] });
    assert.deepEqual([...(other.mirrors?.pods ?? [])], [['default/old-cp1', { kind: 'unknown' }]]);
  });

  it('tells of pods that run without a file', async () => {
    const orphan = [sandboxOf('web', 's1')];
    const facts = await find(mirror('u1'), { files: [], orphans: [orphan] });

    assert.deepEqual(mirrorOfOrphan(orphan, facts), { kind: 'yes' });
    assert.equal(mirrorOfOrphan(orphan, { ...facts, mirrors: undefined }), undefined);
  });
});

describe('mirrorNotes', () => {
  it('says once why nobody knows', async () => {
    const facts = await find({ kind: 'none', reason: 'kubectl: no' });
    assert.deepEqual(mirrorNotes([], facts), ['mirror pods are not known: kubectl: no']);
  });
});
