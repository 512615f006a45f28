import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cells, exited, manifestOf, podWith, running } from './made-pods.ts';

describe('podStatus of init containers', () => {
  const manifest = manifestOf({ initContainers: [{ name: 'one' }, { name: 'two' }], containers: [{ name: 'web' }] });

  it('counts how many are done', () => {
    const one = exited('one', 0, 'Completed');

    assert.equal(cells(manifest, podWith()), '0/1 Init:0/2 0');
    assert.equal(cells(manifest, podWith(running('one'))), '0/1 Init:0/2 0');
    assert.equal(cells(manifest, podWith(one, { ...running('two'), state: 'created' })), '0/1 Init:1/2 0');
    assert.equal(cells(manifest, podWith(one, exited('two', 0, 'Completed'))), '0/1 PodInitializing 0');
  });

  it('tells how one failed, and how often', () => {
    const two = { ...exited('two', 1, 'Error'), restartCount: 4 };

    assert.equal(cells(manifest, podWith(exited('one', 0, 'Completed'), two)), '0/1 Init:Error 4');
    assert.equal(cells(manifest, podWith(exited('one', 7, undefined))), '0/1 Init:ExitCode:7 0');
    assert.equal(cells(manifest, podWith({ ...two, name: 'one', run: undefined })), '0/1 <unknown> 4');
  });

  it('forgets them when the others run, though the runtime has removed them', () => {
    const one = { ...exited('one', 0, 'Completed'), restartCount: 2 };

    assert.equal(cells(manifest, podWith(one, running('web'))), '1/1 Running 0');
    assert.equal(cells(manifest, podWith(running('web'))), '1/1 Running 0');
  });

  it('counts sidecars among the containers, with their restarts', () => {
    const sidecar = { name: 'one', restartPolicy: 'Always' };
    const both = manifestOf({ initContainers: [sidecar, { name: 'two' }], containers: [{ name: 'web' }] });
    const one = running('one', { restartCount: 2 });

    assert.equal(cells(both, podWith(one)), '1/2 Init:1/2 2');
    assert.equal(cells(both, podWith(one, exited('two', 0, 'Completed'), running('web'))), '2/2 Running 2');
    assert.equal(cells(both, podWith(exited('one', 1, 'Error'))), '0/2 Init:Error 0');
  });

  it('takes a sidecar that failed beside the others for one that is not ready', () => {
    const sidecar = { name: 'one', restartPolicy: 'Always' };
    const both = manifestOf({ initContainers: [sidecar], containers: [{ name: 'web' }] });

    assert.equal(cells(both, podWith(exited('one', 1, 'Error'), running('web'))), '1/2 Running 0');
  });

  it('waits for a sidecar that a probe says has started', () => {
    const sidecar = { name: 'one', restartPolicy: 'Always', startupProbe: {} };
    const both = manifestOf({ initContainers: [sidecar], containers: [{ name: 'web' }] });

    assert.equal(cells(both, podWith(running('one'))), '?/2 Init:0/1 0');
    assert.equal(cells(both, podWith(running('one'), running('web'))), '?/2 Running 0');
  });
});
