import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeContainers } from '../../../src/operations/wait/judge-containers.ts';
import type { KubeletWord } from '../../../src/runtimes/kubelet-word.ts';
import { readPodSpec } from '../../../src/runtimes/pod-spec.ts';
import type { RunningContainer } from '../../../src/runtimes/running-pod.ts';

const NOW = new Date('2026-01-02T04:00:00Z');
const STARTED = new Date('2026-01-02T03:00:00Z');
const PROBE = { exec: { command: ['true'] } };

function ago(seconds: number): Date {
  return new Date(NOW.getTime() - seconds * 1000);
}

/** A run that was begun so many seconds ago. */
function run(name: string, seconds: number, other: Partial<RunningContainer> = {}): RunningContainer {
  return {
    id: `${name}${String(other.restartCount ?? 0)}`,
    name,
    image: 'busybox',
    specifiedImage: undefined,
    state: 'running',
    restartCount: 0,
    createdAt: ago(seconds),
    gracePeriod: 30,
    run: undefined,
    ...other,
  };
}

function ended(name: string, seconds: number, exitCode: number, restartCount = 0): RunningContainer {
  const end = { exitCode, reason: 'Error', startedAt: ago(seconds), finishedAt: ago(seconds - 1) };
  return run(name, seconds, { state: 'exited', restartCount, run: end });
}

/** `main ready`, of each container that counts. */
function judge(spec: unknown, containers: readonly RunningContainer[], word?: KubeletWord): string {
  const stands = judgeContainers({
    spec: readPodSpec({ spec }),
    containers,
    moment: { now: NOW, kubeletStartedAt: STARTED },
    word,
  });
  return stands
    .map(({ spec: { name }, stand }) => `${name} ${stand.kind}${'count' in stand ? ` ${String(stand.count)}` : ''}`)
    .join(', ');
}

function word(name: string, id: string, isReady: boolean): KubeletWord {
  const own = { waiting: undefined, id, isReady, isStarted: true };
  return { reason: undefined, message: undefined, containers: new Map([[name, own]]) };
}

const MAIN = { containers: [{ name: 'main' }] };
const PROBED = { containers: [{ name: 'main', readinessProbe: PROBE }] };

describe('judgeContainers', () => {
  it('trusts one without a probe when it has run for five seconds', () => {
    assert.equal(judge(MAIN, []), 'main unmade');
    assert.equal(judge(MAIN, [run('main', 1, { state: 'created' })]), 'main starting');
    assert.equal(judge(MAIN, [run('main', 4)]), 'main young');
    assert.equal(judge(MAIN, [run('main', 5)]), 'main ready');
  });

  it('takes the word of a kubelet for one with a probe, at once', () => {
    assert.equal(judge(PROBED, [run('main', 1)], word('main', 'main0', true)), 'main ready');
    assert.equal(judge(PROBED, [run('main', 1)], word('main', 'main0', false)), 'main unready');
    assert.equal(judge(PROBED, [run('main', 1)], word('main', 'another', true)), 'main untold');
    assert.equal(judge(PROBED, [run('main', 1)]), 'main untold');
  });

  it('holds one that was made anew for crashed until it has run for ten seconds', () => {
    assert.equal(judge(MAIN, [ended('main', 3, 1)]), 'main crashed 1');
    const again = (seconds: number) => [ended('main', 30, 1), run('main', seconds, { restartCount: 1 })];
    assert.equal(judge(MAIN, again(1)), 'main crashed 1');
    assert.equal(judge(MAIN, again(9)), 'main crashed 1');
    assert.equal(judge(MAIN, again(10)), 'main ready');
    assert.equal(judge(MAIN, [ended('main', 30, 1), ended('main', 20, 1, 1)]), 'main crashed 2');
  });

  it('knows whether one that has ended is to be made anew', () => {
    const never = { restartPolicy: 'Never', ...MAIN };
    const onFailure = { restartPolicy: 'OnFailure', ...MAIN };

    assert.equal(judge(never, [ended('main', 3, 0)]), 'main done');
    assert.equal(judge(never, [ended('main', 3, 1)]), 'main failed 1');
    assert.equal(judge(onFailure, [ended('main', 3, 0)]), 'main done');
    assert.equal(judge(onFailure, [ended('main', 3, 1)]), 'main crashed 1');
    assert.equal(judge(MAIN, [ended('main', 3, 0)]), 'main crashed 1');
  });

  it('says what the kubelet waits for', () => {
    const waiting = { reason: 'ErrImagePull', message: 'no such image' };
    const said = { reason: undefined, message: undefined, containers: new Map([['main', { waiting }]]) };

    assert.equal(judge(MAIN, [], said), 'main blocked');
  });

  it('looks at the one that initializes alone, until that is done', () => {
    const spec = { initContainers: [{ name: 'first' }, { name: 'second' }], ...MAIN };

    assert.equal(judge(spec, []), 'first unmade');
    assert.equal(judge(spec, [run('first', 60)]), 'first initializing');
    assert.equal(judge(spec, [ended('first', 9, 1)]), 'first crashed 1');
    assert.equal(judge(spec, [ended('first', 9, 0), run('second', 60)]), 'second initializing');
    assert.equal(judge(spec, [ended('first', 9, 0), ended('second', 8, 0)]), 'main unmade');
    assert.equal(judge(spec, [run('main', 60)]), 'main ready');
  });

  it('counts sidecars among the others', () => {
    const spec = { initContainers: [{ name: 'side', restartPolicy: 'Always', readinessProbe: PROBE }], ...MAIN };

    assert.equal(judge(spec, [run('side', 60)]), 'side untold, main unmade');
    assert.equal(
      judge(spec, [run('side', 60), run('main', 60)], word('side', 'side0', true)),
      'side ready, main ready',
    );
  });
});
