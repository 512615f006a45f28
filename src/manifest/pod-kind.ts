import { isPlainObject, type PlainObject, type PlainValue } from './plain-value.ts';

/** Why a value is no Pod of v1, in words like the kubelet's own, or undefined. `isJson`: whether it was read from JSON. */
export function kindProblem(value: PlainValue, isJson: boolean): string | undefined {
  if (value === null) return 'is empty';
  if (!isPlainObject(value)) return 'holds no object, but a list or a single value';
  const kind = wordOf(value, 'kind', isJson);
  const apiVersion = wordOf(value, 'apiVersion', isJson);
  if (kind === undefined) return 'kind is not a string';
  if (apiVersion === undefined) return 'apiVersion is not a string';
  if (apiVersion.split('/').length > 2) return `unexpected GroupVersion string: ${shown(apiVersion)}`;
  if (kind === '') return "Object 'Kind' is missing";
  if (/^(.*\/)?$/s.test(apiVersion)) return "Object 'apiVersion' is missing";
  // The group of v1 has no name (apimachinery runtime/schema, ParseGroupVersion).
  return kind === 'Pod' && /^\/?v1$/.test(apiVersion)
    ? undefined
    : `is a ${shown(kind)} of ${shown(apiVersion)}; a kubelet runs nothing but a Pod of v1`;
}

/**
 * What Go's decoder finds under the name of a field where it takes upper case for lower case, as it does to learn the
 * kind (apimachinery runtime/serializer/json, SimpleMetaFactory): of several the last, and null is nothing. Undefined
 * where one is no string.
 */
function wordOf(object: PlainObject, name: string, isJson: boolean): string | undefined {
  const names = Object.keys(object).filter((key) => folded(key) === folded(name));
  const fields = (isJson ? names : names.sort(compareBytes)).map((key) => object[key]);
  const words = fields.filter((field) => field !== null);
  return words.every((field) => typeof field === 'string') ? (words.at(-1) ?? '') : undefined;
}

/** Two letters beyond ASCII have one of it for their other case (encoding/json, foldName). */
function folded(name: string): string {
  return name.toLowerCase().replaceAll('\u017f', 's');
}

function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** A word of any length and any characters, on one line. */
function shown(word: string): string {
  return /^[\w./-]{1,100}$/.test(word) ? word : JSON.stringify(word.slice(0, 100));
}
