import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { podStatus } from '../../src/runtimes/pod-status.ts';
import type { RunningContainer } from '../../src/runtimes/running-pod.ts';
import { exited, MADE, manifestOf, podWith, running } from './made-pods.ts';

const WEB = { name: 'web', image: 'busybox' };

describe('podStatus of a container that ended again and again', () => {
  it('knows that the kubelet waits, twice as long each time', () => {
    assert.equal(statusAfter(5, { restartCount: 1 }), 'CrashLoopBackOff');
    assert.equal(statusAfter(30, { restartCount: 1 }), 'Error');
    assert.equal(statusAfter(30, { restartCount: 2 }), 'CrashLoopBackOff');
    assert.equal(statusAfter(160, { restartCount: 5 }), 'CrashLoopBackOff');
    assert.equal(statusAfter(310, { restartCount: 40 }), 'CrashLoopBackOff');
    assert.equal(statusAfter(320, { restartCount: 40 }), 'Error');
  });

  it('tells when it ended last', () => {
    const web = crashed({ restartCount: 3 });

    const { restarts, lastRestartAt } = podStatus(manifestOf({ containers: [WEB] }), [podWith(web)], momentAfter(5));

    assert.deepEqual({ restarts, lastRestartAt }, { restarts: 3, lastRestartAt: MADE });
  });

  it('knows that the first restart is waited for by nobody', () => {
    assert.equal(statusAfter(5, { restartCount: 0 }), 'Error');
  });

  it('knows that a kubelet that was restarted has forgotten it', () => {
    const manifest = manifestOf({ containers: [WEB] });
    const pod = podWith(crashed({ restartCount: 3 }));
    const { now } = momentAfter(5);

    const at = (kubeletStartedAt: Date | undefined) => podStatus(manifest, [pod], { now, kubeletStartedAt }).status;

    assert.equal(at(new Date(MADE.getTime() + 1000)), 'Error');
    assert.equal(at(new Date(MADE.getTime() - 60_000)), 'CrashLoopBackOff');
    assert.equal(at(undefined), 'CrashLoopBackOff');
    assert.equal(podStatus(manifest, [pod]).status, 'Error');
  });

  it('knows that what ran for ten minutes is made anew at once', () => {
    const createdAt = new Date(MADE.getTime() - 601_000);

    assert.equal(statusAfter(5, { restartCount: 3, createdAt }), 'Error');
    assert.equal(
      statusAfter(5, { restartCount: 3, createdAt: new Date(MADE.getTime() - 599_000) }),
      'CrashLoopBackOff',
    );
  });

  it('knows what is made anew at all', () => {
    const statuses = (exitCode: number, reason: string, container: Readonly<Record<string, unknown>> = {}) =>
      [undefined, 'Always', 'OnFailure', 'Never'].map((restartPolicy) => {
        const manifest = manifestOf({ restartPolicy, containers: [{ ...WEB, ...container }] });
        const web = { ...exited('web', exitCode, reason), restartCount: 2 };
        return podStatus(manifest, [podWith(web)], momentAfter(5)).status;
      });
    const waits = 'CrashLoopBackOff';

    assert.deepEqual(statuses(1, 'Error'), [waits, waits, waits, 'Error']);
    assert.deepEqual(statuses(0, 'Completed'), [waits, waits, 'Completed', 'Completed']);
    assert.deepEqual(statuses(1, 'Error', { restartPolicy: 'Never' }), ['Error', 'Error', 'Error', 'Error']);
    assert.deepEqual(statuses(1, 'Error', { restartPolicyRules: [] }), ['Error', 'Error', 'Error', 'Error']);
  });

  it('says it of what initializes, too', () => {
    const one = { ...exited('one', 1, 'Error'), restartCount: 2 };
    const statusWith = (container: Readonly<Record<string, unknown>>, restartPolicy = 'Always') =>
      podStatus(
        manifestOf({ restartPolicy, initContainers: [container], containers: [WEB] }),
        [podWith(one)],
        momentAfter(5),
      );

    assert.equal(statusWith({ name: 'one' }).status, 'Init:CrashLoopBackOff');
    assert.equal(statusWith({ name: 'one' }, 'Never').status, 'Init:Error');
    assert.equal(statusWith({ name: 'one', restartPolicy: 'Always' }, 'Never').status, 'Init:CrashLoopBackOff');
  });

  it('does not say it of a pod whose sandbox died', () => {
    const pod = { ...podWith(crashed({ restartCount: 3 })), sandboxState: 'not ready' as const };

    assert.equal(podStatus(manifestOf({ containers: [WEB] }), [pod], momentAfter(5)).status, 'Error');
  });

  it('says nothing of what runs, or of whose end nobody knows', () => {
    const manifest = manifestOf({ containers: [WEB] });

    for (const [web, status] of [
      [running('web', { restartCount: 3 }), 'Running'],
      [running('web', { restartCount: 3, state: 'exited' }), '<unknown>'],
    ] as const) {
      assert.equal(podStatus(manifest, [podWith(web)], momentAfter(5)).status, status);
    }
  });
});

function statusAfter(seconds: number, facts: Partial<RunningContainer>): string {
  return podStatus(manifestOf({ containers: [WEB] }), [podWith(crashed(facts))], momentAfter(seconds)).status;
}

function momentAfter(seconds: number): { readonly now: Date; readonly kubeletStartedAt: undefined } {
  return { now: new Date(MADE.getTime() + seconds * 1000), kubeletStartedAt: undefined };
}

/** Ended at MADE. */
function crashed(facts: Partial<RunningContainer>): RunningContainer {
  return { ...exited('web', 1, 'Error'), ...facts };
}
