/** Events of many workers in the order in which they happened, for one reader. */
export class EventQueue<Event> {
  readonly #waiting: Event[] = [];
  #isEnded = false;
  #wake: () => void = () => undefined;

  push(event: Event): void {
    this.#waiting.push(event);
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  async *events(): AsyncGenerator<Event, void, void> {
    for (;;) {
      for (let event = this.#waiting.shift(); event !== undefined; event = this.#waiting.shift()) yield event;
      if (this.#isEnded) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
