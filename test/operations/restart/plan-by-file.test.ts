import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Failure } from '../../../src/errors/failure.ts';
import type { NodeFacts } from '../../../src/operations/node-facts.ts';
import { planByFile, type ByFileChoices } from '../../../src/operations/restart/plan-by-file.ts';
import { isRestartedByFile } from '../../../src/operations/restart/refuse-restart.ts';
import { examined, fileOf, manifestOf, type Given } from '../diagnose/examined-node.ts';

const CHOICES: ByFileChoices = {
  names: ['web'],
  namespace: '',
  grace: undefined,
  isForced: false,
  stopsStale: false,
};
const NO_CLIENT = { kind: 'none', reason: 'no client', complaint: undefined } as const;
const DIRECTORY = '/etc/kubernetes/manifests';

async function factsOf(given: Given = {}, view: Partial<NodeFacts['view']> = {}): Promise<NodeFacts> {
  const { facts } = await examined({ files: [fileOf('web.yaml', manifestOf('web'))], runtime: NO_CLIENT, ...given });
  assert.ok(facts !== undefined);
  return { ...facts, view: { ...facts.view, ...view } };
}

/** Which files are taken out, and for how long; else why not. */
function planned(facts: NodeFacts, choices: Partial<ByFileChoices> = {}): string {
  try {
    const { plans } = planByFile(facts, NO_CLIENT, { ...CHOICES, ...choices });
    return plans.map(({ file, seconds }) => `${file.name} for ${String(seconds)}s`).join();
  } catch (failure) {
    assert.ok(failure instanceof Failure);
    return failure.message;
  }
}

const withSpec = (spec: string) => ({
  files: [fileOf('web.yaml', manifestOf('web').replace('spec: {', `spec: {${spec}, `))],
});

describe('what restarting a pod without a client of its runtime means', () => {
  it("is to take its file out, once, for as long as the kubelet's look, the pod's grace and a kill take", async () => {
    const facts = await factsOf();

    assert.equal(planned(facts), 'web.yaml for 55s');
    assert.equal(planned(facts, { names: ['web', 'web-cp1', 'web.yaml'] }), 'web.yaml for 55s');
    assert.equal(planned(await factsOf({ path: { fileCheckFrequency: 1500 } })), 'web.yaml for 37s');
    assert.equal(planned(await factsOf(withSpec('terminationGracePeriodSeconds: 600'))), 'web.yaml for 625s');
    assert.equal(planned(await factsOf(withSpec('terminationGracePeriodSeconds: 0'))), 'web.yaml for 26s');
    assert.deepEqual(planByFile(facts, NO_CLIENT, { ...CHOICES, names: ['nobody'], grace: 1 }), {
      plans: [],
      notFound: ['nobody'],
    });
  });

  it('is nothing that only a client of the runtime could do', async () => {
    const facts = await factsOf();

    assert.equal(
      planned(facts, { grace: 3 }),
      '--grace-period needs a client of the container runtime: there is no crictl, ctr, nerdctl or docker',
    );
    assert.equal(
      planned(facts, { stopsStale: true }),
      '--stop-stale needs a client of the container runtime: there is no crictl, ctr, nerdctl or docker',
    );
  });

  it('is nothing where the pod may not start again', async () => {
    const never = await factsOf(withSpec('restartPolicy: Never'));

    assert.equal(planned(never), 'pod web may not start again: container "main" is never restarted');
    assert.equal(planned(never, { isForced: true }), 'web.yaml for 55s');
  });

  it('is nothing where the file would not come back as it is, or the pod would not go', async () => {
    const files = [fileOf('web.yaml', manifestOf('web'))];
    const symlink = await factsOf({
      files: [fileOf('web.yaml', manifestOf('web'), { kind: 'symlink', target: { text: '/x', kind: 'file' } })],
    });
    const twins = await factsOf({ files: [...files, fileOf('other.yaml', manifestOf('web'))] });

    assert.equal(planned(symlink), `${DIRECTORY}/web.yaml is a symlink, and is not taken away`);
    assert.equal(
      planned(twins),
      'other.yaml holds the same pod as web.yaml: the kubelet would run it from there meanwhile',
    );
    assert.equal(
      planned(await factsOf({ files }, { isWritable: false })),
      `cannot write ${DIRECTORY}: it is read-only for this user`,
    );
    assert.equal(
      planned(await factsOf({ files }, { singleFile: 'web.yaml' })),
      `${DIRECTORY}/web.yaml is all that the kubelet reads: it is not taken away`,
    );
  });

  it('is nothing where something else writes the file again', async () => {
    const files = [fileOf('etcd.yaml', manifestOf('etcd'))];
    const owned = await factsOf({ files }, { distribution: 'rke2' });

    assert.equal(
      planned(owned, { names: ['etcd'] }),
      `${DIRECTORY}/etcd.yaml belongs to rke2: it is written again whenever rke2 starts`,
    );
    assert.equal(planned(owned, { names: ['etcd'], isForced: true }), 'etcd.yaml for 55s');
  });
});

describe('what is restarted by its file', () => {
  it('is what only a kubelet can stop that runs, and whose runtime may answer it', async () => {
    const isBy = async (reason: 'mounted' | 'no client' | 'no socket' | 'refused' | 'timed out', path = {}) =>
      isRestartedByFile(await factsOf({ runtime: { ...NO_CLIENT, reason }, path }));

    assert.deepEqual([await isBy('no client'), await isBy('no socket'), await isBy('refused')], [true, true, true]);
    assert.deepEqual([await isBy('timed out'), await isBy('mounted')], [false, false]);
    assert.equal(await isBy('no client', { kubelet: undefined }), false);
    const { facts } = await examined();
    assert.ok(facts !== undefined && !isRestartedByFile(facts));
  });
});
