import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Failure } from '../../../src/errors/failure.ts';
import type { Answer, NodeConversation } from '../../../src/nodes/conversation/conversation.ts';
import { lineBroke } from '../../../src/nodes/conversation/transport-failures.ts';
import { readRuntimeScript } from '../../../src/nodes/operations/read-runtime/read-runtime.ts';
import { awaitRestart } from '../../../src/operations/restart/await-restart.ts';
import { ReopenedLine } from '../../../src/operations/wait/reopened-line.ts';

interface Seen {
  readonly id: string;
  readonly ready: boolean;
  /** By the order of their making: `main running`. */
  readonly containers: readonly string[];
}

const OLD: Seen = { id: 'old', ready: true, containers: ['main running'] };
const ENDED: Seen = { id: 'old', ready: false, containers: ['main exited'] };
const NEW: Seen = { id: 'new', ready: true, containers: ['main running'] };

/** A node whose crictl sees one of these after the other, and the last for ever; a text is why the line breaks instead. */
function nodeWith(...looks: readonly (readonly Seen[] | string)[]): NodeConversation {
  let next = 0;
  const node: NodeConversation = {
    nodeName: 'local',
    root: '',
    request: (operation) => {
      if (operation !== readRuntimeScript) return Promise.resolve({ status: 0, frames: [], errorText: '' });
      const seen = looks[Math.min(next, looks.length - 1)] ?? [];
      next += 1;
      return typeof seen === 'string' ? Promise.reject(lineBroke(seen)) : Promise.resolve(answerOf(seen));
    },
    expectWithin: () => undefined,
    close: () => Promise.resolve(),
    reopen: () => node,
  };
  return node;
}

function answerOf(seen: readonly Seen[]): Answer {
  const pods = seen.map(({ id, ready }, index) => ({
    id,
    metadata: { name: 'web-cp1', namespace: 'default', uid: 'u1' },
    state: ready ? 'SANDBOX_READY' : 'SANDBOX_NOTREADY',
    createdAt: `${String(index + 1)}000000000`,
    annotations: { 'kubernetes.io/config.source': 'file' },
  }));
  const containers = seen.flatMap((sandbox) =>
    sandbox.containers.map((container, index) => {
      const [name = '', state = ''] = container.split(' ');
      return {
        id: `${sandbox.id}-${String(index)}`,
        podSandboxId: sandbox.id,
        metadata: { name },
        state: `CONTAINER_${state.toUpperCase()}`,
        createdAt: `${String(index + 1)}000000000`,
      };
    }),
  );
  const frame = (word: string, content: unknown) => ({
    word,
    fields: [],
    content: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });
  return {
    status: 0,
    frames: [
      frame('client', 'crictl'),
      frame('endpoint', ''),
      frame('pods', { items: pods }),
      frame('containers', { containers }),
    ],
    errorText: '',
  };
}

async function seenOn(node: NodeConversation, timeout = 60_000, signal = new AbortController().signal) {
  const seen = await awaitRestart(
    new ReopenedLine(node),
    {
      podName: 'web',
      pod: { spec: { containers: [{ name: 'main' }] } },
      fullName: { name: 'web-cp1', namespace: 'default' },
      kubelet: { endpoint: undefined, nodeName: 'cp1' },
      oldSandboxIds: new Set(['old', 'older']),
      stoppedSandboxIds: new Set(['old']),
    },
    { timeout, signal, stateOf: () => Promise.resolve('it is Odd') },
  );
  return [seen.sandbox.sandboxId, ...seen.containers.map(({ id }) => id)];
}

async function timeOutOf(node: NodeConversation): Promise<string> {
  try {
    return (await seenOn(node, 0)).join();
  } catch (failure) {
    assert.ok(failure instanceof Failure);
    return failure.message;
  }
}

describe('the proof of a restart', { concurrency: true }, () => {
  it('is another sandbox, in which all containers run, and that the old one has ended', async () => {
    assert.deepEqual(await seenOn(nodeWith([ENDED, NEW])), ['new', 'new-0']);
    assert.deepEqual(await seenOn(nodeWith([OLD], [ENDED], [ENDED, { ...NEW, containers: [] }], [ENDED, NEW])), [
      'new',
      'new-0',
    ]);
    // The runtime may have forgotten what has ended, and the kubelet may have made the container twice.
    assert.deepEqual(await seenOn(nodeWith([{ ...NEW, containers: ['main exited', 'main running'] }])), [
      'new',
      'new-1',
    ]);
  });

  it('is not what the kubelet starts again in the old sandbox, nor an old one that still runs', async () => {
    const because = 'timed out waiting for the condition on pods/web:';
    const again = { ...OLD, containers: ['main exited', 'main running'] };
    const outlived = { ...ENDED, containers: ['main running'] };
    const older: Seen = { id: 'older', ready: true, containers: ['main running'] };

    assert.equal(await timeOutOf(nodeWith([again])), `${because} its old sandbox old has not ended; it is Odd`);
    assert.equal(await timeOutOf(nodeWith([OLD, NEW])), `${because} its old sandbox old has not ended; it is Odd`);
    assert.equal(await timeOutOf(nodeWith([outlived, NEW])), `${because} its old sandbox old has not ended; it is Odd`);
    assert.equal(
      await timeOutOf(nodeWith([ENDED, older])),
      `${because} its old sandbox has ended, and the kubelet has made no new one; it is Odd`,
    );
  });

  it('lacks where a container does not run', async () => {
    for (const containers of [[], ['main exited'], ['main created'], ['main running', 'main exited']]) {
      assert.equal(
        await timeOutOf(nodeWith([ENDED, { ...NEW, containers }])),
        'timed out waiting for the condition on pods/web: container "main" does not run in its new sandbox; it is Odd',
      );
    }
  });

  it('is looked for though the node does not answer meanwhile', async () => {
    assert.deepEqual(await seenOn(nodeWith('reset', [OLD], 'reset', [ENDED, NEW])), ['new', 'new-0']);
    assert.equal(
      await timeOutOf(nodeWith('reset')),
      'timed out waiting for the condition on pods/web: the connection broke before the answer came: reset; it is Odd',
    );
  });

  it('is not looked for when the user has enough', async () => {
    const controller = new AbortController();
    const waiting = seenOn(nodeWith([OLD]), 60_000, controller.signal);
    setTimeout(() => controller.abort(), 100);

    await assert.rejects(waiting, { kind: 'cancelled', message: 'interrupted' });
  });
});
