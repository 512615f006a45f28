import type { Context, ExitCode } from '../../command-line/context.ts';
import { printFailure } from '../../command-line/print-failure.ts';
import { Failure } from '../../errors/failure.ts';
import type { NodeListing } from '../../operations/list.ts';
import type { NodeEvent, NodeWork } from '../../operations/on-nodes.ts';
import { watchNodes } from '../../operations/watch-nodes.ts';
import type { NodeAnswer } from '../shared/gather.ts';
import type { NodeOptions } from '../shared/node-options.ts';
import { refuseNotFound } from '../shared/not-found.ts';
import { ChangedPods } from './changed-pods.ts';
import type { ListPrinting } from './options.ts';
import type { PodOfNode } from './pod-table.ts';
import { printNotes } from './print-notes.ts';
import { sortPods } from './print-pods.ts';
import { printChanges, type PrintChanges } from './print-changes.ts';
import { selectPods } from './select-pods.ts';

export interface PodWatch {
  readonly work: NodeWork<NodeListing>;
  readonly printing: ListPrinting;
  readonly nodeOptions: NodeOptions;
  /** What is there at the beginning is not printed. */
  readonly isOnlyChanges: boolean;
}

/** A look costs the node some 100 ms of processor time, and a kubelet does nothing in less than a second. */
const PACE = { interval: 1500, retryAfter: 5000 } as const;

/** What a shell says of a program that wrote to nobody: 128 and SIGPIPE, as of kubectl. */
const READER_GONE = 141;

/**
 * Lists pods as soon as every node has answered or failed, then prints what changes on any of them, until the user
 * interrupts or nobody reads. A node that fails is told once, and goes on when it answers again; only where none answers
 * at the beginning, or lacks what was asked for by name, that is the end.
 */
export async function watchPods(watch: PodWatch, context: Context): Promise<ExitCode> {
  const { work, nodeOptions } = watch;
  const screen = new PodWatcher(watch, context);
  for await (const event of watchNodes(nodeOptions.fleet, work, context.signal, PACE)) {
    const end = await screen.take(event);
    if (end !== undefined) return end;
    if (context.stdout.isClosed) return READER_GONE;
  }
  // It ends by itself only when it is interrupted, and that is how one ends it: nothing is to be said of it.
  return 130;
}

class PodWatcher {
  readonly #watch: PodWatch;
  readonly #context: Context;
  readonly #print: PrintChanges;
  readonly #changes: ReadonlyMap<string, ChangedPods>;
  /** Of those nodes that have answered or failed. */
  readonly #first = new Map<string, NodeAnswer<NodeListing> | undefined>();
  readonly #failures = new Map<string, Failure>();
  readonly #notes = new Map<string, ReadonlySet<string>>();
  #isListed = false;

  constructor(watch: PodWatch, context: Context) {
    const { ways } = watch.nodeOptions.fleet;
    this.#watch = watch;
    this.#context = context;
    this.#print = printChanges(watch.printing, watch.nodeOptions.hasSeveralNodes, context);
    this.#changes = new Map(ways.map(({ nodeName }) => [nodeName, new ChangedPods(nodeName)]));
  }

  /** @returns the exit code where this is the end */
  async take(event: NodeEvent<NodeListing>): Promise<ExitCode | undefined> {
    if (event.kind === 'failed') this.#tellFailure(event.nodeName, event.failure);
    else if (event.kind === 'answered') this.#failures.delete(event.nodeName);
    if (event.kind !== 'failed' && event.kind !== 'answered') return undefined;
    const answer = event.kind === 'answered' ? selectPods(event, this.#watch.printing) : undefined;
    if (this.#isListed) {
      if (answer !== undefined) await this.#printAll([answer], false);
      return undefined;
    }
    this.#first.set(event.nodeName, answer);
    return this.#first.size === this.#watch.nodeOptions.fleet.ways.length ? this.#list() : undefined;
  }

  async #list(): Promise<ExitCode | undefined> {
    const { nodeOptions, isOnlyChanges } = this.#watch;
    this.#isListed = true;
    const answers = nodeOptions.fleet.ways.flatMap(({ nodeName }) => this.#first.get(nodeName) ?? []);
    this.#first.clear();
    await this.#printAll(answers, isOnlyChanges);
    if (answers.length === 0) return 1;
    return refuseNotFound(answers, nodeOptions, this.#context) ? 1 : undefined;
  }

  async #printAll(answers: readonly NodeAnswer<NodeListing>[], isSilent: boolean): Promise<void> {
    const { printing, nodeOptions } = this.#watch;
    const changes = answers.flatMap(({ nodeName, result }) => this.#changes.get(nodeName)?.update(result) ?? []);
    const rows: readonly PodOfNode[] = await sortPods(changes, printing);
    if (!isSilent) this.#print(rows);
    printNotes(
      answers.map((answer) => this.#newNotesOf(answer)),
      nodeOptions,
      this.#context,
    );
  }

  /** What was not said the last time. */
  #newNotesOf({ nodeName, result }: NodeAnswer<NodeListing>): NodeAnswer<Pick<NodeListing, 'notes'>> {
    const known = this.#notes.get(nodeName);
    this.#notes.set(nodeName, new Set(result.notes));
    return { nodeName, result: { notes: result.notes.filter((note) => known?.has(note) !== true) } };
  }

  #tellFailure(nodeName: string, failure: Failure): void {
    if (this.#failures.get(nodeName)?.message === failure.message) return;
    this.#failures.set(nodeName, failure);
    const name = nodeName === 'local' ? 'this machine' : nodeName;
    const hint = failure.hint === undefined ? {} : { hint: failure.hint };
    printFailure(new Failure(failure.kind, `${name}: ${failure.message}`, { ...hint, cause: failure }), this.#context);
  }
}
