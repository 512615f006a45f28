import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../src/errors/failure.ts';
import type { NodeConversation } from '../../src/nodes/conversation/conversation.ts';
import { localWay } from '../../src/nodes/ways/local.ts';
import { onNodes, type NodeEvent } from '../../src/operations/on-nodes.ts';

type Run<Result> = (node: NodeConversation, say: (step: string) => void) => Promise<Result>;

function workOn<Result>(
  names: readonly string[],
  run: Run<Result>,
  { parallel = 32, signal = new AbortController().signal } = {},
): AsyncGenerator<NodeEvent<Result>, void, void> {
  const ways = names.map((name) => localWay(name, 'never'));
  return onNodes({ ways, parallel, requestTimeout: 10_000 }, { operations: [], run }, signal);
}

async function tellAll(events: AsyncIterable<NodeEvent<unknown>>): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const event of events) told.push(tell(event));
  return told;
}

function tell(event: NodeEvent<unknown>): string {
  switch (event.kind) {
    case 'started':
      return `${event.nodeName} started`;
    case 'step':
      return `${event.nodeName} ${event.step}`;
    case 'answered':
      return `${event.nodeName} answered ${String(event.result)}`;
    case 'failed':
      return `${event.nodeName} failed: ${event.failure.message}`;
  }
}

const NAMES = Array.from({ length: 20 }, (_, index) => `cp${index + 1}`);

describe('work on many nodes', () => {
  it('tells what happens on a node in the order in which it happens', async () => {
    const events = workOn(['cp1'], async (node, say) => {
      say('reading');
      await sleep(1);
      say('writing');
      return node.nodeName.toUpperCase();
    });

    assert.deepEqual(await tellAll(events), ['cp1 started', 'cp1 reading', 'cp1 writing', 'cp1 answered CP1']);
  });

  it('tells of the quick nodes before the slow ones', async () => {
    const delays: Readonly<Record<string, number>> = { cp1: 60, cp2: 30, cp3: 0 };

    const told = await tellAll(workOn(['cp1', 'cp2', 'cp3'], (node) => sleep(delays[node.nodeName], 'done')));

    assert.deepEqual(
      told.filter((line) => line.includes('answered')),
      ['cp3 answered done', 'cp2 answered done', 'cp1 answered done'],
    );
  });

  for (const parallel of [1, 3, 20, 50]) {
    it(`is done on ${parallel} nodes at a time at most`, async () => {
      const load = { now: 0, most: 0 };
      const run = async () => {
        load.now += 1;
        load.most = Math.max(load.most, load.now);
        await sleep(2);
        load.now -= 1;
      };

      const told = await tellAll(workOn(NAMES, run, { parallel }));

      assert.equal(told.filter((line) => line.includes('answered')).length, 20);
      assert.equal(load.most, Math.min(parallel, 20));
    });
  }

  it('is begun on the nodes in the order in which they were named', async () => {
    const told = await tellAll(workOn(NAMES, () => Promise.resolve('ok'), { parallel: 4 }));

    assert.deepEqual(
      told.filter((line) => line.endsWith('started')),
      NAMES.map((name) => `${name} started`),
    );
  });

  it('goes on where one node fails', async () => {
    const events = workOn(['cp1', 'cp2', 'cp3'], async ({ nodeName }) => {
      if (nodeName === 'cp2') throw new Failure('node', 'cannot be reached');
      return 'ok';
    });

    assert.deepEqual([...(await tellAll(events))].sort(), [
      'cp1 answered ok',
      'cp1 started',
      'cp2 failed: cannot be reached',
      'cp2 started',
      'cp3 answered ok',
      'cp3 started',
    ]);
  });

  it('throws a bug, but not before the other nodes have been told of', async () => {
    const bug = new TypeError('undefined is not a pod');
    const events = workOn(
      ['cp1', 'cp2', 'cp3'],
      async ({ nodeName }) => {
        if (nodeName === 'cp1') throw bug;
        return sleep(20, 'ok');
      },
      { parallel: 3 },
    );
    const told: string[] = [];

    await assert.rejects(async () => {
      for await (const event of events) told.push(tell(event));
    }, bug);
    assert.deepEqual(told.slice(-2), ['cp2 answered ok', 'cp3 answered ok']);
  });

  it('starts nothing on a node once it is interrupted', async () => {
    const interruption = new AbortController();
    const operation = { name: 'nothing', text: ':', libraries: [] };
    const events = workOn(NAMES, (node) => node.request(operation, []), { parallel: 2, signal: interruption.signal });
    interruption.abort();

    const told = await tellAll(events);

    assert.equal(told.filter((line) => line.endsWith('failed: interrupted')).length, 20);
  });

  it('is nothing on no nodes', async () => {
    assert.deepEqual(await tellAll(workOn([], () => Promise.resolve('ok'))), []);
  });
});
