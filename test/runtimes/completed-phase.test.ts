import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completedPhase } from '../../src/runtimes/completed-phase.ts';
import type { RunningContainer, RunningPod } from '../../src/runtimes/running-pod.ts';

const NOON = new Date('2026-01-01T12:00:00Z');

/** A container that runs, or ended with a code. */
function container(name: string, exitCode: number | undefined): RunningContainer {
  const run = { exitCode: exitCode ?? 0, reason: undefined, startedAt: NOON, finishedAt: NOON };
  return {
    id: name,
    name,
    image: 'busybox',
    specifiedImage: 'busybox',
    state: exitCode === undefined ? 'running' : 'exited',
    restartCount: 0,
    createdAt: NOON,
    gracePeriod: 30,
    run: exitCode === undefined ? undefined : run,
  };
}

function phaseOf(restartPolicy: string, exitCodes: readonly (number | undefined)[]): string | undefined {
  const containers = exitCodes.map((exitCode, index) => container(`c${String(index)}`, exitCode));
  const pod: RunningPod = {
    name: 'web-cp1',
    namespace: 'default',
    uid: 'abc',
    sandboxId: 'abc',
    sandboxState: 'not ready',
    createdAt: NOON,
    annotations: { configHash: 'abc', configSource: 'file', configSeen: NOON },
    labels: {},
    podAnnotations: {},
    containers,
  };
  return completedPhase({ spec: { restartPolicy, containers: containers.map(({ name }) => ({ name })) } }, [pod]);
}

describe('the phase of a pod that has come to its end', () => {
  for (const [restartPolicy, exitCodes, phase] of [
    ['Never', [0, 0], 'Succeeded'],
    ['Never', [0, 4], 'Failed'],
    ['OnFailure', [0, 0], 'Succeeded'],
    ['Never', [0, undefined], undefined],
    ['OnFailure', [0, 4], undefined],
    ['Always', [0, 0], undefined],
  ] as const) {
    it(`is ${String(phase)} with restartPolicy ${restartPolicy} and exit codes ${exitCodes.join(', ')}`, () => {
      assert.equal(phaseOf(restartPolicy, exitCodes), phase);
    });
  }

  it('is none where nothing was made of it', () => {
    assert.equal(completedPhase({ spec: { containers: [{ name: 'main' }] } }, []), undefined);
  });
});
