import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../src/errors/failure.ts';
import { planWaves } from '../../src/fleet/plan-waves.ts';
import { localWay } from '../../src/nodes/ways/local.ts';
import { onNodes, type Fleet, type NodeEvent, type NodeWork } from '../../src/operations/on-nodes.ts';

type Run<Result> = NodeWork<Result>['run'];

interface Options<Result> extends Partial<Pick<Fleet, 'parallel' | 'waves'>> {
  readonly signal?: AbortSignal;
  readonly failureOf?: (result: Result) => Failure | undefined;
}

function workOn<Result>(
  names: readonly string[],
  run: Run<Result>,
  { parallel = 32, signal = new AbortController().signal, waves, failureOf }: Options<Result> = {},
): AsyncGenerator<NodeEvent<Result>, void, void> {
  const ways = names.map((name) => localWay(name, 'never'));
  return onNodes(
    { ways, parallel, requestTimeout: 10_000, ...(waves && { waves }) },
    { operations: [], run, ...(failureOf && { failureOf }) },
    signal,
  );
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
    case 'postponed':
      return `${event.nodeName} postponed for ${event.pods.join(' and ')}`;
    case 'answered':
      return `${event.nodeName} answered ${String(event.result)}${event.failure === undefined ? '' : ', and failed'}`;
    case 'failed':
      return `${event.nodeName} failed: ${event.failure.message}`;
    case 'skipped':
      return `${event.nodeName} skipped: ${JSON.stringify(event.reason)}`;
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

    assert.deepEqual(
      told,
      NAMES.map((name) => `${name} skipped: {"kind":"interrupted"}`),
    );
  });

  it('is nothing on no nodes', async () => {
    assert.deepEqual(await tellAll(workOn([], () => Promise.resolve('ok'))), []);
  });
});

/** cp1, cp2 …, gone over as `--serial` and `--max-fail` say. */
function roll<Result>(
  count: number,
  serial: string,
  run: Run<Result>,
  options: Options<Result> & { maxFail?: string } = {},
) {
  const waves = planWaves(count, { serial, maxFail: options.maxFail });
  return workOn(NAMES.slice(0, count), run, { ...options, waves });
}

const failOn =
  (...names: readonly string[]): Run<string> =>
  async ({ nodeName }) => {
    if (names.includes(nodeName)) throw new Failure('node', 'cannot be reached');
    return 'ok';
  };

const endsOf = (told: readonly string[]) => told.filter((line) => !/ (started|postponed)/.test(line));

describe('work in waves', () => {
  it('begins a wave when all nodes of the one before it have ended', async () => {
    const delays: Readonly<Record<string, number>> = { cp2: 40, cp4: 30, cp5: 5 };

    const told = await tellAll(roll(6, '1,2', ({ nodeName }) => sleep(delays[nodeName] ?? 0, 'ok')));

    assert.deepEqual(told, [
      'cp1 started',
      'cp1 answered ok',
      'cp2 started',
      'cp3 started',
      'cp3 answered ok',
      'cp2 answered ok',
      'cp4 started',
      'cp5 started',
      'cp5 answered ok',
      'cp4 answered ok',
      'cp6 started',
      'cp6 answered ok',
    ]);
  });

  it('drives no more nodes of a wave at a time than it may', async () => {
    const load = { now: 0, most: 0 };
    const run = async () => {
      load.now += 1;
      load.most = Math.max(load.most, load.now);
      await sleep(2);
      load.now -= 1;
    };

    await tellAll(roll(20, '8', run, { parallel: 3 }));

    assert.equal(load.most, 3);
  });

  it('begins no further node once one has failed, and says of each that it was left out and why', async () => {
    assert.deepEqual(endsOf(await tellAll(roll(5, '1,2', failOn('cp3')))), [
      'cp1 answered ok',
      'cp2 answered ok',
      'cp3 failed: cannot be reached',
      'cp4 skipped: {"kind":"failures","failed":1,"most":0}',
      'cp5 skipped: {"kind":"failures","failed":1,"most":0}',
    ]);
  });

  it('begins no further node in the wave that has failed either', async () => {
    assert.deepEqual(await tellAll(roll(4, '100%', failOn('cp2'), { parallel: 1 })), [
      'cp1 started',
      'cp1 answered ok',
      'cp2 started',
      'cp2 failed: cannot be reached',
      'cp3 skipped: {"kind":"failures","failed":1,"most":0}',
      'cp4 skipped: {"kind":"failures","failed":1,"most":0}',
    ]);
  });

  it('goes on while no more have failed than may, over all waves together', async () => {
    assert.deepEqual(endsOf(await tellAll(roll(6, '1', failOn('cp1', 'cp3', 'cp4'), { maxFail: '2' }))), [
      'cp1 failed: cannot be reached',
      'cp2 answered ok',
      'cp3 failed: cannot be reached',
      'cp4 failed: cannot be reached',
      'cp5 skipped: {"kind":"failures","failed":3,"most":2}',
      'cp6 skipped: {"kind":"failures","failed":3,"most":2}',
    ]);
  });

  it('takes a node for failed whose answer holds a failure', async () => {
    const failure = new Failure('conflict', 'one of two was changed');
    const failureOf = (result: string) => (result === 'a part' ? failure : undefined);
    const run: Run<string> = ({ nodeName }) => Promise.resolve(nodeName === 'cp1' ? 'a part' : 'all');

    assert.deepEqual(await tellAll(roll(2, '1', run, { failureOf })), [
      'cp1 started',
      'cp1 answered a part, and failed',
      'cp2 skipped: {"kind":"failures","failed":1,"most":0}',
    ]);
  });

  it('begins no wave after a bug', async () => {
    const bug = new TypeError('undefined is not a pod');
    const told: string[] = [];

    await assert.rejects(async () => {
      for await (const event of roll(3, '1', () => Promise.reject(bug))) told.push(tell(event));
    }, bug);
    assert.deepEqual(told, ['cp1 started']);
  });

  it('begins no wave after an interruption, although failures would be allowed', async () => {
    const interruption = new AbortController();
    const run: Run<string> = () => {
      interruption.abort();
      return Promise.resolve('ok');
    };

    assert.deepEqual(await tellAll(roll(3, '1', run, { maxFail: '100%', signal: interruption.signal })), [
      'cp1 started',
      'cp1 answered ok',
      'cp2 skipped: {"kind":"interrupted"}',
      'cp3 skipped: {"kind":"interrupted"}',
    ]);
  });
});

