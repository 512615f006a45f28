import type { Context } from '../../command-line/context.ts';
import type { NodeEvent } from '../../operations/on-nodes.ts';
import type { ProgressView } from '../../screens/progress.tsx';
import type { NodeOptions } from './node-options.ts';

/** Work that takes less is not worth a view. */
const PATIENCE_MILLISECONDS = 300;

/** Tells a person at a terminal how far the nodes are; in a pipe it does nothing. */
export interface Progress {
  tell(event: NodeEvent<unknown>): void;
  /** Does what writes on the terminal: at once where there is no view, else after it has gone. */
  whenClear(write: () => Promise<void>): Promise<void>;
  /** Does at once what writes on the terminal, above the view where there is one. */
  interject(write: () => Promise<void>): Promise<void>;
  /** Takes the view away and does what has waited for that. */
  end(): Promise<void>;
}

/** Begins to show progress, on standard error, once the work has taken 300 ms; ink is loaded only then. */
export function showProgress({ fleet, isQuiet }: NodeOptions, context: Context): Progress {
  // ink draws nothing but the last of what it should where CI is set; a log has no use for it either.
  const isShown =
    context.stderr.isTerminal &&
    !isQuiet &&
    context.environment['TERM'] !== 'dumb' &&
    (context.environment['CI'] ?? '') === '';
  return isShown
    ? new TerminalProgress(
        fleet.ways.map(({ nodeName }) => nodeName),
        context,
      )
    : NO_PROGRESS;
}

const NO_PROGRESS: Progress = {
  tell: () => undefined,
  whenClear: (write) => write(),
  interject: (write) => write(),
  end: () => Promise.resolve(),
};

class TerminalProgress implements Progress {
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #events: NodeEvent<unknown>[] = [];
  readonly #timer: NodeJS.Timeout;
  #view: Promise<ProgressView> | undefined;
  /** What writes on the terminal before there is a view, and may take its time: a view waits for it. */
  #writing: Promise<void> = Promise.resolve();

  constructor(nodeNames: readonly string[], context: Context) {
    this.#timer = setTimeout(() => {
      this.#view = Promise.all([import('../../screens/progress.tsx'), this.#writing]).then(([{ openProgressView }]) => {
        const view = openProgressView(nodeNames, context.stderr);
        for (const event of this.#events) view.tell(event);
        return view;
      });
    }, PATIENCE_MILLISECONDS);
  }

  tell(event: NodeEvent<unknown>): void {
    this.#events.push(event);
    void this.#view?.then((view) => {
      view.tell(event);
    });
  }

  async whenClear(write: () => Promise<void>): Promise<void> {
    if (this.#view === undefined) await write();
    else this.#waiting.push(write);
  }

  async interject(write: () => Promise<void>): Promise<void> {
    const view = await this.#view;
    if (view !== undefined) {
      await view.above(write);
      return;
    }
    const writing = write();
    this.#writing = writing.catch(() => undefined);
    await writing;
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    const view = await this.#view;
    view?.close();
    for (const write of this.#waiting) await write();
  }
}
