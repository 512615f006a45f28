/**
 * What a manifest is made of. Go tells a struct from a map, and prints them differently: a struct has its fields in the
 * order of the Go source, a map has its keys sorted. So an object stands for a struct, a `Map` for a map, whose keys a
 * user chose (`__proto__` and `10` are names like any other there).
 */
export type JsonValue = string | number | bigint | boolean | null | readonly JsonValue[] | JsonStruct | JsonMap;

/** Fields that are undefined are left out, as Go's `omitempty` leaves them out. */
export interface JsonStruct {
  readonly [field: string]: JsonValue | undefined;
}

export type JsonMap = ReadonlyMap<string, JsonValue>;

/** Whether the value is a list; `Array.isArray` does not see a readonly one. */
export function isJsonList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isJsonStruct(value: JsonValue | undefined): value is JsonStruct {
  return typeof value === 'object' && value !== null && !isJsonList(value) && !isJsonMap(value);
}

export function isJsonMap(value: JsonStruct | JsonMap): value is JsonMap {
  return value instanceof Map;
}

/** The fields of a struct that are there, in order, or the entries of a map, in the order in which they were put there. */
export function jsonEntries(value: JsonStruct | JsonMap): readonly (readonly [key: string, value: JsonValue])[] {
  const entries = isJsonMap(value) ? [...value] : Object.entries(value);
  return entries.flatMap(([key, field]) => (field === undefined ? [] : [[key, field] as const]));
}
