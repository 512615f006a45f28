import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Failure } from '../../../src/errors/failure.ts';
import { planRestart, type RestartChoices } from '../../../src/operations/restart/plan-restart.ts';
import { requireRuntime } from '../../../src/operations/restart/refuse-restart.ts';
import { restartWarnings } from '../../../src/operations/restart/restart-warnings.ts';
import type { NodeFacts } from '../../../src/operations/node-facts.ts';
import type { RunningPod } from '../../../src/runtimes/running-pod.ts';
import { examined, fileOf, manifestOf, sandboxOf, type Given } from '../diagnose/examined-node.ts';

const CHOICES: RestartChoices = { names: ['web'], namespace: '', isForced: false, stopsStale: false };
const WEB = sandboxOf('web', 'new');
const OLD = sandboxOf('web', 'old', {
  uid: 'u0',
  createdAt: new Date('2026-01-02T01:00:00Z'),
  annotations: { configHash: 'u0', configSource: 'file', configSeen: new Date('2026-01-02T01:00:00Z') },
});

async function factsOf({ text = manifestOf('web'), ...given }: Given & { readonly text?: string } = {}) {
  const { facts } = await examined({
    files: [fileOf('web.yaml', text)],
    pods: [WEB],
    versions: [['web.yaml', 'current']],
    ...given,
  });
  assert.ok(facts !== undefined);
  const clock = { now: new Date('2026-01-02T04:00:00Z'), directoryChangedAt: new Date('2026-01-02T03:00:00Z') };
  return { ...facts, clock };
}

/** What is to be done: `restart web: stop new`, with `and old` behind it for what is stale. */
function planned(facts: NodeFacts, choices: Partial<RestartChoices> = {}): readonly string[] {
  return planRestart(facts, { ...CHOICES, ...choices }).plans.map((plan) => {
    const sandbox = plan.kind === 'restart' ? plan.current.sandboxId : 'nothing';
    const stale = plan.stand.stale.map(({ sandboxId }) => ` and ${sandboxId}`).join('');
    const refusal = plan.kind === 'stop' && plan.refusal !== undefined ? `, then: ${plan.refusal.message}` : '';
    return `${plan.kind} ${plan.podName}: stop ${sandbox}${stale}${refusal}`;
  });
}

function refusal(facts: NodeFacts, choices: Partial<RestartChoices> = {}): string {
  try {
    return planned(facts, choices).join();
  } catch (failure) {
    assert.ok(failure instanceof Failure);
    return failure.message;
  }
}

const withPolicy = (policy: string) => manifestOf('web').replace('spec: {', `spec: {restartPolicy: ${policy}, `);

