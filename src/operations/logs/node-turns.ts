/** Lets nodes have their say one after the other, in the order in which they were named. */
export class NodeTurns {
  readonly #turns: readonly Turn[];

  constructor(names: readonly string[]) {
    this.#turns = names.map((name) => new Turn(name));
  }

  /** Resolves once all that were named before have ended. */
  async wait(name: string): Promise<void> {
    const own = this.#turns.findIndex((turn) => turn.name === name);
    await Promise.all(this.#turns.slice(0, own).map(({ ended }) => ended));
  }

  /** Resolves, with how much each brought, once all have said that. */
  async total(): Promise<number> {
    const counts = await Promise.all(this.#turns.map(({ counted }) => counted));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Says how much a node brings; what is said later does not count. */
  count(name: string, count: number): void {
    for (const turn of this.#turns.filter((one) => one.name === name)) turn.count(count);
  }

  /** Says that a node has ended, well or not. */
  end(name: string): void {
    this.count(name, 0);
    for (const turn of this.#turns.filter((one) => one.name === name)) turn.end();
  }
}

class Turn {
  readonly name: string;
  end: () => void = () => undefined;
  count: (count: number) => void = () => undefined;
  readonly ended: Promise<void>;
  readonly counted: Promise<number>;

  constructor(name: string) {
    this.name = name;
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
    this.counted = new Promise((resolve) => {
      this.count = resolve;
    });
  }
}
