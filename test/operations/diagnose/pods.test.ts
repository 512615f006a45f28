import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockCheck } from '../../../src/operations/diagnose/node/clock.ts';
import { leftoversCheck } from '../../../src/operations/diagnose/pods/leftovers.ts';
import { mirrorCheck } from '../../../src/operations/diagnose/pods/mirror.ts';
import { troubleCheck } from '../../../src/operations/diagnose/pods/trouble.ts';
import type { Diagnosis } from '../../../src/operations/diagnose/diagnosis.ts';
import { examined, fileOf, manifestOf, sandboxOf, told } from './examined-node.ts';

const FILES = [fileOf('web.yaml', manifestOf('web'))];
const OLD = sandboxOf('web', 'old', { uid: 'u0', createdAt: new Date('2026-01-02T01:00:00Z') });
const NEW = sandboxOf('web', 'new');

const DOWN: Diagnosis = {
  check: 'kubelet-not-running',
  harm: 'critical',
  subject: undefined,
  what: 'no kubelet runs',
  evidence: [],
  consequence: '',
  mend: [],
};

describe('the check of leftovers', () => {
  it('finds nothing where each file has its pod', async () => {
    assert.deepEqual(told(await leftoversCheck.diagnose(await examined({ files: FILES, pods: [NEW] }))), []);
  });

  it('finds what runs twice, and stops the older one', async () => {
    const outcome = await leftoversCheck.diagnose(await examined({ files: FILES, pods: [OLD, NEW] }));

    assert.deepEqual(told(outcome), ['error two-sandboxes default/web: it runs 2 times at once']);
    assert.deepEqual(outcome.diagnoses[0]?.mend, [
      'crictl --runtime-endpoint unix:///run/containerd/containerd.sock stopp old',
      'crictl --runtime-endpoint unix:///run/containerd/containerd.sock rmp old',
    ]);
  });

  it('finds what runs without a file, when it should have been stopped', async () => {
    const orphans = [[sandboxOf('gone', 'x')]];

    assert.deepEqual(told(await leftoversCheck.diagnose(await examined({ orphans }))), [
      'error orphaned-pod default/gone-cp1: it runs although no file asks for it any more',
    ]);
    assert.deepEqual(told(await leftoversCheck.diagnose(await examined({ orphans, earlier: [DOWN] }))), []);
  });

  it('finds what runs an older version of its file', async () => {
    const changed = fileOf('web.yaml', manifestOf('web').replace('busybox', 'nginx'), {
      changedAt: new Date('2026-01-02T03:30:00Z'),
    });

    assert.deepEqual(
      told(
        await leftoversCheck.diagnose(
          await examined({ files: [changed], pods: [NEW], versions: [['web.yaml', 'older']], units: [{}] }),
        ),
      ),
      ['error stale-pod default/web: it runs an older version of /etc/kubernetes/manifests/web.yaml'],
    );
  });
});

describe('the check of pods', () => {
  const log = `E0102 03:59:50.000000       7 pod_workers.go:1338] "Error syncing pod, skipping" err="failed to \\"CreatePodSandbox\\" for \\"web-cp1_default(u1)\\" with CreatePodSandboxError: \\"no network\\"" pod="default/web-cp1" podUID="u1"`;

  it('finds nothing where they run, whatever was logged before', async () => {
    assert.deepEqual(told(await troubleCheck.diagnose(await examined({ files: FILES, pods: [NEW], log }))), []);
  });

  it('tells why one is not started, by the word of the kubelet', async () => {
    const outcome = await troubleCheck.diagnose(await examined({ files: FILES, log }));

    assert.deepEqual(told(outcome), [
      'error pod-not-started default/web: CreatePodSandbox fails with CreatePodSandboxError: no network',
    ]);
    assert.equal(outcome.diagnoses[0]?.evidence[1], log);
  });

  it('gives a new file some time, and leaves out what was told already', async () => {
    const files = [fileOf('web.yaml', manifestOf('web'), { changedAt: new Date('2026-01-02T03:59:00Z') })];
    const cause: Diagnosis = { ...DOWN, check: 'host-path-missing', subject: 'default/web' };

    assert.deepEqual(told(await troubleCheck.diagnose(await examined({ files }))), []);
    assert.deepEqual(told(await troubleCheck.diagnose(await examined({ files: FILES, log, earlier: [cause] }))), []);
    assert.deepEqual(told(await troubleCheck.diagnose(await examined({ files: FILES }))), [
      'error pod-not-started default/web: it is Pending, and nothing tells why',
    ]);
  });
});

describe('the check of mirrors', () => {
  const refusal = (error: string) =>
    `E0102 03:59:50.000000       7 kubelet.go:3581] "Failed creating a mirror pod" err="${error}" pod="apps/web-cp1"`;

  it('says in words why the API server refuses one', async () => {
    const log = [
      refusal('namespaces \\"apps\\" not found'),
      'E0102 03:59:50.000000       7 kubelet.go:3581] "Failed creating a mirror pod" err="pods \\"b-cp1\\" is forbidden: exceeded quota: q" pod="apps/b-cp1"',
    ].join('\n');

    const outcome = await mirrorCheck.diagnose(await examined({ log }));

    assert.deepEqual(told(outcome), [
      'warning mirror-refused apps/web-cp1: the API server refuses its mirror: there is no namespace apps',
      'warning mirror-refused apps/b-cp1: the API server refuses its mirror: admission: exceeded quota: q',
    ]);
    assert.deepEqual(outcome.diagnoses[0]?.mend, ['kubectl create namespace apps']);
  });

  it('takes an API server that is not there for no refusal', async () => {
    const log = refusal('Post \\"https://127.0.0.1:1/api/v1/namespaces/apps/pods\\": dial tcp: connection refused');

    assert.deepEqual(told(await mirrorCheck.diagnose(await examined({ log }))), []);
  });
});

describe('the check of the clock', () => {
  it('finds times that have not come yet', async () => {
    const late = sandboxOf('web', 'x', { createdAt: new Date('2026-01-02T05:00:00Z') });

    assert.deepEqual(told(await clockCheck.diagnose(await examined({ pods: [NEW] }))), []);
    assert.deepEqual(told(await clockCheck.diagnose(await examined({ pods: [late] }))), [
      'warning clock-behind the clock says 2026-01-02T04:00:00.000Z, and pods were made later than that',
    ]);
  });
});
