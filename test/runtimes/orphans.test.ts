import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findOrphans } from '../../src/runtimes/orphans.ts';
import { exited, podWith, running } from './made-pods.ts';

describe('findOrphans', () => {
  it('picks what runs and has no file, with all its sandboxes', () => {
    const old = { ...podWith(exited('web', 0, 'Completed')), sandboxId: 's0', sandboxState: 'not ready' as const };
    const current = podWith(running('web'));
    const other = { ...podWith(running('web')), name: 'etcd-cp1' };

    assert.deepEqual(
      findOrphans([old, current, other], ({ name }) => name === 'etcd-cp1'),
      [[old, current]],
    );
  });

  it('passes over what has ended', () => {
    const ended = { ...podWith(exited('web', 0, 'Completed')), sandboxState: 'not ready' as const };

    assert.deepEqual(
      findOrphans([ended], () => false),
      [],
    );
  });

  it('picks a container that outlived its sandbox', () => {
    const pod = { ...podWith(running('web')), sandboxState: 'not ready' as const };

    assert.deepEqual(
      findOrphans([pod], () => false),
      [[pod]],
    );
  });
});
