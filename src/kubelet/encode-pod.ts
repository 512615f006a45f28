import { isJsonList, jsonEntries, type JsonValue } from '../manifest/json-value.ts';
import { jsonOf } from '../manifest/plain-to-json.ts';
import { isPlainObject, type PlainObject, type PlainValue } from '../manifest/plain-value.ts';
import { readJsonTree } from '../manifest/read-json-tree.ts';
import { decodeObject } from '../manifest/typed/decode-object.ts';
import { encodeObject } from '../manifest/typed/encode-object.ts';
import { podType } from '../manifest/typed/kinds.ts';
import { writeJson } from '../manifest/write-json.ts';
import type { Pod } from './api/pod-types.ts';

/** Encodes a Pod as an API server or a kubelet does: with the fields that it always writes, and without those it omits. */
export function encodePod(pod: Pod): PlainObject {
  const { type, table } = podType();
  const reading = readJsonTree(writeJson(jsonOf(plainOf(pod))));
  if ('problem' in reading) throw new Error(reading.problem);
  const encoded = plainOfJson(encodeObject(decodeObject(reading.tree, type, table), type, table));
  return isPlainObject(encoded) ? encoded : {};
}

/** The value without what is undefined, with quantities as texts. */
function plainOf(value: unknown): PlainValue {
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === 'object' && value !== null) {
    if ('nano' in value && 'text' in value && typeof value.text === 'string') return value.text;
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(fields.map(([name, field]) => [name, plainOf(field)]));
  }
  return isScalar(value) ? value : null;
}

function isScalar(value: unknown): value is string | number | bigint | boolean {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}

function plainOfJson(value: JsonValue): PlainValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isJsonList(value)) return value.map(plainOfJson);
  return Object.fromEntries(jsonEntries(value).map(([name, field]) => [name, plainOfJson(field)]));
}
