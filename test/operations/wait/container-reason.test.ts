import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockedReason, crashReason } from '../../../src/operations/wait/container-reason.ts';
import type { CrashedContainer } from '../../../src/operations/wait/container-reason.ts';
import type { ContainerRun } from '../../../src/runtimes/running-pod.ts';

function crashed(
  run: Partial<ContainerRun> | undefined,
  count: number,
  kind: 'crashed' | 'failed' = 'crashed',
): CrashedContainer {
  const container = {
    id: 'c1',
    name: 'web',
    image: 'busybox',
    specifiedImage: undefined,
    state: 'exited',
    restartCount: count - 1,
    createdAt: new Date(0),
    gracePeriod: undefined,
    run: run && { exitCode: 1, reason: 'Error', startedAt: undefined, finishedAt: undefined, ...run },
  } as const;
  const spec = {
    name: 'web',
    hasStartupProbe: false,
    hasReadinessProbe: false,
    isSidecar: false,
    restarts: 'always',
  } as const;
  return { spec, newest: container, stand: { kind, run: container, count } };
}

describe('crashReason', () => {
  it('tells the exit code, how often, and the last lines', () => {
    assert.deepEqual(crashReason(crashed({}, 1), []), {
      key: 'crash web',
      count: 1,
      text: 'container "web" ended with exit code 1',
      weight: 'trouble',
    });
    assert.equal(
      crashReason(crashed({ exitCode: 137, reason: 'OOMKilled' }, 2), ['one', 'two']).text,
      'container "web" ended with exit code 137 (OOMKilled), for the 2nd time: one | two',
    );
    assert.equal(crashReason(crashed(undefined, 11), []).text, 'container "web" ended, for the 11th time');
    assert.equal(
      crashReason(crashed({ exitCode: 128, reason: 'StartError', message: 'no such program' }, 3), []).text,
      'container "web" ended with exit code 128 (StartError), for the 3rd time: no such program',
    );
  });

  it('is final where nobody makes it anew', () => {
    assert.equal(crashReason(crashed({}, 1, 'failed'), []).weight, 'final');
  });

  it('quotes no more than one cares to read', () => {
    assert.ok(crashReason(crashed({}, 1), ['x'.repeat(5000)]).text.length < 500);
  });
});

describe('blockedReason', () => {
  const weightOf = (reason: string): string => blockedReason('web', { reason, message: undefined }).weight;

  it('is final for what the manifest itself says', () => {
    assert.deepEqual(
      ['InvalidImageName', 'ErrImageNeverPull', 'ErrImagePull', 'CreateContainerConfigError'].map(weightOf),
      ['final', 'final', 'trouble', 'trouble'],
    );
  });

  it('is one trouble while a pull fails, whichever word it has at the moment', () => {
    const keys = ['ErrImagePull', 'ImagePullBackOff'].map(
      (reason) => blockedReason('web', { reason, message: 'x' }).key,
    );
    assert.deepEqual(new Set(keys), new Set(['pull web']));
  });
});
