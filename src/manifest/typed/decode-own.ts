import type { JsonValue } from '../json-value.ts';
import {
  compactJson,
  goKindOf,
  isJsonTreeList,
  JsonNumber,
  JsonObject,
  JsonText,
  textOf,
  type JsonTree,
} from '../json-tree.ts';
import { parseQuantity } from '../quantity.ts';
import { parseGoTime, RFC3339, RFC3339_MICRO } from './go-time.ts';
import { OwnValue, type GoValue } from './go-value.ts';

/**
 * What a type that reads its JSON itself made of it, or what it has against it: a value of a wrong type, to which Go's
 * decoder adds where it stands; bytes, which do not end the decoding; anything else.
 */
export type OwnDecoding =
  | { readonly value: GoValue }
  | { readonly wrong: string; readonly type: string }
  | { readonly bytesProblem: string }
  | { readonly problem: string };

/** Decodes into a type of `TypeTable` of the form `own`. */
export function decodeOwn(tree: JsonTree, name: string): OwnDecoding {
  if (tree === null) return { value: undefined };
  switch (name) {
    case 'api/resource.Quantity':
      return decodeQuantity(tree);
    case 'meta/v1.Time':
      return decodeTime(tree, RFC3339);
    case 'meta/v1.MicroTime':
      return decodeTime(tree, RFC3339_MICRO);
    case 'util/intstr.IntOrString':
      return decodeIntOrString(tree);
    case '[]uint8':
      return decodeBytes(tree);
    default:
      return { value: new OwnValue(jsonOf(tree)) };
  }
}

// Quantity.UnmarshalJSON (apimachinery, pkg/api/resource) takes whatever stands there, quotes or not.
function decodeQuantity(tree: JsonTree): OwnDecoding {
  const quantity = parseQuantity(
    compactJson(tree)
      .replace(/^"(.*)"$/s, '$1')
      .trim(),
  );
  return 'problem' in quantity ? quantity : { value: new OwnValue(quantity.canonical) };
}

function decodeTime(tree: JsonTree, layout: typeof RFC3339 | typeof RFC3339_MICRO): OwnDecoding {
  const text = textOf(tree);
  if (text === undefined) return { wrong: goKindOf(tree), type: 'string' };
  const time = parseGoTime(text, layout);
  if ('problem' in time) return time;
  // What points to Go's zero is there, and printed as null.
  return { value: new OwnValue(time.canonical ?? null) };
}

function decodeIntOrString(tree: JsonTree): OwnDecoding {
  const text = textOf(tree);
  if (text !== undefined) return { value: new OwnValue(text) };
  if (!(tree instanceof JsonNumber)) return { wrong: goKindOf(tree), type: 'int32' };
  const number = /^-?[0-9]+$/.test(tree.text) ? BigInt(tree.text) : undefined;
  return number !== undefined && BigInt.asIntN(32, number) === number
    ? { value: new OwnValue(Number(number)) }
    : { wrong: `number ${tree.text}`, type: 'int32' };
}

function decodeBytes(tree: JsonTree): OwnDecoding {
  // What is no text is refused as any other list of numbers would be, which no Kubernetes type has a use for.
  const encoded = textOf(tree);
  if (encoded === undefined) return { wrong: goKindOf(tree), type: '[]uint8' };
  const text = encoded.replaceAll(/[\r\n]/g, '');
  const wrong = /[^A-Za-z0-9+/]/.exec(text.replace(/={1,2}$/, ''));
  if (wrong === null && text.length % 4 === 0) return { value: new OwnValue(text) };
  return { bytesProblem: `illegal base64 data at input byte ${String(wrong?.index ?? text.length)}` };
}

function jsonOf(tree: JsonTree): JsonValue {
  if (tree instanceof JsonNumber) return /^-?[0-9]+$/.test(tree.text) ? BigInt(tree.text) : Number(tree.text);
  if (tree instanceof JsonObject) return new Map(tree.fields.map(([name, value]) => [name, jsonOf(value)]));
  if (tree instanceof JsonText) return tree.value;
  return isJsonTreeList(tree) ? tree.map(jsonOf) : tree;
}
