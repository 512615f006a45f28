import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { untoldOf } from '../../src/runtimes/untold.ts';
import { exited, manifestOf, podWith, running } from './made-pods.ts';

const WEB = { name: 'web', image: 'busybox' };
const FIRST = { name: 'first', image: 'busybox' };

describe('untoldOf', () => {
  it('is nothing where all is there', () => {
    assert.equal(untoldOf(manifestOf({ containers: [WEB] }), [podWith(running('web'))]), 'nothing');
    assert.equal(
      untoldOf(manifestOf({ containers: [WEB], initContainers: [FIRST] }), [podWith(running('web'))]),
      'nothing',
    );
    assert.equal(untoldOf(manifestOf({ containers: [WEB] }), [podWith(exited('web', 1, 'Error'))]), 'nothing');
  });

  it('is why something was not made', () => {
    const manifest = manifestOf({ containers: [WEB], initContainers: [FIRST] });

    assert.equal(untoldOf(manifest, []), 'start');
    assert.equal(untoldOf(manifest, [podWith()]), 'start');
    assert.equal(untoldOf(manifest, [podWith(exited('first', 0, 'Completed'))]), 'start');
    // The others wait for it.
    assert.equal(untoldOf(manifest, [podWith(running('first'))]), 'nothing');
    // In a sandbox that has ended nothing is made.
    assert.equal(untoldOf(manifest, [{ ...podWith(), sandboxState: 'not ready' }]), 'nothing');
  });

  it('is whether it is ready where a probe tells that of what runs', () => {
    for (const probe of ['readinessProbe', 'startupProbe']) {
      const manifest = manifestOf({ containers: [{ ...WEB, [probe]: { exec: {} } }] });

      assert.equal(untoldOf(manifest, [podWith(running('web'))]), 'readiness');
      assert.equal(untoldOf(manifest, [podWith(exited('web', 1, 'Error'))]), 'nothing');
    }
  });
});
