import { Failure } from '../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import { openConversation } from '../nodes/conversation/open-conversation.ts';
import type { Way } from '../nodes/conversation/way.ts';
import { EventQueue } from './event-queue.ts';

/** The nodes that a command works on, and how hard it may drive them. */
export interface Fleet {
  readonly ways: readonly Way[];
  readonly parallel: number;
  /** For one answer of a node, in milliseconds. */
  readonly requestTimeout: number;
}

/** What happens on the way; the last of a node is `answered` or `failed`. */
export type NodeEvent<Result> =
  | { readonly kind: 'started'; readonly nodeName: string }
  | { readonly kind: 'step'; readonly nodeName: string; readonly step: string }
  | {
      readonly kind: 'answered';
      readonly nodeName: string;
      readonly result: Result;
      /** Of a part of what was asked: such a node has failed. */
      readonly failure?: Failure | undefined;
    }
  | { readonly kind: 'failed'; readonly nodeName: string; readonly failure: Failure };

export interface NodeWork<Result> {
  /** Every script that the work may run. */
  readonly operations: readonly OperationScript[];
  /** The work on one node; `say` names the step that begins. */
  readonly run: (node: NodeConversation, say: (step: string) => void) => Promise<Result>;
  /** A failure inside of an answer: the node did a part of what was asked. */
  readonly failureOf?: (result: Result) => Failure | undefined;
}

/**
 * Does the same work on every node of a fleet, `parallel` at a time, and yields what happens as it happens. One node's
 * failure is an event like another; what is no `Failure` is a bug and is thrown once the others have ended.
 */
export async function* onNodes<Result>(
  fleet: Fleet,
  work: NodeWork<Result>,
  signal: AbortSignal,
): AsyncGenerator<NodeEvent<Result>, void, void> {
  const queue = new EventQueue<NodeEvent<Result>>();
  const waiting = [...fleet.ways];
  const workers = Array.from({ length: Math.min(fleet.parallel, waiting.length) }, async () => {
    for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
      await onNode(fleet, way, work, signal, (event) => {
        queue.push(event);
      });
    }
  });
  const ended = Promise.allSettled(workers).then((results) => {
    queue.end();
    return results;
  });
  yield* queue.events();
  for (const result of await ended) if (result.status === 'rejected') throw result.reason;
}

async function onNode<Result>(
  fleet: Fleet,
  way: Way,
  { operations, run, failureOf }: NodeWork<Result>,
  signal: AbortSignal,
  emit: (event: NodeEvent<Result>) => void,
): Promise<void> {
  const { nodeName } = way;
  const say = (step: string): void => {
    emit({ kind: 'step', nodeName, step });
  };
  emit({ kind: 'started', nodeName });
  const { requestTimeout } = fleet;
  const node = openConversation({ way, operations, requestTimeout, signal, onRetry: say });
  try {
    const result = await run(node, say);
    emit({ kind: 'answered', nodeName, result, failure: failureOf?.(result) });
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    emit({ kind: 'failed', nodeName, failure });
  } finally {
    await node.close();
  }
}
