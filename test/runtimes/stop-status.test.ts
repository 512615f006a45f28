import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stopStatus, type StopMoment } from '../../src/runtimes/stop-status.ts';
import { podWith, running } from './made-pods.ts';

const NOW = new Date('2026-01-02T04:00:00Z');

const MOMENT: StopMoment = {
  now: NOW,
  changedAt: NOW,
  isKubeletRunning: true,
  fileCheckFrequency: 20_000,
};

describe('stopStatus', () => {
  const at = (seconds: number, gracePeriod: number | undefined = 30) =>
    stopStatus([podWith(running('web', { gracePeriod }))], {
      ...MOMENT,
      now: new Date(NOW.getTime() + seconds * 1000),
    });

  it('gives the kubelet its next look, the grace period and ten seconds', () => {
    assert.equal(at(60), 'Terminating');
    assert.equal(at(61), 'overdue');
    assert.equal(at(330, 300), 'Terminating');
    assert.equal(stopStatus([podWith()], { ...MOMENT, now: new Date(NOW.getTime() + 61_000) }), 'overdue');
  });

  it('knows that nobody stops it where no kubelet runs', () => {
    assert.equal(stopStatus([podWith(running('web'))], { ...MOMENT, isKubeletRunning: false }), 'overdue');
  });

  it('cannot tell when the file was gone where there is no directory', () => {
    assert.equal(stopStatus([podWith(running('web'))], { ...MOMENT, changedAt: undefined }), '<unknown>');
  });
});
