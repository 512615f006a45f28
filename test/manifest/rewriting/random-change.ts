import { isPlainList, isPlainObject, type PlainValue } from '../../../src/manifest/plain-value.ts';
import type { Random } from '../../support/random.ts';
import { several } from '../reading/several.ts';

/** A value that differs from another one in a few places at most: changed, taken away, added, moved. */
export function randomlyChanged(random: Random, value: PlainValue): PlainValue {
  return [1, ...several(random, 3, () => 1)].reduce<PlainValue>((changed) => withOneChange(random, changed), value);
}

function withOneChange(random: Random, value: PlainValue): PlainValue {
  if (isPlainList(value)) return changedList(random, value);
  if (isPlainObject(value)) {
    const entries = Object.entries(value);
    return Object.fromEntries(changedEntries(random, entries));
  }
  return randomValue(random, 1);
}

function changedList(random: Random, list: readonly PlainValue[]): PlainValue {
  const index = random.below(list.length + 1);
  const item = list[index];
  const kind = random.below(10);
  if (item === undefined || kind < 2) return list.toSpliced(index, 0, randomValue(random, 2));
  if (kind < 4) return list.toSpliced(index, 1);
  if (kind === 4) return list.toSpliced(index, 1).toSpliced(random.below(list.length), 0, item);
  return list.with(index, kind === 5 ? randomValue(random, 2) : withOneChange(random, item));
}

type Entry = readonly [key: string, value: PlainValue];

function changedEntries(random: Random, entries: readonly Entry[]): readonly Entry[] {
  const index = random.below(entries.length + 1);
  const [key, field] = entries[index] ?? [];
  const kind = random.below(10);
  if (key === undefined || field === undefined || kind < 2)
    return [...entries, [randomKey(random), randomValue(random, 2)]];
  if (kind < 4) return entries.toSpliced(index, 1);
  return entries.with(index, [key, kind === 4 ? randomValue(random, 2) : withOneChange(random, field)]);
}

function randomKey(random: Random): string {
  return random.pick([
    'a',
    'b',
    'd',
    'name',
    'x y',
    'yes',
    '1',
    '<<',
    '',
    '"',
    "it's",
    '# no',
    'ä',
    '😀',
    '- a',
    'a: b',
  ]);
}

function randomValue(random: Random, depth: number): PlainValue {
  const kind = random.below(depth > 0 ? 16 : 13);
  if (kind < 9) return randomText(random);
  if (kind < 13) return random.pick<PlainValue>([null, true, false, 0, -1, 8080, 0.5, 1e21, 9_007_199_254_740_993n]);
  if (kind === 13) return several(random, 3, () => randomValue(random, depth - 1));
  return Object.fromEntries(several(random, 3, () => [randomKey(random), randomValue(random, depth - 1)] as const));
}

function randomText(random: Random): string {
  return random.pick([
    'a',
    'nginx:1.27',
    '--flag=1',
    '--flag=2',
    '8080',
    'no',
    '',
    ' a ',
    '1:30',
    '2001-01-01',
    "it's",
    'say "hi"',
    'a, b',
    '[a]',
    '# no',
    'a # b',
    'a: b',
    'a\nb\n',
    'a\nb',
    '\n a\n\n',
    '  deep\nb\n',
    'tab\there',
    'if true; then\n\techo\nfi\n',
    '\u2028',
    '\u0085',
    'ä 😀',
    '\ufeff',
    'x'.repeat(200),
    '---',
    '*x',
    '&x',
    '!x',
    '%x',
    '@x',
    '`x`',
    '\\',
    'a\r\nb',
    '~',
  ]);
}
