export type IsBefore<Item> = (one: Item, other: Item) => boolean;

/** Items that are compared and swapped by their places (Go's sort.Interface). */
export class Places<Item> {
  readonly items: Item[];
  readonly #isBefore: IsBefore<Item>;

  constructor(items: Item[], isBefore: IsBefore<Item>) {
    this.items = items;
    this.#isBefore = isBefore;
  }

  isBefore(one: number, other: number): boolean {
    const [left, right] = [this.items[one], this.items[other]];
    return left !== undefined && right !== undefined && this.#isBefore(left, right);
  }

  swap(one: number, other: number): void {
    const [left, right] = [this.items[one], this.items[other]];
    if (left === undefined || right === undefined) return;
    this.items[one] = right;
    this.items[other] = left;
  }
}
