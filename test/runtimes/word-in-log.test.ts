import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLogLines, type LogLine } from '../../src/nodes/operations/read-kubelet-log/log-line.ts';
import { wordInLog, type LoggedPod } from '../../src/runtimes/word-in-log.ts';

const WEB: LoggedPod = { fullName: 'default/web-cp1', uid: 'u1', changedAt: undefined };

/** Lines as a kubelet of 1.37 wrote them, a second apart. */
function log(...bodies: readonly string[]): readonly LogLine[] {
  const lines = bodies.map((body, index) => `E1125 01:00:${String(index).padStart(2, '0')}.000000 1 a.go:1] ${body}`);
  return readLogLines(lines.join('\n'), { now: new Date('2026-11-25T02:00:00Z'), utcOffset: 0 });
}

function syncError(error: string, pod = 'default/web-cp1', uid = 'u1'): string {
  return `"Error syncing pod, skipping" err=${JSON.stringify(error)} pod="${pod}" podUID="${uid}"`;
}

const pull = (name: string, reason: string): string =>
  `failed to "StartContainer" for "${name}" with ${reason}: "no \\"${name}\\""`;

const DENIED =
  '"Pod admission denied" podUID="u1" pod="default/web-cp1" reason="NodePorts" message="no free ports" operation="add"';

describe('wordInLog', () => {
  it('has of each container the last word', () => {
    const lines = log(
      syncError(`[${pull('main', 'ErrImagePull')}, ${pull('other', 'ImagePullBackOff')}]`),
      syncError(pull('main', 'ImagePullBackOff')),
    );

    assert.deepEqual(wordInLog(lines, WEB), {
      reason: undefined,
      message: undefined,
      containers: new Map([
        ['main', { waiting: { reason: 'ImagePullBackOff', message: 'no "main"' } }],
        ['other', { waiting: { reason: 'ImagePullBackOff', message: 'no "other"' } }],
      ]),
    });
  });

  it('is of this very pod', () => {
    const lines = log(
      syncError(pull('main', 'ErrImagePull'), 'default/web-2-cp1'),
      syncError(pull('main', 'ErrImagePull'), 'default/web-cp1', 'u0'),
      '"Something else" err="failed" pod="default/web-cp1" podUID="u1"',
    );

    assert.equal(wordInLog(lines, WEB), undefined);
  });

  it('is of the last version where there is no sandbox, since the file is what it is', () => {
    const lines = log(
      syncError(pull('main', 'ErrImagePull'), 'default/web-cp1', 'u0'),
      syncError('network is not ready', 'default/web-cp1', 'u1'),
    );
    const wordSince = (changedAt: Date | undefined): string | undefined =>
      wordInLog(lines, { ...WEB, uid: undefined, changedAt })?.message;

    assert.equal(wordSince(new Date('2026-11-25T01:00:00Z')), 'network is not ready');
    assert.equal(wordSince(new Date('2026-11-25T01:00:02Z')), undefined);
    // Of what a symlink leads to nobody knows when it became what it is.
    assert.equal(wordSince(undefined), undefined);
  });

  it('is that it is given up, unless it only may not have more', () => {
    assert.deepEqual(wordInLog(log(DENIED), WEB), {
      reason: 'NodePorts',
      message: 'Pod was rejected: no free ports',
      containers: new Map(),
    });
    assert.equal(wordInLog(log(DENIED.replace('"add"', '"resize"')), WEB), undefined);
    assert.equal(wordInLog(log(DENIED, syncError(pull('main', 'ErrImagePull'))), WEB)?.reason, undefined);
  });

  it('is what keeps it from starting anything, as long as that is the last', () => {
    const sandbox = 'failed to "CreatePodSandbox" for "web-cp1_default(u1)" with CreatePodSandboxError: "no network"';

    assert.equal(wordInLog(log(syncError(sandbox)), WEB)?.message, sandbox);
    assert.equal(wordInLog(log(syncError(sandbox), syncError(pull('main', 'ErrImagePull'))), WEB)?.message, undefined);
  });

  it('does not take what a message quotes for the kubelet itself', () => {
    const quoted = `failed to "StartContainer" for "main" with ErrImagePull: ${JSON.stringify(pull('other', 'Mine'))}`;

    assert.deepEqual([...(wordInLog(log(syncError(quoted)), WEB)?.containers.keys() ?? [])], ['main']);
  });
});
