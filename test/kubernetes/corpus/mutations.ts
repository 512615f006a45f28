import { POD_SCHEMA } from '../../../src/kubelet/api/pod-schema.ts';
import { isPlainList, isPlainObject, type PlainObject, type PlainValue } from '../../../src/manifest/plain-value.ts';
import type { Random } from '../../support/random.ts';
import { badValues } from './bad-values.ts';
import { makeValue } from './make-object.ts';
import { AS_WRITTEN } from './plausible-values.ts';

/** A field of a Pod that is filled in. */
export interface FilledField {
  readonly type: string;
  readonly field: string;
  readonly fieldType: string;
  /** From the root to the object that has the field. */
  readonly steps: readonly (string | number)[];
}

/** Every field that a value of one of a Pod's types fills in. */
export function filledFields(
  value: PlainValue,
  type = 'Pod',
  steps: readonly (string | number)[] = [],
): readonly FilledField[] {
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const fieldType = POD_SCHEMA[type]?.[field];
    if (fieldType === undefined) return [];
    const here = { type, field, fieldType, steps };
    const innerType = fieldType.replace(/^(?:\[\]|\{\})/, '');
    const within = isPlainList(inner)
      ? inner.flatMap((item, index) => filledFields(item, innerType, [...steps, field, index]))
      : filledFields(inner, innerType, [...steps, field]);
    return [here, ...within];
  });
}

/** Changes one field, and tells how in a word. */
export interface Mutation {
  readonly title: string;
  readonly change: (holder: PlainObject) => PlainObject;
}

/** All that can be done to a field: taken away, emptied, given what it cannot or hardly hold, doubled, misspelt. */
export function mutationsOf(place: FilledField, random: Random): readonly Mutation[] {
  const { field } = place;
  const values = badValues(place).map((value): Mutation => ({ title: describe(value), change: setTo(field, value) }));
  return [
    { title: 'removed', change: (holder) => removed(holder, field) },
    { title: 'renamed', change: (holder) => renamed(holder, field, misspelt(field, random)) },
    { title: 'unknown', change: (holder) => ({ ...holder, [random.pick(['extra', 'Name', '__proto', ''])]: 1 }) },
    { title: 'given twice', change: (holder) => ({ ...holder, [AS_WRITTEN + field]: anotherValue(place, random) }) },
    { title: 'doubled', change: (holder) => ({ ...holder, [field]: doubled(holder[field]) }) },
    { title: 'with null', change: (holder) => ({ ...holder, [field]: withNull(holder[field]) }) },
    { title: 'another', change: (holder) => ({ ...holder, [field]: anotherValue(place, random) }) },
    ...values,
  ];
}

/** A value with one of its fields changed. */
export function mutate(value: PlainValue, { steps }: FilledField, change: Mutation['change']): PlainValue {
  const [step, ...others] = steps;
  if (step === undefined) return isPlainObject(value) ? change(value) : value;
  const rest = (inner: PlainValue): PlainValue => mutate(inner, { ...EMPTY, steps: others }, change);
  if (isPlainList(value)) return value.map((item, index) => (index === step ? rest(item) : item));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === step ? rest(item) : item]));
}

const EMPTY = { type: '', field: '', fieldType: '' };

function setTo(field: string, value: PlainValue): Mutation['change'] {
  return (holder) => ({ ...holder, [field]: value });
}

function removed(holder: PlainObject, field: string): PlainObject {
  return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== field));
}

function renamed(holder: PlainObject, field: string, name: string): PlainObject {
  return Object.fromEntries(Object.entries(holder).map(([key, item]) => [key === field ? name : key, item]));
}

function misspelt(field: string, { below, pick }: Random): string {
  const place = below(field.length);
  return pick([
    field.toUpperCase(),
    field.slice(0, 1).toUpperCase() + field.slice(1),
    field.slice(0, place) + field.slice(place + 1),
    `${field}s`,
    `${field} `,
  ]);
}

function anotherValue(place: FilledField, random: Random): PlainValue {
  return makeValue(place, random, { optional: 0.3, along: [] });
}

function doubled(value: PlainValue | undefined): PlainValue {
  if (isPlainList(value)) return [...value, ...value];
  if (typeof value === 'string') return value + value;
  return typeof value === 'number' ? value * 1000 : [value ?? null];
}

function withNull(value: PlainValue | undefined): PlainValue {
  if (isPlainList(value)) return [...value, null];
  return isPlainObject(value) ? { ...value, other: null } : null;
}

function describe(value: PlainValue): string {
  return JSON.stringify(value).replace(AS_WRITTEN, 'as written ').slice(0, 40);
}