describe('what restarting a pod means', () => {
  it('is to stop its sandbox, once, whatever it is called', async () => {
    const facts = await factsOf();

    assert.deepEqual(planned(facts), ['restart web: stop new']);
    assert.deepEqual(planned(facts, { names: ['web', 'web-cp1', 'web.yaml'] }), ['restart web: stop new']);
    assert.deepEqual(planRestart(facts, { ...CHOICES, names: ['nobody', 'web'] }).notFound, ['nobody']);
  });

  it('is nothing where no kubelet would start it again', async () => {
    const facts = await factsOf({ path: { kubelet: undefined } });

    assert.equal(refusal(facts), 'no kubelet runs on this node: nobody would start pod web again');
    assert.deepEqual(planned(facts, { isForced: true }), ['restart web: stop new']);
  });

  it('is nothing where the kubelet would not, as its containers may not be started twice', async () => {
    const never = await factsOf({ text: withPolicy('Never') });
    const onFailure = await factsOf({ text: withPolicy('OnFailure') });
    const ownPolicy = await factsOf({
      text: manifestOf('web').replace('{name: main', '{name: main, restartPolicy: Never'),
    });

    assert.equal(refusal(never), 'pod web may not start again: container "main" is never restarted');
    assert.equal(refusal(ownPolicy), 'pod web may not start again: container "main" is never restarted');
    assert.equal(
      refusal(onFailure),
      'pod web may not start again: container "main" is restarted only where it fails, and may end well',
    );
    assert.deepEqual(planned(never, { isForced: true }), ['restart web: stop new']);
  });

  it('is nothing where it is done, or does not run', async () => {
    const [container] = WEB.containers;
    assert.ok(container !== undefined);
    const run = { exitCode: 0, reason: 'Completed', startedAt: undefined, finishedAt: undefined };
    const done: RunningPod = { ...WEB, containers: [{ ...container, state: 'exited', run }] };

    const completed = await factsOf({ text: withPolicy('Never'), pods: [done] });
    const ended = await factsOf({ pods: [{ ...WEB, sandboxState: 'not ready' }] });
    const none = await factsOf({ pods: [] });

    for (const isForced of [true, false]) {
      assert.equal(
        refusal(completed, { isForced }),
        'pod web is done (Succeeded), and the kubelet does not start it again',
      );
      assert.match(refusal(ended, { isForced }), /^pod web does not run: it is /);
      assert.equal(refusal(none, { isForced }), 'pod web does not run: it is Pending');
    }
  });

  it('is nothing where the kubelet would start no pod from the file', async () => {
    const broken = await factsOf({ text: 'kind: Pod\n' });
    const invalid = await factsOf({ text: manifestOf('web').replace('image: busybox', 'image: ""') });
    const twin = await factsOf({
      files: [fileOf('web.yaml', manifestOf('web')), fileOf('web.yaml.bak', manifestOf('web'))],
    });

    assert.match(
      refusal(broken, { names: ['web.yaml'] }),
      /^the kubelet would start no pod from web\.yaml: .*apiVersion/,
    );
    assert.match(refusal(invalid), /^the kubelet would start no pod from web\.yaml: .*image: Required value/);
    assert.equal(
      refusal(twin, { names: ['web.yaml'] }),
      'the kubelet would start no pod from web.yaml: web.yaml.bak holds the same pod',
    );
    assert.deepEqual(planned(twin), ['restart web: stop new']);
  });

  it('is to stop what is stale, too, also of a pod that is not restarted', async () => {
    const facts = await factsOf({ pods: [OLD, WEB] });
    const never = await factsOf({ pods: [OLD, WEB], text: withPolicy('Never') });

    assert.deepEqual(planned(facts), ['restart web: stop new and old']);
    assert.match(refusal(never), /^pod web may not start again/);
    assert.deepEqual(planned(never, { stopsStale: true }), [
      'stop web: stop nothing and old, then: pod web may not start again: container "main" is never restarted',
    ]);
  });

  it('is nothing where an older version runs alone, which the kubelet does not replace', async () => {
    const alone = await factsOf({ pods: [OLD], versions: [['web.yaml', 'older']] });

    for (const stopsStale of [false, true]) {
      assert.equal(
        refusal(alone, { stopsStale }),
        'pod web still runs an older version, which the kubelet does not replace: it may start nothing in its place',
      );
    }
    assert.deepEqual(planned(alone, { isForced: true }), ['restart web: stop old and old']);
  });

  it('is to stop for good what runs without a file, where that is said', async () => {
    const facts = await factsOf({ files: [], pods: [], orphans: [[WEB]] });
    const soon = {
      ...facts,
      clock: { now: new Date('2026-01-02T04:00:00Z'), directoryChangedAt: new Date('2026-01-02T03:59:30Z') },
    };

    assert.equal(refusal(facts), 'pod web-cp1 runs without a file: nobody would start it again');
    assert.deepEqual(planned(facts, { stopsStale: true }), ['stop web-cp1: stop nothing and new']);
    assert.equal(
      refusal(soon, { stopsStale: true }),
      'pod web-cp1 runs without a file, and may be ending: nobody would start it again',
    );
  });
});

describe('what a restart through the runtime takes', () => {
  it('is a client that answers, and the name of the node', async () => {
    const silent = await factsOf({ runtime: { kind: 'none', reason: 'no client', complaint: undefined } });
    const nameless = await factsOf({ path: { nodeName: undefined } });

    assert.throws(() => requireRuntime(silent), {
      name: 'Failure',
      message: 'no pod can be stopped here: there is no crictl, ctr, nerdctl or docker',
    });
    assert.throws(() => requireRuntime(nameless), {
      message: "nobody can tell which pods are this node's: its name is not known",
    });
  });

  it('leaves something out, which is said', async () => {
    const hook = manifestOf('web').replace(
      '{name: main',
      '{name: main, lifecycle: {preStop: {exec: {command: [sync]}}}',
    );
    const facts = await factsOf({ text: hook, pods: [OLD, sandboxOf('web', 'odd', { uid: 'u2' }), WEB] });
    const [plan] = planRestart(facts, CHOICES).plans;
    assert.ok(plan !== undefined);

    const lines = [
      'the preStop hook of container "main" does not run: only a kubelet runs it',
      'an older sandbox of web-cp1, old, stays: a kubelet that was restarted while its API server does not answer ends none; --stop-stale stops it',
      'another sandbox of web-cp1, odd, is left alone: nobody can tell whether it is older than the file',
    ];
    assert.deepEqual(restartWarnings(plan, { stopsStale: false }), lines);
    assert.deepEqual(restartWarnings(plan, { stopsStale: true }), [lines[0], lines[2]]);
  });
});
