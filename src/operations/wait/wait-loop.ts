import { Failure } from '../../errors/failure.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { pause } from '../pause.ts';
import { Patience, type Verdict } from './patience.ts';
import { unmet, type Progress, type Reason } from './progress.ts';
import { ReasonTeller } from './reason-teller.ts';
import type { ReopenedLine } from './reopened-line.ts';

/** What is looked at again and again, and when that has an end. */
export interface WaitLoop<Item> {
  /**
   * Looks at all that is still waited for, so many milliseconds after the waiting began.
   *
   * @throws Failure when the node does not answer
   */
  readonly look: (
    node: NodeConversation,
    items: readonly Item[],
    elapsed: number,
  ) => Promise<ReadonlyMap<Item, Progress>>;
  /** In milliseconds; with 0 one look is all. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Told of each new reason why something is not as it is to be yet. */
  readonly onReason: (item: Item, reason: Reason) => void;
}

/** What became of something that was waited for. */
export type WaitOutcome<Item> = { readonly item: Item } & Exclude<Verdict, { readonly kind: 'go on' }>;

/**
 * Looks at a node about once a second until all is as it is to be. Of each it ends as soon as nothing is left to hope for
 * (see `Patience`), and yields what became of it. A line that breaks is opened anew; a node that is not reached again is a
 * trouble like another.
 *
 * @throws Failure 'cancelled' when the user interrupts
 */
export async function* waitFor<Item>(
  line: ReopenedLine,
  items: readonly Item[],
  loop: WaitLoop<Item>,
): AsyncGenerator<WaitOutcome<Item>, void, void> {
  const startedAt = performance.now();
  const elapsedNow = (): number => performance.now() - startedAt;
  let waiting = items.map((item) => ({ item, patience: new Patience(loop.timeout), teller: new ReasonTeller() }));
  while (waiting.length > 0) {
    const elapsed = elapsedNow();
    const seen = await lookOver(
      line,
      waiting.map(({ item }) => item),
      elapsed,
      loop,
    );
    const left: typeof waiting = [];
    for (const one of waiting) {
      const progress = seen(one.item);
      const verdict = one.patience.take(progress, elapsed);
      if (verdict.kind !== 'go on') {
        yield { item: one.item, ...verdict };
        continue;
      }
      left.push(one);
      if (progress.kind === 'unmet' && one.teller.isNews(progress.reason, elapsed)) {
        loop.onReason(one.item, progress.reason);
      }
    }
    waiting = left;
    if (waiting.length > 0) await pause(pauseAfter(elapsedNow(), loop.timeout), loop.signal);
  }
}

/** A node of which nothing can be learnt now is in trouble with all of them. */
async function lookOver<Item>(
  line: ReopenedLine,
  items: readonly Item[],
  elapsed: number,
  { look }: WaitLoop<Item>,
): Promise<(item: Item) => Progress> {
  try {
    const seen = await line.ask((node) => look(node, items, elapsed));
    return (item) => seen.get(item) ?? unmet('wait', 'unseen', 'it was not looked at');
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
    const progress = unmet('trouble', 'node', failure.message, failure.hint);
    return () => progress;
  }
}

/** Looks more often at first, for most of what can be seen at once is seen then. */
function pauseAfter(elapsed: number, timeout: number): number {
  const wanted = Math.min(FIRST_PAUSE + elapsed / 5, LONGEST_PAUSE);
  return Math.max(0, Math.min(wanted, timeout - elapsed));
}

/** In milliseconds. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 1000;
