import { Failure } from '../errors/failure.ts';
import type { Waves } from '../fleet/plan-waves.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import { openConversation } from '../nodes/conversation/open-conversation.ts';
import type { Way } from '../nodes/conversation/way.ts';
import { EventQueue } from './event-queue.ts';
import { WaveGate, type SkipReason } from './wave-gate.ts';

/** The nodes that a command works on, and how hard it may drive them. */
export interface Fleet {
  readonly ways: readonly Way[];
  readonly parallel: number;
  /** For one answer of a node, in milliseconds. */
  readonly requestTimeout: number;
  /** Without it all nodes are one wave, in which no failure stops anything. */
  readonly waves?: Waves;
}

/** What happens on the way; the last of a node is `answered`, `failed` or `skipped`. */
export type NodeEvent<Result> =
  | { readonly kind: 'started'; readonly nodeName: string }
  | { readonly kind: 'step'; readonly nodeName: string; readonly step: string }
  /** Nothing was changed; it is started again when it is the only one at work. */
  | { readonly kind: 'postponed'; readonly nodeName: string; readonly pods: readonly string[] }
  | {
      readonly kind: 'answered';
      readonly nodeName: string;
      readonly result: Result;
      /** Of a part of what was asked: such a node has failed. */
      readonly failure?: Failure | undefined;
    }
  | { readonly kind: 'failed'; readonly nodeName: string; readonly failure: Failure }
  /** It was never begun, or only looked at. */
  | { readonly kind: 'skipped'; readonly nodeName: string; readonly reason: SkipReason };

export interface NodeWork<Result> {
  /** Every script that the work may run. */
  readonly operations: readonly OperationScript[];
  /** The work on one node; `say` names the step that begins. */
  readonly run: (node: NodeConversation, say: (step: string) => void, turn: NodeTurn) => Promise<Result>;
  /** A failure inside of an answer: the node did a part of what was asked. */
  readonly failureOf?: (result: Result) => Failure | undefined;
}

/** The place of a node among those that a command works on. */
export interface NodeTurn {
  /**
   * For work that is about to change pods of the control plane, before it changes anything. Of several nodes only one at
   * a time may do so: where others are at work, or have not been looked at yet, this throws, and the work, which lets it
   * pass, is run anew once it is the node's turn. From here on the first node that fails is the last one.
   *
   * Answers whether there are other nodes, so that the change has to be seen to work before the next one follows.
   */
  readonly goAlone: (pods: readonly string[]) => boolean;
}

/** The turn of a node that no other one waits for. */
export const ONLY_TURN: NodeTurn = { goAlone: () => false };

/**
 * Does the same work on every node of a fleet, wave by wave and in a wave `parallel` at a time, and yields what happens as
 * it happens. One node's failure is an event like another; what is no `Failure` is a bug and is thrown once the others of
 * its wave have ended.
 *
 * That a pod is of the control plane is known only on the node, from the file that is there. So in each wave all nodes
 * are looked at first; those that ask to go alone follow one by one, in the user's order, and only if all of the wave
 * could be looked at: a member that cannot be reached is one that its cluster lacks already. To keep their connections
 * open meanwhile would serve an old view of them, and fail where they take long.
 */
export async function* onNodes<Result>(
  fleet: Fleet,
  work: NodeWork<Result>,
  signal: AbortSignal,
): AsyncGenerator<NodeEvent<Result>, void, void> {
  const queue = new EventQueue<NodeEvent<Result>>();
  const ended = goOver(fleet, work, signal, (event) => {
    queue.push(event);
  }).finally(() => {
    queue.end();
  });
  // It is awaited below, but only once all that happened has been told.
  ended.catch(() => undefined);
  yield* queue.events();
  await ended;
}

async function goOver<Result>(
  fleet: Fleet,
  work: NodeWork<Result>,
  signal: AbortSignal,
  emit: (event: NodeEvent<Result>) => void,
): Promise<void> {
  const { ways, parallel, waves = { sizes: [ways.length], mostFailures: undefined } } = fleet;
  const gate = new WaveGate(waves.mostFailures, signal);
  let first = 0;
  for (const size of waves.sizes) {
    const wave = ways.slice(first, first + size);
    first += size;
    const postponed = new Set<Way>();
    await forEach(wave, parallel, async (way) => {
      if (await beginNode(way, wave.length === 1)) postponed.add(way);
    });
    for (const way of wave) if (postponed.has(way)) await beginNode(way, true);
  }

  /** Answers whether the node is to be begun again. */
  async function beginNode(way: Way, isAlone: boolean): Promise<boolean> {
    const { nodeName } = way;
    const reason = gate.reasonToStop();
    if (reason !== undefined) {
      emit({ kind: 'skipped', nodeName, reason });
      return false;
    }
    const goAlone = (pods: readonly string[]): boolean => {
      gate.guardControlPlane(pods);
      if (!isAlone) throw new Postponed(pods);
      return ways.length > 1;
    };
    return await onNode(fleet, way, work, { goAlone }, signal, (event) => {
      if (isFailure(event)) gate.countFailure();
      emit(event);
    });
  }
}

function isFailure(event: NodeEvent<unknown>): boolean {
  return event.kind === 'failed' || (event.kind === 'answered' && event.failure !== undefined);
}

/** Ends the work on a node that has to wait for its turn. */
class Postponed extends Error {
  readonly pods: readonly string[];

  constructor(pods: readonly string[]) {
    super('the node has to wait for its turn');
    this.pods = pods;
  }
}

/** Does something with each, so many at a time, in order; what one throws is thrown once all have ended. */
async function forEach<One>(all: readonly One[], parallel: number, work: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const workers = Array.from({ length: Math.min(parallel, waiting.length) }, async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  });
  for (const result of await Promise.allSettled(workers)) if (result.status === 'rejected') throw result.reason;
}

/** Answers whether the node is to be begun again. */
async function onNode<Result>(
  { requestTimeout }: Fleet,
  way: Way,
  { operations, run, failureOf }: NodeWork<Result>,
  turn: NodeTurn,
  signal: AbortSignal,
  emit: (event: NodeEvent<Result>) => void,
): Promise<boolean> {
  const { nodeName } = way;
  const say = (step: string): void => {
    emit({ kind: 'step', nodeName, step });
  };
  emit({ kind: 'started', nodeName });
  const node = openConversation({ way, operations, requestTimeout, signal, onRetry: say });
  try {
    const result = await run(node, say, turn);
    emit({ kind: 'answered', nodeName, result, failure: failureOf?.(result) });
    return false;
  } catch (failure) {
    if (failure instanceof Postponed) {
      emit({ kind: 'postponed', nodeName, pods: failure.pods });
      return true;
    }
    if (!(failure instanceof Failure)) throw failure;
    emit({ kind: 'failed', nodeName, failure });
    return false;
  } finally {
    await node.close();
  }
}
