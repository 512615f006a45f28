import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogFile } from '../../../src/nodes/operations/read-log/find-log-files.ts';
import { chooseLogFile, chooseMadeContainer } from '../../../src/operations/logs/choose-instance.ts';
import type { RunningPod } from '../../../src/runtimes/running-pod.ts';
import { MADE, podWith, running } from '../../runtimes/made-pods.ts';

function later(seconds: number): Date {
  return new Date(MADE.getTime() + seconds * 1000);
}

function sandbox(uid: string, second: number, ...ids: readonly string[]): RunningPod {
  const containers = ids.map((id, index) => running('main', { id, createdAt: later(second + index) }));
  return { ...podWith(...containers, running('other', { id: 'other' })), uid, createdAt: later(second) };
}

const CURRENT = { name: 'main', isPrevious: false, isWaiting: false } as const;
const PREVIOUS = { ...CURRENT, isPrevious: true } as const;

describe('chooseMadeContainer', () => {
  it('takes the last of the newest version, whatever the order in which sandboxes are told', () => {
    const pods = [sandbox('new', 100, 'c'), sandbox('old', 0, 'a', 'b')];

    assert.equal(chooseMadeContainer(pods, CURRENT)?.container.id, 'c');
    assert.equal(chooseMadeContainer([], CURRENT), undefined);
    assert.equal(chooseMadeContainer([sandbox('new', 100), sandbox('old', 0, 'a')], CURRENT), undefined);
  });

  it('takes the one before, also of the former sandbox of one version', () => {
    assert.equal(chooseMadeContainer([sandbox('u', 0, 'a', 'b')], PREVIOUS)?.container.id, 'a');
    assert.equal(chooseMadeContainer([sandbox('u', 0, 'a'), sandbox('u', 100, 'b')], PREVIOUS)?.container.id, 'a');
    assert.equal(chooseMadeContainer([sandbox('u', 0, 'a')], PREVIOUS), undefined);
  });

  it('takes the last where the kubelet waits before it makes another', () => {
    const waiting = { ...PREVIOUS, isWaiting: true };

    assert.equal(chooseMadeContainer([sandbox('u', 0, 'a', 'b')], waiting)?.container.id, 'b');
  });

  it('takes the last of the former version where only that is left', () => {
    const pods = [sandbox('old', 0, 'a', 'b'), sandbox('new', 100, 'c')];

    assert.equal(chooseMadeContainer(pods, PREVIOUS)?.container.id, 'b');
  });
});

describe('chooseLogFile', () => {
  function file(uid: string, restartCount: number, second: number, container = 'main'): LogFile {
    const path = `${uid}/${container}/${String(restartCount)}.log`;
    return { path, namespace: 'default', podName: 'web-cp1', uid, container, restartCount, modifiedAt: later(second) };
  }

  it('takes the last instance of the version that was last written to', () => {
    const files = [file('old', 9, 5), file('new', 9, 40), file('new', 10, 50), file('new', 0, 60, 'side')];

    assert.equal(chooseLogFile(files, CURRENT)?.path, 'new/main/10.log');
    assert.equal(chooseLogFile(files, PREVIOUS)?.path, 'new/main/9.log');
    assert.equal(chooseLogFile(files, { ...CURRENT, name: 'nope' }), undefined);
  });

  it('takes the last of the former version where only that is left', () => {
    const files = [file('old', 2, 5), file('old', 3, 6), file('new', 0, 50)];

    assert.equal(chooseLogFile(files, PREVIOUS)?.path, 'old/main/3.log');
    assert.equal(chooseLogFile(files.slice(2), PREVIOUS), undefined);
  });
});
