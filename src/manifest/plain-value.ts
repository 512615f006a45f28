/** A value as YAML or JSON gives it, before anything is known of it; a whole number that no float holds is a bigint. */
export type PlainValue = string | number | bigint | boolean | null | readonly PlainValue[] | PlainObject;

export interface PlainObject {
  readonly [key: string]: PlainValue;
}

export function isPlainObject(value: PlainValue | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isPlainList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** The value where it is an object, else an empty one: fields that are missing or of the wrong type say nothing. */
export function plainObjectOf(value: PlainValue | undefined): PlainObject {
  return isPlainObject(value) ? value : {};
}

/** The object without some of its fields. */
export function withoutFields(object: PlainObject, ...names: readonly string[]): PlainObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** Whether lists and objects are within each other over more levels. */
export function isDeeperThan(levels: number, value: PlainValue): boolean {
  let inner: readonly PlainValue[] = [value];
  for (let level = 0; level <= levels; level += 1) {
    inner = inner.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (inner.length === 0) return false;
  }
  return true;
}
