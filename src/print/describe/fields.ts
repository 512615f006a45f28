import {
  isPlainList,
  isPlainObject,
  plainObjectOf,
  type PlainObject,
  type PlainValue,
} from '../../manifest/plain-value.ts';
import { compareBytes } from '../../manifest/write-json.ts';

/** A field's text; '' where it has none, as Go has it. Numbers and booleans are put as Go prints them. */
export function textOf(value: PlainValue | undefined): string {
  if (value === undefined || value === null || typeof value === 'object') return '';
  return String(value);
}

export function isTrue(value: PlainValue | undefined): boolean {
  return value === true;
}

/** A number as Go prints it; 0 where there is none. */
export function numberText(value: PlainValue | undefined): string {
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '0';
}

/** The objects of a list. */
export function objectsOf(value: PlainValue | undefined): readonly PlainObject[] {
  return isPlainList(value) ? value.map(plainObjectOf) : [];
}

export function textsOf(value: PlainValue | undefined): readonly string[] {
  return isPlainList(value) ? value.map(textOf) : [];
}

/** The object, or undefined where a pointer would be nil. */
export function objectOf(value: PlainValue | undefined): PlainObject | undefined {
  return isPlainObject(value) ? value : undefined;
}

/** The entries of a map, by their keys. */
export function sortedEntries(value: PlainValue | undefined): readonly (readonly [key: string, value: string])[] {
  return Object.entries(plainObjectOf(value))
    .map(([key, field]) => [key, textOf(field)] as const)
    .sort(([one], [other]) => compareBytes(one, other));
}

/** Objects in the order of a text in them, as Go's sort puts them. */
export function sortedBy(objects: readonly PlainObject[], field: string): readonly PlainObject[] {
  return objects.toSorted((one, other) => compareBytes(textOf(one[field]), textOf(other[field])));
}

/** A list as Go's `%v` prints it. */
export function goList(texts: readonly string[]): string {
  return `[${texts.join(' ')}]`;
}

/** kubectl's word for a condition that holds. */
export function printBool(isSo: boolean): string {
  return isSo ? 'True' : 'False';
}

/** What stands where nobody can tell; kubectl, which is always told, would print the year 1, or False. */
export const UNKNOWN = '<unknown>';

/** A time as kubectl prints it: RFC 1123 with a numeric zone, in the reader's own. */
export function printTime(value: PlainValue | undefined, utcOffset: UtcOffset): string {
  const date = new Date(textOf(value));
  return Number.isNaN(date.getTime()) ? UNKNOWN : printDate(date, utcOffset);
}

/** By how many minutes the reader's clock is ahead of UTC at a time. */
export type UtcOffset = (date: Date) => number;

/** `Wed, 25 Nov 2026 01:52:04 +0000`. */
export function printDate(date: Date, utcOffset: UtcOffset): string {
  const offset = utcOffset(date);
  const local = new Date(date.getTime() + offset * 60_000);
  const zone = Math.abs(offset);
  const two = (number: number): string => String(number).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return local.toUTCString().replace('GMT', `${sign}${two(Math.floor(zone / 60))}${two(zone % 60)}`);
}
