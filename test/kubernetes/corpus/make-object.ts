import { POD_SCHEMA } from '../../../src/kubelet/api/pod-schema.ts';
import type { PlainObject, PlainValue } from '../../../src/manifest/plain-value.ts';
import type { Random } from '../../support/random.ts';
import { plausibleKeys, plausibleNumbers, plausibleQuantities, plausibleWords } from './plausible-values.ts';
import { NEEDED, ONE_OF, UNWANTED } from './shapes.ts';
import { tidyObject } from './tidy-object.ts';

/** What an object should have beyond what it needs. */
export interface Wish {
  /** The share of the fields that it could do without; of those within them, less. */
  readonly optional: number;
  /** Fields that it must have, each within the one before: `['spec', 'volumes', 'iscsi']`. */
  readonly along: readonly string[];
}

const INNER_SHARE = 0.7;

/** Makes an object of one of a Pod's types with values that have a chance to be accepted. */
export function makeObject(type: string, random: Random, wish: Wish): PlainObject {
  const [forced, ...along] = wish.along;
  const chosen = chosenFields(type, random, wish);
  const object: Record<string, PlainValue> = {};
  for (const [field, fieldType] of Object.entries(POD_SCHEMA[type] ?? {})) {
    if (!chosen.includes(field)) continue;
    const innerWish = { optional: wish.optional * INNER_SHARE, along: field === forced ? along : [] };
    object[field] = makeValue({ type, field, fieldType }, random, innerWish);
  }
  return tidyObject(type, object, random, forced);
}

interface Place {
  readonly type: string;
  readonly field: string;
  readonly fieldType: string;
}

/** Makes a value for a field. */
export function makeValue(place: Place, random: Random, wish: Wish): PlainValue {
  const { fieldType } = place;
  if (fieldType.startsWith('[]')) return makeList({ ...place, fieldType: fieldType.slice(2) }, random, wish);
  if (fieldType.startsWith('{}')) return makeMap({ ...place, fieldType: fieldType.slice(2) }, random);
  return fieldType in POD_SCHEMA ? makeObject(fieldType, random, wish) : makeScalar(place, random);
}

function makeScalar({ type, field, fieldType }: Place, random: Random): PlainValue {
  switch (fieldType) {
    case 'boolean':
      return random.chance(0.5);
    case 'Quantity':
      return random.pick(plausibleQuantities('memory', 'limits'));
    case 'IntOrString':
      return random.chance(0.7) ? random.pick(plausibleNumbers(type, field)) : random.pick(['http', 'metrics']);
    case 'Time':
      return random.pick(['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678901+02:00']);
    case 'any':
      return { 'f:metadata': { 'f:name': {} } };
    case 'string':
      return random.pick(plausibleWords(type, field));
    default:
      return random.pick(plausibleNumbers(type, field));
  }
}

function makeList(place: Place, random: Random, wish: Wish): PlainValue {
  const length = random.pick([1, 1, 1, 2, 3]);
  const items = Array.from({ length: wish.optional === 0 ? 1 : length }, () => makeValue(place, random, wish));
  return withoutTwins(items);
}

/** Words and numbers that stand there twice are refused in most places. */
function withoutTwins(items: readonly PlainValue[]): PlainValue {
  return items.filter((item, index) => typeof item === 'object' || items.indexOf(item) === index);
}

function makeMap({ type, field, fieldType }: Place, random: Random): PlainValue {
  const keys = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => random.pick(plausibleKeys(type, field)));
  const entries = keys.map((key): [string, PlainValue] => [
    key,
    random.pick(fieldType === 'Quantity' ? plausibleQuantities(key, field) : plausibleWords(type, field)),
  ]);
  return Object.fromEntries(entries);
}

function chosenFields(type: string, random: Random, { optional, along: [forced] }: Wish): readonly string[] {
  const alternatives: readonly string[] = ONE_OF[type] ?? [];
  const needed: readonly string[] = NEEDED[type] ?? [];
  const unwanted: readonly string[] = UNWANTED[type] ?? [];
  const chosen = forced !== undefined && alternatives.includes(forced) ? forced : chooseOne(type, random);
  return Object.keys(POD_SCHEMA[type] ?? {}).filter((field) => {
    if (field === forced || field === chosen || needed.includes(field)) return true;
    return !alternatives.includes(field) && !unwanted.includes(field) && random.chance(optional);
  });
}

/** The first few more often. */
function chooseOne(type: string, random: Random): string | undefined {
  const alternatives = ONE_OF[type];
  if (alternatives === undefined) return undefined;
  return random.chance(0.6)
    ? alternatives[random.below(Math.ceil(alternatives.length / 4))]
    : random.pick(alternatives);
}
