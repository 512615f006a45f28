import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainContainers, timeWithoutPod } from '../../../src/operations/restart/time-without-pod.ts';
import type { ContainerDetails, PodDetails } from '../../../src/runtimes/pod-details.ts';
import { exited, podWith, running } from '../../runtimes/made-pods.ts';

const POD = { spec: { initContainers: [{ name: 'init' }], containers: [{ name: 'a' }, { name: 'b' }] } };

/** Times are in seconds. */
function details(...told: readonly (readonly [id: string, startedAt?: number, finishedAt?: number])[]): PodDetails {
  const date = (seconds: number | undefined) => (seconds === undefined ? undefined : new Date(seconds * 1000));
  const rest = { image: undefined, imageId: undefined };
  const containers = told.map(([id, startedAt, finishedAt]): [string, ContainerDetails] => [
    id,
    { startedAt: date(startedAt), finishedAt: date(finishedAt), ...rest },
  ]);
  return { runtimeName: 'containerd', sandboxes: new Map(), containers: new Map(containers) };
}

const OLD = [running('a', { id: 'a0' }), running('b', { id: 'b0' })];
const NEW = [running('a', { id: 'a1' }), running('b', { id: 'b1' })];
const ENDS = details(['a0', 1, 110.2], ['b0', 1, 112]);
const STARTS = details(['a1', 113], ['b1', 114.5]);

describe('the time without a pod', () => {
  it('is from the first end to the last start, in milliseconds', () => {
    assert.equal(timeWithoutPod(OLD, NEW, [STARTS, ENDS]), 4300);
  });

  it('is by what was told last, else by what was told before', () => {
    const noted = details(['a0', 1], ['b0', 1, 111]);

    assert.equal(timeWithoutPod(OLD, NEW, [STARTS, noted, ENDS]), 4300);
    assert.equal(timeWithoutPod(OLD, NEW, [STARTS, details(['b0', 1, 100]), ENDS]), 14_500);
  });

  it('is not told where not all of it is known, or a clock was set', () => {
    assert.equal(timeWithoutPod(OLD, NEW, [STARTS]), undefined);
    assert.equal(timeWithoutPod(OLD, NEW, [details(['a1', 113]), ENDS]), undefined);
    assert.equal(timeWithoutPod([], NEW, [STARTS, ENDS]), undefined);
    assert.equal(timeWithoutPod(OLD, NEW, [details(['a1', 9], ['b1', 8]), ENDS]), undefined);
  });

  it('is that of the newest of each container that makes the pod whole', () => {
    const pod = podWith(
      exited('init', 0, undefined),
      exited('a', 1, 'Error'),
      running('a', { id: 'a2' }),
      running('b'),
    );

    assert.deepEqual(
      mainContainers(pod, POD).map(({ id }) => id),
      ['a2', 'b'],
    );
  });
});
