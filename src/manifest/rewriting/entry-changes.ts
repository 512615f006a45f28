/** What is to become of the entries of a map or list. */
export interface EntryChanges {
  /** The numbers of those that stay where they are. */
  readonly staying: ReadonlySet<number>;
  /**
   * What is new behind one of those, or in front of all behind -1; of a list also what stood elsewhere in it. A text is an
   * entry without what stands before its first line and behind its last.
   */
  readonly added: ReadonlyMap<number, readonly string[]>;
}

/** Gathers what is added, in order. */
export class Additions {
  readonly added = new Map<number, string[]>();

  add(behind: number, text: string): void {
    const there = this.added.get(behind);
    if (there === undefined) this.added.set(behind, [text]);
    else there.push(text);
  }
}
