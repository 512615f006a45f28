import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeDirectory } from '../../../src/kubelet/read-directory.ts';
import { stageOf, type SandboxStage } from '../../../src/operations/wait/sandbox-stage.ts';
import type { AwaitedPod, PodBefore } from '../../../src/operations/wait/awaited-pod.ts';
import type { PodVersion } from '../../../src/runtimes/pod-version.ts';
import type { RunningPod } from '../../../src/runtimes/running-pod.ts';
import { examined, fileOf, manifestOf, sandboxOf } from '../diagnose/examined-node.ts';

const CHANGED = new Date('2026-01-02T03:30:00.500Z');
const SEEN = new Date('2026-01-02T03:30:00.600Z');
const BEFORE_CHANGE = new Date('2026-01-02T03:00:00Z');

function seconds(after: number): Date {
  return new Date(CHANGED.getTime() + after * 1000);
}

const OLD = sandboxOf('web', 'old', { uid: 'u0', createdAt: BEFORE_CHANGE, annotations: annotations(BEFORE_CHANGE) });
const NEW = sandboxOf('web', 'new', { uid: 'u1', createdAt: seconds(2), annotations: annotations(SEEN) });
const ENDED = { sandboxState: 'not ready', containers: [] } as const;

function annotations(configSeen: Date): RunningPod['annotations'] {
  return { configHash: 'u', configSource: 'file', configSeen };
}

interface Given {
  readonly sandboxes: readonly RunningPod[];
  readonly version?: PodVersion;
  readonly before?: PodBefore;
  /** In seconds after the change. */
  readonly now?: number;
  readonly changedAt?: Date;
  readonly kubelet?: 'none';
}

async function stage({
  sandboxes,
  version,
  before,
  now = 3,
  changedAt = CHANGED,
  kubelet,
}: Given): Promise<SandboxStage> {
  const files = [fileOf('web.yaml', manifestOf('web'), { changedAt })];
  const { facts } = await examined({
    files,
    pods: sandboxes,
    ...(version === undefined ? {} : { versions: [['web.yaml', version]] }),
    path: { fileCheckFrequency: 20_000, ...(kubelet === 'none' ? { kubelet: undefined } : {}) },
  });
  const [one] = await judgeDirectory(files);
  if (one?.verdict.kind !== 'pod' || facts === undefined) throw new Error('there is a pod');
  const clock = { now: seconds(now), directoryChangedAt: CHANGED };
  const awaited: AwaitedPod = { podName: 'web', namespace: 'default', file: 'web.yaml', digest: undefined, before };
  return stageOf({ one, manifest: one.verdict.manifest, sandboxes, facts, clock }, awaited);
}

/** `old older`, `own new`, and what is left beside it. */
async function told(given: Given): Promise<string> {
  const found = await stage(given);
  switch (found.kind) {
    case 'none':
      return 'none';
    case 'old':
      return `${found.old.sandboxId} is ${found.version}${found.isOverdue ? ', overdue' : ''}`;
    case 'own':
      return [
        `own ${found.current.sandboxId}${found.isCertain ? '' : ' perhaps'}`,
        ...found.leftovers.map(
          ({ sandbox, isOverdue }) => `beside ${sandbox.sandboxId}${isOverdue ? ', overdue' : ''}`,
        ),
      ].join(', ');
  }
}

const KNOWN_OLD: PodBefore = { sandboxIds: new Set(['old']), version: 'older' };

describe('stageOf', () => {
  it('is none where nothing runs, or only ended', async () => {
    assert.equal(await told({ sandboxes: [] }), 'none');
    assert.equal(await told({ sandboxes: [{ ...OLD, ...ENDED }] }), 'none');
  });

  it('is the sandbox that is certainly of this version, also when it has ended', async () => {
    assert.equal(await told({ sandboxes: [NEW], version: 'current' }), 'own new');
    assert.equal(
      await told({
        sandboxes: [
          { ...OLD, ...ENDED },
          { ...NEW, ...ENDED },
        ],
      }),
      'own new',
    );
  });

  it('is the old one for as long as that is there alone, until it is overdue', async () => {
    assert.equal(await told({ sandboxes: [OLD], version: 'older' }), 'old is older');
    assert.equal(await told({ sandboxes: [OLD], version: 'older', now: 60 }), 'old is older');
    assert.equal(await told({ sandboxes: [OLD], version: 'older', now: 61 }), 'old is older, overdue');
  });

  it('is never overdue where no kubelet would stop it', async () => {
    assert.equal(await told({ sandboxes: [OLD], version: 'older', now: 3600, kubelet: 'none' }), 'old is older');
  });

  it('is the new one with the old one beside it', async () => {
    assert.equal(await told({ sandboxes: [OLD, NEW], version: 'current' }), 'own new, beside old');
    assert.equal(await told({ sandboxes: [OLD, NEW], version: 'current', now: 70 }), 'own new, beside old, overdue');
    assert.equal(await told({ sandboxes: [{ ...OLD, ...ENDED }, NEW], version: 'current' }), 'own new');
  });

  it('does not know what times alone do not tell, and takes it for this version once an older one would be gone', async () => {
    assert.equal(await told({ sandboxes: [OLD], version: 'unknown' }), 'old is unknown');
    assert.equal(await told({ sandboxes: [OLD], version: 'unknown', now: 61 }), 'own old perhaps');
  });

  it('knows what ran before the change for what it was then', async () => {
    assert.equal(await told({ sandboxes: [OLD], version: 'unknown', before: KNOWN_OLD }), 'old is older');
    const same: PodBefore = { sandboxIds: new Set(['old']), version: 'current' };
    assert.equal(await told({ sandboxes: [OLD], version: 'unknown', before: same }), 'own old');
  });

  it('knows what came after the change where the file system tells whole seconds', async () => {
    const changedAt = new Date('2026-01-02T03:30:00Z');
    const early = { ...NEW, annotations: annotations(new Date('2026-01-02T03:29:59.999Z')) };

    assert.equal(await told({ sandboxes: [NEW], version: 'unknown', before: KNOWN_OLD, changedAt }), 'own new');
    assert.equal(await told({ sandboxes: [NEW], version: 'unknown', changedAt }), 'new is unknown');
    assert.equal(
      await told({ sandboxes: [early], version: 'unknown', before: KNOWN_OLD, changedAt }),
      'new is unknown',
    );
  });

  it('holds a pod that is being stopped for no new one, though it be made of the same', async () => {
    assert.equal(await told({ sandboxes: [OLD], version: 'current', before: KNOWN_OLD }), 'old is older');
    assert.equal(await told({ sandboxes: [OLD], version: 'current', before: KNOWN_OLD, now: 61 }), 'own old');
  });
});
