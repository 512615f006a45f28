import { UsageError } from '../errors/failure.ts';

/** More nodes than this in one range, or in the ranges of one name, is a slip of the finger rather than a fleet. */
const MOST_IN_A_RANGE = 10_000;

/**
 * Expands what `-N` was given, in order: comma lists, and ranges in brackets (`cp[1-3]`, `cp[01-10]`, `cp[1,3-5]`).
 * Brackets that hold a colon are an IPv6 address and stay.
 *
 * @throws UsageError for a range that is none, and for two nodes of one name
 */
export function expandNodes(texts: readonly string[]): readonly string[] {
  const names = texts
    .flatMap(splitList)
    .filter((name) => name !== '')
    .flatMap(expandRanges);
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(name).size);
  if (twice !== undefined) {
    throw new UsageError(`node "${twice}" is named twice`, 'none', { hint: 'name each node once' });
  }
  return names;
}

/** Splits at commas and blanks that stand outside of brackets. */
function splitList(text: string): readonly string[] {
  return [...text.matchAll(/(?:\[[^\]]*(?:\]|$)|[^,\s[])+/g)].map(([word]) => word);
}

function expandRanges(name: string): readonly string[] {
  const match = /^(.*?)\[([^\]:]*)\](.*)$/.exec(name);
  if (match === null) {
    if (/\[[^\]]*$/.test(name)) throw new UsageError(`invalid node "${name}": a bracket is not closed`);
    return [name];
  }
  const [, before = '', range = '', after = ''] = match;
  const tails = expandRanges(after);
  const numbers = range.split(',').flatMap((part) => expandPart(name, part));
  if (numbers.length * tails.length > MOST_IN_A_RANGE) {
    throw new UsageError(`invalid node "${name}": it stands for more than ${String(MOST_IN_A_RANGE)} nodes`);
  }
  return numbers.flatMap((number) => tails.map((tail) => before + number + tail));
}

function expandPart(name: string, part: string): readonly string[] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(part);
  const [, first = '', last = first] = match ?? [];
  const count = Number(last) - Number(first) + 1;
  if (match === null || count < 1 || count > MOST_IN_A_RANGE) {
    throw new UsageError(`invalid node "${name}": [${part}] is not a range`, 'none', {
      hint: `a range is [FIRST-LAST], such as cp[1-3], of at most ${String(MOST_IN_A_RANGE)} nodes`,
    });
  }
  return Array.from({ length: count }, (_, index) => String(Number(first) + index).padStart(first.length, '0'));
}
