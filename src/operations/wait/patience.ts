import type { Progress, Reason } from './progress.ts';

/** What is to be done after a look at a pod. */
export type Verdict =
  | { readonly kind: 'go on' }
  | { readonly kind: 'met'; readonly doubts: readonly string[] }
  /** `too long`: it has been in one trouble for longer than anything needs that passes by itself. */
  | { readonly kind: 'give up'; readonly because: 'final' | 'too long' | 'time-out'; readonly reason: Reason };

/**
 * How long a trouble may last that could still pass by itself, in milliseconds: a crashed container has been made anew
 * twice by then, a pull tried three times (10 s and 20 s of back-off), and a service manager has started its kubelet
 * again. What merely takes its time is no trouble, and has until the time-out.
 */
const MOST_TROUBLE_MILLISECONDS = 30_000;

interface Trouble {
  readonly key: string;
  /** When it was first seen, in milliseconds after the waiting began. */
  readonly since: number;
}

/** Decides by what was seen of one pod, look after look, when enough was waited. */
export class Patience {
  readonly #timeout: number;
  #trouble: Trouble | undefined;

  /** In milliseconds; with 0 one look is all, as kubectl's `wait --timeout=0` has it. */
  constructor(timeout: number) {
    this.#timeout = timeout;
  }

  /** Takes what was seen so many milliseconds after the waiting began. */
  take(progress: Progress, elapsed: number): Verdict {
    if (progress.kind === 'met') return progress;
    const { reason } = progress;
    if (reason.weight === 'final') return { kind: 'give up', because: 'final', reason };
    this.#trouble = this.#troubleWith(reason, elapsed);
    if (elapsed >= this.#timeout) return { kind: 'give up', because: 'time-out', reason };
    const isTooLong = this.#trouble !== undefined && elapsed - this.#trouble.since >= MOST_TROUBLE_MILLISECONDS;
    return isTooLong ? { kind: 'give up', because: 'too long', reason } : { kind: 'go on' };
  }

  #troubleWith({ key, weight }: Reason, elapsed: number): Trouble | undefined {
    if (weight !== 'trouble') return undefined;
    return this.#trouble?.key === key ? this.#trouble : { key, since: elapsed };
  }
}
