import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NodeFacts } from '../../src/operations/node-facts.ts';
import { standOf, standOfOrphan, type SandboxStand } from '../../src/operations/stale-sandboxes.ts';
import type { PodVersion } from '../../src/runtimes/pod-version.ts';
import type { RunningPod } from '../../src/runtimes/running-pod.ts';
import { examined, fileOf, manifestOf, sandboxOf, type Given } from './diagnose/examined-node.ts';

const at = (time: string): Date => new Date(`2026-01-02T${time}:00Z`);

/** A sandbox that was made at that time, of the version of the pod that the kubelet saw then. */
function sandbox(id: string, uid: string, time: string, other: Partial<RunningPod> = {}): RunningPod {
  const annotations = { configHash: uid, configSource: 'file', configSeen: at(time) } as const;
  return sandboxOf('web', id, { uid, createdAt: at(time), annotations, ...other });
}

const OLD = sandbox('old', 'u0', '01:00');
const NEW = sandbox('new', 'u1', '03:00');

/** web.yaml was changed at 02:00, unless told. */
async function standAmong(
  pods: readonly RunningPod[],
  version: PodVersion | undefined,
  { changedAt = '02:00', ...given }: Omit<Given, 'pods'> & { readonly changedAt?: string } = {},
): Promise<readonly string[]> {
  const file = fileOf('web.yaml', manifestOf('web'), { changedAt: at(changedAt) });
  const versions = version === undefined ? [] : [['web.yaml', version] as const];
  const { facts } = await examined({ files: [file], pods, versions, ...given });
  const [one] = facts?.view.entries ?? [];
  assert.ok(facts !== undefined && one !== undefined);
  return printed(standOf(one, withClock(facts)));
}

function withClock(facts: NodeFacts): NodeFacts {
  return { ...facts, clock: { now: at('04:00'), directoryChangedAt: at('02:00') } };
}

function printed({ current, stale, unsure }: SandboxStand): readonly string[] {
  return [
    `current ${current?.sandboxId ?? '-'}`,
    ...stale.map(({ sandboxId }) => `stale ${sandboxId}`),
    ...unsure.map(({ sandboxId }) => `unsure ${sandboxId}`),
  ];
}

describe('the sandboxes of a pod', () => {
  it('are one where all is well', async () => {
    assert.deepEqual(await standAmong([NEW], 'current'), ['current new']);
    const ended = sandbox('ended', 'u0', '01:00', { sandboxState: 'not ready' });
    assert.deepEqual(await standAmong([ended, NEW], 'current'), ['current new']);
  });

  it('are stale beside one that is certainly of the file', async () => {
    assert.deepEqual(await standAmong([OLD, NEW], 'current'), ['current new', 'stale old']);
  });

  it('are nobody can tell what beside one that is not certainly of the file', async () => {
    for (const version of ['unknown', undefined] as const) {
      assert.deepEqual(await standAmong([OLD, NEW], version), ['current new', 'unsure old']);
    }
  });

  it('are not stale where they are of the file, too, for all that is known', async () => {
    // The clock was set back between the two, and which is the newer nobody can tell.
    const ahead = sandbox('ahead', 'u0', '03:30');

    assert.deepEqual(await standAmong([NEW, ahead], 'current'), ['current ahead', 'unsure new']);
  });

  it('are not stale where the kubelet saw them later than the newest', async () => {
    const seenLater = sandbox('odd', 'u0', '01:00', {
      annotations: { configHash: 'u0', configSource: 'file', configSeen: at('03:10') },
    });
    const unseen = sandbox('unseen', 'u2', '01:00', {
      annotations: { configHash: 'u2', configSource: 'file', configSeen: undefined },
    });

    assert.deepEqual(await standAmong([seenLater, unseen, NEW], 'current'), [
      'current new',
      'unsure odd',
      'unsure unseen',
    ]);
  });

  it('are stale, the newest with them, when the kubelet has had its time for a newer file', async () => {
    const changed = { changedAt: '03:30' };
    const labelled = sandbox('labelled', 'u0', '01:00', { labels: { app: 'web' } });

    assert.deepEqual(await standAmong([{ ...NEW, labels: { app: 'x' } }], 'older', changed), [
      'current new',
      'stale new',
    ]);
    assert.deepEqual(await standAmong([labelled, NEW], 'older', changed), [
      'current new',
      'stale labelled',
      'stale new',
    ]);
    // Half a minute ago, and the kubelet has as long, and the grace, and some more.
    assert.deepEqual(await standAmong([NEW], 'older', { changedAt: '03:59' }), ['current new']);
    assert.deepEqual(await standAmong([NEW], 'older', { ...changed, path: { kubelet: undefined } }), ['current new']);
  });

  it('are taken up again where the file is as it was', async () => {
    // What ran first is what the file says again, and what the kubelet looks after.
    assert.deepEqual(await standAmong([OLD, NEW], 'older', { changedAt: '03:30' }), ['current old', 'stale new']);
  });

  it('are none that anybody may stop where the kubelet refuses the file, or makes another sandbox', async () => {
    const refused = fileOf('web.yaml', manifestOf('web').replace('image: busybox', 'image: ""'));
    const { facts } = await examined({ files: [refused], pods: [OLD, NEW], versions: [['web.yaml', 'current']] });
    const [one] = facts?.view.entries ?? [];
    assert.ok(facts !== undefined && one !== undefined);

    assert.deepEqual(printed(standOf(one, facts)), ['current -']);
    const ended = { ...NEW, sandboxState: 'not ready' } as const;
    assert.deepEqual(await standAmong([OLD, ended], 'current'), ['current -', 'unsure old']);
  });
});

describe('the sandboxes of a pod without a file', () => {
  const stand = async (orphan: readonly RunningPod[], given: Given = {}, clock = true) => {
    const { facts } = await examined({ orphans: [orphan], ...given });
    assert.ok(facts !== undefined);
    return printed(standOfOrphan(orphan, clock ? withClock(facts) : facts));
  };

  it('are stale once the kubelet should have ended them', async () => {
    const ended = sandbox('ended', 'u0', '00:30', {
      sandboxState: 'not ready',
      containers: OLD.containers.map((container) => ({ ...container, state: 'exited' })),
    });

    assert.deepEqual(await stand([ended, OLD, NEW]), ['current -', 'stale old', 'stale new']);
    assert.deepEqual(await stand([OLD], { path: { kubelet: undefined } }), ['current -', 'stale old']);
  });

  it('are left alone while it may be ending them, and where nobody can tell', async () => {
    const { facts } = await examined({ orphans: [[OLD]] });
    assert.ok(facts !== undefined);
    const clock = { now: at('04:00'), directoryChangedAt: new Date('2026-01-02T03:59:30Z') };

    assert.deepEqual(printed(standOfOrphan([OLD], { ...facts, clock })), ['current -', 'unsure old']);
    assert.deepEqual(await stand([OLD], {}, false), ['current -', 'unsure old']);
  });
});
