import type { Progress } from './progress.ts';

/**
 * What work on nodes has to say while it still goes on: lines that do not wait for its answer, each after the one before
 * it, and past whatever shows how it goes on (see `gather`).
 */
export class Interjections {
  #progress: Progress | undefined;
  #last: Promise<void> = Promise.resolve();

  /** From here on a view of the progress makes way for them. */
  showAbove(progress: Progress): void {
    this.#progress = progress;
  }

  /** Has something written as soon as it can be. */
  say(write: () => Promise<void>): void {
    this.#last = this.#last.then(() => (this.#progress === undefined ? write() : this.#progress.interject(write)));
    // Who waits for the end hears of it.
    this.#last.catch(() => undefined);
  }

  /** Does what needs the terminal for itself, and answers what comes of it; others wait until it has ended. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.say(() => work().then(resolve, reject));
    });
  }

  /** Waits until all is written. */
  async end(): Promise<void> {
    await this.#last;
  }
}
