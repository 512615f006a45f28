import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requireManifest } from '../../../src/manifest/read-manifest.ts';
import type { NodeConversation } from '../../../src/nodes/conversation/conversation.ts';
import { lineBroke } from '../../../src/nodes/conversation/transport-failures.ts';
import type { NodeFacts } from '../../../src/operations/node-facts.ts';
import { seeReadyAgain, sightOf } from '../../../src/operations/restart/kubelet-sight.ts';
import { ReopenedLine } from '../../../src/operations/wait/reopened-line.ts';
import { examined, manifestOf } from '../diagnose/examined-node.ts';

/** How a kubelet reports the pod's container: `old ready`, `new unready`, `new CrashLoopBackOff`. */
function podList(container: string, status = {}): string {
  const [id = '', state = ''] = container.split(' ');
  const waits = state.endsWith('Off') ? { state: { waiting: { reason: state } } } : {};
  const containerStatuses = [{ name: 'main', ready: state === 'ready', containerID: `containerd://${id}`, ...waits }];
  const annotations = { 'kubernetes.io/config.source': 'file' };
  const metadata = { name: 'web-cp1', namespace: 'default', uid: 'u1', annotations };
  return JSON.stringify({ items: [{ metadata, status: { containerStatuses, ...status } }] });
}

type KubeletAnswer = string | undefined | Error;

/** A node whose kubelet answers these one after the other, and the last for ever; nothing where it is silent. */
function nodeWith(...answers: readonly KubeletAnswer[]): NodeConversation {
  let next = 0;
  const node: NodeConversation = {
    nodeName: 'local',
    root: '',
    request: () => {
      const answer = answers[Math.min(next, answers.length - 1)];
      next += 1;
      if (answer instanceof Error) return Promise.reject(answer);
      const frame = { word: 'pods', fields: [], content: new TextEncoder().encode(answer) };
      return Promise.resolve({ status: 0, frames: answer === undefined ? [] : [frame], errorText: '' });
    },
    expectWithin: () => undefined,
    close: () => Promise.resolve(),
    reopen: () => node,
  };
  return node;
}

async function scene(...answers: readonly KubeletAnswer[]) {
  const manifest = await requireManifest('web.yaml', new TextEncoder().encode(manifestOf('web')));
  const { facts } = await examined();
  assert.ok(facts !== undefined);
  return { node: nodeWith(...answers), manifest, facts };
}

/** What one look shows; undefined where the pod is ready again. */
async function lack(...answers: readonly KubeletAnswer[]): Promise<string | undefined> {
  const { node, manifest, facts } = await scene(...answers);
  const options = { facts, timeout: answers.length > 1 ? 10_000 : 0, signal: new AbortController().signal };
  try {
    await seeReadyAgain(new ReopenedLine(node), manifest, { oldIds: new Set(['old']) }, options);
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? failure.message : '';
  }
}

describe('what a kubelet says of a pod that it restarts', () => {
  it('is which containers it had before, where it answers and knows of them', async () => {
    const withName = await scene(podList('old ready'));
    const silent = await scene(undefined);
    const without = await scene('{"items": []}');
    const nameless: NodeFacts = {
      ...withName.facts,
      view: { ...withName.facts.view, finding: { ...withName.facts.view.finding, nodeName: undefined } },
    };

    assert.deepEqual(await sightOf(withName.node, withName.manifest, withName.facts), { oldIds: new Set(['old']) });
    assert.deepEqual(await sightOf(without.node, without.manifest, without.facts), { oldIds: new Set() });
    assert.equal(await sightOf(silent.node, silent.manifest, silent.facts), undefined);
    assert.equal(await sightOf(withName.node, withName.manifest, nameless), undefined);
  });

  it('is that it is ready again once all its containers are others, and ready', async () => {
    const timedOut = 'timed out waiting for the condition on pods/web';

    assert.equal(await lack(podList('new ready')), undefined);
    assert.equal(await lack(podList('old ready')), `${timedOut}: container "main" was not made anew`);
    assert.equal(await lack(podList('new unready')), `${timedOut}: container "main" is not ready`);
    assert.equal(await lack(podList('new CrashLoopBackOff')), `${timedOut}: container "main" waits: CrashLoopBackOff`);
    assert.equal(
      await lack(podList('new ready', { reason: 'Evicted' })),
      `${timedOut}: its kubelet does not run it: Evicted`,
    );
    assert.equal(await lack('{"items": []}'), `${timedOut}: its kubelet does not run it yet`);
    assert.equal(await lack(undefined), `${timedOut}: its kubelet does not answer`);
  });

  it('is waited for, also where the line breaks meanwhile', async () => {
    assert.equal(await lack(undefined, lineBroke('gone'), podList('old ready'), podList('new ready')), undefined);
  });
});
