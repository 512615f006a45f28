import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Trial } from '../../../src/nodes/operations/read-history/read-trials.ts';
import { diagnoseTrial } from '../../../src/operations/diagnose/node/trials.ts';

const TRIAL: Trial = {
  pod: 'default/web',
  number: 12,
  action: 'reverted',
  digest: undefined,
  directory: '/etc/kubernetes/manifests',
  file: 'web.yaml',
  time: undefined,
  user: 'ann',
  from: 'desk',
  program: 'kstatic/0.1.0',
  tried: { digest: undefined, since: new Date('2026-01-02T03:04:05Z'), by: undefined },
  secondsLeft: 290,
  isOver: false,
};

describe('what doctor says of a trial', () => {
  it('is who tries what for how long, and what comes of it', () => {
    assert.deepEqual(diagnoseTrial(TRIAL), {
      check: 'trial-under-way',
      harm: 'warning',
      subject: 'default/web',
      what: 'a version of it has been tried since 2026-01-02T03:04:05.000Z by ann@desk (kstatic/0.1.0)',
      evidence: ['/var/lib/kstatic/trial/12: of /etc/kubernetes/manifests/web.yaml, for another 290s'],
      consequence: 'unless it is confirmed by then the node puts the old file back; nobody else changes it meanwhile',
      mend: [],
    });
  });

  it('is what finishes one whose time is over', () => {
    assert.deepEqual(diagnoseTrial({ ...TRIAL, secondsLeft: -300, isOver: true }), {
      check: 'trial-abandoned',
      harm: 'warning',
      subject: 'default/web',
      what: 'a version of it was tried since 2026-01-02T03:04:05.000Z by ann@desk (kstatic/0.1.0), and neither confirmed nor taken back',
      evidence: [
        '/var/lib/kstatic/trial/12: of /etc/kubernetes/manifests/web.yaml',
        'its time was over 300s ago, and nothing on the node took it back',
      ],
      consequence: 'the next change that kstatic makes on this node puts the old file back',
      mend: ['sh /var/lib/kstatic/trial/12/guard /var/lib/kstatic 12 once'],
    });
  });

  it('names the boot that ended it', () => {
    const { evidence } = diagnoseTrial({ ...TRIAL, secondsLeft: undefined, isOver: true });

    assert.equal(evidence[1], 'the node was started anew since');
  });
});