describe('work that asks to go alone', () => {
  /** Looks for some time, asks, and changes for some time; `seen` is who did what. */
  const alone =
    (seen: string[], ...failing: readonly string[]): Run<string> =>
    async ({ nodeName }, _say, turn) => {
      seen.push(`${nodeName} looked at`);
      await sleep(Number(nodeName.slice(2)) % 2 === 0 ? 2 : 10);
      const hasOthers = turn.goAlone(['etcd']);
      seen.push(`${nodeName} changing`);
      await sleep(5);
      seen.push(`${nodeName} changed`);
      if (failing.includes(nodeName)) throw new Failure('node', 'is not ready');
      return `with others: ${String(hasOthers)}`;
    };

  it('is done on one node at a time, in their order, once all have been looked at', async () => {
    const seen: string[] = [];

    const told = await tellAll(workOn(NAMES.slice(0, 3), alone(seen)));

    assert.deepEqual(seen.slice(0, 3).sort(), ['cp1 looked at', 'cp2 looked at', 'cp3 looked at']);
    assert.deepEqual(
      seen.slice(3),
      ['cp1', 'cp2', 'cp3'].flatMap((name) => [`${name} looked at`, `${name} changing`, `${name} changed`]),
    );
    assert.deepEqual(told, [
      'cp1 started',
      'cp2 started',
      'cp3 started',
      'cp2 postponed for etcd',
      'cp1 postponed for etcd',
      'cp3 postponed for etcd',
      ...['cp1', 'cp2', 'cp3'].flatMap((name) => [`${name} started`, `${name} answered with others: true`]),
    ]);
  });

  it('is not done on any further node after one that failed, whatever is allowed', async () => {
    const seen: string[] = [];

    const told = await tellAll(roll(4, '100%', alone(seen, 'cp2'), { maxFail: '100%' }));

    assert.deepEqual(endsOf(told), [
      'cp1 answered with others: true',
      'cp2 failed: is not ready',
      'cp3 skipped: {"kind":"control plane","pods":["etcd"]}',
      'cp4 skipped: {"kind":"control plane","pods":["etcd"]}',
    ]);
    assert.equal(seen.includes('cp3 changing'), false);
  });

  it('is not begun where a node of the wave could not be looked at', async () => {
    const seen: string[] = [];
    const run: Run<string> = async (node, say, turn) => {
      if (node.nodeName === 'cp3') throw new Failure('node', 'cannot be reached');
      return alone(seen)(node, say, turn);
    };

    const told = await tellAll(workOn(NAMES.slice(0, 3), run));

    assert.deepEqual(endsOf(told), [
      'cp3 failed: cannot be reached',
      'cp1 skipped: {"kind":"control plane","pods":["etcd"]}',
      'cp2 skipped: {"kind":"control plane","pods":["etcd"]}',
    ]);
    assert.equal(seen.includes('cp1 changing'), false);
  });

  it('waits for those that need no turn of their own', async () => {
    const seen: string[] = [];
    const run: Run<string> = async (node, say, turn) => {
      if (node.nodeName === 'cp1') return alone(seen)(node, say, turn);
      await sleep(30);
      seen.push(`${node.nodeName} done`);
      return 'ok';
    };

    await tellAll(workOn(NAMES.slice(0, 3), run));

    assert.deepEqual(seen, ['cp1 looked at', 'cp2 done', 'cp3 done', 'cp1 looked at', 'cp1 changing', 'cp1 changed']);
  });

  it('is done at once in waves of one node, and on one node', async () => {
    for (const [count, hasOthers] of [
      [2, true],
      [1, false],
    ] as const) {
      const seen: string[] = [];

      const told = await tellAll(roll(count, '1', alone(seen)));

      assert.deepEqual(
        told,
        NAMES.slice(0, count).flatMap((name) => [
          `${name} started`,
          `${name} answered with others: ${String(hasOthers)}`,
        ]),
      );
    }
  });

  it('ends at the first failure in waves of one node, too', async () => {
    const told = await tellAll(roll(3, '1', alone([], 'cp1'), { maxFail: '2' }));

    assert.deepEqual(endsOf(told), [
      'cp1 failed: is not ready',
      'cp2 skipped: {"kind":"control plane","pods":["etcd"]}',
      'cp3 skipped: {"kind":"control plane","pods":["etcd"]}',
    ]);
  });

  it('is done in every wave for itself', async () => {
    const seen: string[] = [];

    await tellAll(roll(3, '1,2', alone(seen)));

    assert.deepEqual(seen, [
      ...['cp1 looked at', 'cp1 changing', 'cp1 changed'],
      ...['cp2 looked at', 'cp3 looked at'],
      ...['cp2 looked at', 'cp2 changing', 'cp2 changed'],
      ...['cp3 looked at', 'cp3 changing', 'cp3 changed'],
    ]);
  });
});
