import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLogLines } from '../../../src/nodes/operations/read-kubelet-log/log-line.ts';
import { whyNoMirror } from '../../../src/operations/mirrors/why-no-mirror.ts';
import { sandboxOf } from '../diagnose/examined-node.ts';

const NOW = new Date('2026-01-02T04:00:00Z');

/** What is said of a pod whose version the kubelet first saw at 03:01. */
function why(...lines: readonly string[]): string {
  return whyNoMirror(sandboxOf('web', 's1'), readLogLines(lines.join('\n'), { now: NOW, utcOffset: 0 }));
}

function failed(time: string, pod: string, error: string): string {
  return `E0102 ${time}.000000       7 kubelet.go:3581] "Failed creating a mirror pod" err=${JSON.stringify(error)} pod="${pod}"`;
}

const SILENT = 'nobody knows why, for the log of the kubelet says nothing of it';

describe('whyNoMirror', () => {
  it('tells what the API server last said of this very pod', () => {
    assert.equal(
      why(
        failed('03:02:00', 'default/web-cp1', 'no endpoints'),
        failed('03:03:00', 'default/web-cp1', 'namespaces "default" not found'),
        failed('03:04:00', 'default/other-cp1', 'forbidden'),
        'E0102 03:05:00.000000       7 kubelet.go:3565] "Failed deleting mirror pod" err="no" pod="default/web-cp1"',
      ),
      'namespaces "default" not found',
    );
  });

  it('minds nothing that was said of an earlier version', () => {
    assert.equal(why(failed('03:00:59', 'default/web-cp1', 'forbidden')), SILENT);
  });

  it('tells that the kubelet does not know its node', () => {
    const line = '03:02:00.000000       7 kubelet.go:3575] "No need to create a mirror pod, since';
    const failing = `E0102 ${line} failed to get node info from the cluster" err="node \\"cp1\\" not found" node="cp1"`;
    const removed = `I0102 ${line} node has been removed from the cluster" node="cp1"`;

    assert.equal(why(failing), 'node "cp1" not found');
    assert.equal(why(removed), 'No need to create a mirror pod, since node has been removed from the cluster');
  });

  it('says that nobody knows', () => {
    assert.equal(why(), SILENT);
    assert.equal(
      whyNoMirror(sandboxOf('web', 's1'), undefined),
      'nobody knows why, for the log of the kubelet cannot be read',
    );
  });
});
