import type { JsonValue } from '../json-value.ts';

/** A decoded value. What is undefined is Go's zero: nothing, nil, an empty text, nought. */
export type GoValue = undefined | string | bigint | boolean | GoStruct | GoList | GoMap | OwnValue;

/** A struct with those of its fields that were decoded. */
export class GoStruct {
  readonly fields = new Map<string, GoValue>();

  /** The struct that the field holds. */
  struct(field: string): GoStruct {
    const held = this.fields.get(field);
    const struct = held instanceof GoStruct ? held : new GoStruct();
    this.fields.set(field, struct);
    return struct;
  }

  /** The map that the field holds, which is an empty one where it was nil. */
  map(field: string): GoMap {
    const held = this.fields.get(field);
    const map = held instanceof GoMap ? held : new GoMap();
    this.fields.set(field, map);
    return map;
  }
}

/** A slice that is not nil. */
export class GoList {
  items: readonly GoValue[] = [];
}

/** A map that is not nil. */
export class GoMap {
  readonly entries = new Map<string, GoValue>();
}

/** The JSON of a type that writes its own. */
export class OwnValue {
  readonly json: JsonValue;

  constructor(json: JsonValue) {
    this.json = json;
  }
}
