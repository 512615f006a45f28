import { isEqualPlain } from '../find-difference.ts';
import { isPlainList, isPlainObject, type PlainObject, type PlainValue } from '../plain-value.ts';

/**
 * Finds which item of a list has become which: for each of the new ones the number of the old one that it was, undefined
 * for what is new. Items that are alike are the same, then those of one name, then those that have stayed between the
 * same two and have something in common.
 */
export function alignLists(
  before: readonly PlainValue[],
  after: readonly PlainValue[],
): readonly (number | undefined)[] {
  const matches = new Matches(before, after);
  matches.pairWhere(isEqualPlain);
  matches.pairWhere(haveSameName);
  matches.pairWhere(haveMuchInCommon);
  matches.pairGaps();
  return matches.sources;
}

class Matches {
  readonly sources: (number | undefined)[];
  readonly #before: readonly PlainValue[];
  readonly #after: readonly PlainValue[];
  readonly #taken = new Set<number>();

  constructor(before: readonly PlainValue[], after: readonly PlainValue[]) {
    this.#before = before;
    this.#after = after;
    this.sources = after.map(() => undefined);
  }

  /** Pairs what is open on both sides and alike; best what has the same number, else the first behind the pair before. */
  pairWhere(areAlike: (before: PlainValue, after: PlainValue) => boolean): void {
    const isMatch = (source: number, target: number): boolean => {
      const [before, after] = [this.#before[source], this.#after[target]];
      if (before === undefined || after === undefined || this.#taken.has(source)) return false;
      return areAlike(before, after);
    };
    let next = 0;
    for (const target of this.#after.keys()) {
      const paired = this.sources[target];
      if (paired !== undefined) next = paired + 1;
      if (paired !== undefined) continue;
      const source = this.#find(next, (candidate) => isMatch(candidate, target));
      if (source === undefined) continue;
      this.#pair(source, target);
      next = source + 1;
    }
  }

  /** The first of the old items that is one, from a number on and then from the beginning. */
  #find(first: number, isMatch: (source: number) => boolean): number | undefined {
    for (let source = first; source < this.#before.length; source += 1) if (isMatch(source)) return source;
    for (let source = 0; source < first; source += 1) if (isMatch(source)) return source;
    return undefined;
  }

  /** Pairs items that stand between the same two, in order, where they are as many. */
  pairGaps(): void {
    let start = 0;
    for (const target of [...this.sources.keys(), this.sources.length]) {
      const source = target === this.sources.length ? this.#before.length : this.sources[target];
      if (source === undefined) continue;
      this.#pairGap(start, target, source);
      start = target + 1;
    }
  }

  #pairGap(start: number, end: number, sourceEnd: number): void {
    const sourceStart = start === 0 ? 0 : (this.sources[start - 1] ?? 0) + 1;
    if (end - start !== sourceEnd - sourceStart) return;
    for (let offset = 0; offset < end - start; offset += 1) {
      const [source, target] = [sourceStart + offset, start + offset];
      const [before, after] = [this.#before[source], this.#after[target]];
      const isOpen = !this.#taken.has(source) && this.sources[target] === undefined;
      if (isOpen && before !== undefined && after !== undefined && areOfOneKind(before, after))
        this.#pair(source, target);
    }
  }

  #pair(source: number, target: number): void {
    this.sources[target] = source;
    this.#taken.add(source);
  }
}

/** Fields by which the lists of a Pod tell their items apart (their merge keys, and what serves as one). */
const NAMES = ['name', 'mountPath', 'devicePath', 'containerPort', 'key', 'ip', 'path', 'conditionType', 'topologyKey'];

function haveSameName(before: PlainValue, after: PlainValue): boolean {
  const name = nameOf(before);
  return name !== undefined && name === nameOf(after);
}

/** The field that tells an item from others, with its value; `--flag=` of an argument. */
function nameOf(value: PlainValue): string | undefined {
  if (typeof value === 'string') return /^-[^\s=]+=/.exec(value)?.[0];
  if (!isPlainObject(value)) return undefined;
  const field = NAMES.find((name) => Object.hasOwn(value, name));
  const name = field === undefined ? null : (value[field] ?? null);
  return name === null || typeof name === 'object' ? undefined : `${field ?? ''}=${String(name)}`;
}

/** Of items that no name tells apart. */
function haveMuchInCommon(before: PlainValue, after: PlainValue): boolean {
  if (nameOf(before) !== undefined || nameOf(after) !== undefined) return false;
  if (isPlainObject(before) && isPlainObject(after)) {
    return haveField(before, after, areAlike) || haveSameFields(before, after);
  }
  return (
    isPlainList(before) && isPlainList(after) && before.some((item) => after.some((other) => areAlike(item, other)))
  );
}

function areAlike(before: PlainValue, after: PlainValue): boolean {
  return isEqualPlain(before, after) || haveSameName(before, after) || haveMuchInCommon(before, after);
}

function haveField(
  before: PlainObject,
  after: PlainObject,
  areAlike: (before: PlainValue, after: PlainValue) => boolean,
): boolean {
  return Object.entries(before).some(
    ([key, field]) => Object.hasOwn(after, key) && areAlike(field, after[key] ?? null),
  );
}

function haveSameFields(before: PlainObject, after: PlainObject): boolean {
  const keys = Object.keys(before);
  return keys.length === Object.keys(after).length && keys.every((key) => Object.hasOwn(after, key));
}

/** A map that has another name now, but not all else; or texts and numbers. */
function areOfOneKind(before: PlainValue, after: PlainValue): boolean {
  if (isPlainObject(before) && isPlainObject(after)) return haveField(before, after, isEqualPlain);
  if (isPlainList(before) || isPlainList(after)) return isPlainList(before) && isPlainList(after);
  return !isPlainObject(before) && !isPlainObject(after) && nameOf(before) === nameOf(after);
}
