/** Counts what is there most often. */
export class Ballot<Choice> {
  readonly #counts = new Map<Choice, number>();

  vote(choice: Choice): void {
    this.#counts.set(choice, (this.#counts.get(choice) ?? 0) + 1);
  }

  /** Of several that are there as often the one that came first. */
  get winner(): Choice | undefined {
    let [best, most]: [Choice | undefined, number] = [undefined, 0];
    for (const [choice, count] of this.#counts) if (count > most) [best, most] = [choice, count];
    return best;
  }
}
