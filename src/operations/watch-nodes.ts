import { Failure } from '../errors/failure.ts';
import { openConversation } from '../nodes/conversation/open-conversation.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { Way } from '../nodes/conversation/way.ts';
import { EventQueue } from './event-queue.ts';
import { ONLY_TURN, type Fleet, type NodeEvent, type NodeWork } from './on-nodes.ts';
import { Turns } from './turns.ts';

export interface WatchPace {
  /** How long a node is left alone after an answer, in milliseconds. */
  readonly interval: number;
  /** How long after a failure it is tried again, in milliseconds. */
  readonly retryAfter: number;
}

/**
 * Does the same work on every node of a fleet again and again, on one connection a node, and yields each answer, until
 * the signal is aborted or the reader has had enough. A node that fails is told, and tried anew on another connection
 * after some time; what is no `Failure` is a bug and is thrown.
 */
export async function* watchNodes<Result>(
  fleet: Fleet,
  work: NodeWork<Result>,
  signal: AbortSignal,
  pace: WatchPace,
): AsyncGenerator<NodeEvent<Result>, void, void> {
  const queue = new EventQueue<NodeEvent<Result>>();
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  const turns = new Turns(fleet.parallel);
  const watchers = fleet.ways.map(async (way) => {
    while (!ended.aborted) {
      await watchNode({ fleet, way, work, signal: ended, pace, turns }, (event) => queue.push(event));
      await pause(pace.retryAfter, ended);
    }
  });
  // A bug in one ends all.
  const all = Promise.all(watchers).finally(() => {
    stop.abort();
    queue.end();
  });
  all.catch(() => undefined);
  try {
    yield* queue.events();
    await all;
  } finally {
    stop.abort();
    await Promise.allSettled(watchers);
  }
}

interface NodeWatch<Result> {
  readonly fleet: Fleet;
  readonly way: Way;
  readonly work: NodeWork<Result>;
  readonly signal: AbortSignal;
  readonly pace: WatchPace;
  readonly turns: Turns;
}

/** Watches one node until its connection ends or what is asked of it fails. */
async function watchNode<Result>(
  { fleet, way, work, signal, pace, turns }: NodeWatch<Result>,
  emit: (event: NodeEvent<Result>) => void,
): Promise<void> {
  const { nodeName } = way;
  const { requestTimeout } = fleet;
  const node: NodeConversation = openConversation({ way, operations: work.operations, requestTimeout, signal });
  try {
    while (!signal.aborted) {
      const result = await turns.take(() => work.run(node, () => undefined, ONLY_TURN));
      emit({ kind: 'answered', nodeName, result });
      await pause(pace.interval, signal);
    }
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    if (!signal.aborted) emit({ kind: 'failed', nodeName, failure });
  } finally {
    await node.close();
  }
}

/** Waits, unless it is over. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
