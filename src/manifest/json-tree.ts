import { compareBytes, escapeHtml, writeJsonText } from './write-json.ts';

/**
 * A JSON text as it stands, which is more than its value: numbers keep their digits, and objects the order of their
 * fields, even one that stands there twice. Go's decoder tells `80.0` from `80`, a patch may hold an int64, and kubectl
 * passes on, and compares, what it need not decode.
 */
export type JsonTree = string | JsonText | boolean | null | JsonNumber | JsonList | JsonObject;

export type JsonList = readonly JsonTree[];

/** `source` is what stands between the name's quotes, where Go would write something else. */
export type JsonField = readonly [name: string, value: JsonTree, source?: string];

/** A text that is not written as Go would write it. */
export class JsonText {
  readonly value: string;
  /** What stands between the quotes. */
  readonly source: string;

  constructor(value: string, source: string) {
    this.value = value;
    this.source = source;
  }
}

export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class JsonObject {
  readonly fields: readonly JsonField[];

  constructor(fields: readonly JsonField[]) {
    this.fields = fields;
  }
}

/** Whether the value is a list; `Array.isArray` does not see a readonly one. */
export function isJsonTreeList(tree: JsonTree): tree is JsonList {
  return Array.isArray(tree);
}

/** The value of a text; undefined for anything else. */
export function textOf(tree: JsonTree | undefined): string | undefined {
  if (tree instanceof JsonText) return tree.value;
  return typeof tree === 'string' ? tree : undefined;
}

/** The fields as a map of Go's would hold them: of two with one name the last. */
export function fieldsOf(object: JsonObject): Map<string, JsonTree> {
  return new Map(object.fields.map(([name, value]) => [name, value]));
}

/** The object that Go writes of a map: the fields sorted. */
export function objectOf(fields: ReadonlyMap<string, JsonTree>): JsonObject {
  return new JsonObject([...fields].sort(([left], [right]) => compareBytes(left, right)));
}

/** Writes the tree on one line, as Go's encoding/json does: what was written already as it is, but for its escapes. */
export function compactJson(tree: JsonTree): string {
  if (tree instanceof JsonNumber) return tree.text;
  if (tree instanceof JsonText) return `"${escapeHtml(tree.source)}"`;
  if (tree instanceof JsonObject) {
    return `{${tree.fields.map(compactField).join(',')}}`;
  }
  if (typeof tree === 'string') return writeJsonText(tree);
  return isJsonTreeList(tree) ? `[${tree.map(compactJson).join(',')}]` : String(tree);
}

function compactField([name, value, source]: JsonField): string {
  return `${source === undefined ? writeJsonText(name) : `"${escapeHtml(source)}"`}:${compactJson(value)}`;
}

/** Whether two values are the same but for the order of fields; texts and numbers where they are written alike. */
export function isEqualTree(left: JsonTree, right: JsonTree): boolean {
  if (left instanceof JsonText) return right instanceof JsonText && left.source === right.source;
  if (left instanceof JsonNumber) return right instanceof JsonNumber && left.text === right.text;
  if (left instanceof JsonObject) return right instanceof JsonObject && isEqualObject(left, right);
  return isJsonTreeList(left) ? isJsonTreeList(right) && isEqualList(left, right) : left === right;
}

function isEqualList(left: JsonList, right: JsonList): boolean {
  return left.length === right.length && left.every((item, index) => isEqualTree(item, right[index] ?? null));
}

function isEqualObject(left: JsonObject, right: JsonObject): boolean {
  const [leftFields, rightFields] = [fieldsOf(left), fieldsOf(right)];
  return (
    leftFields.size === rightFields.size &&
    [...leftFields].every(([name, value]) => {
      const other = rightFields.get(name);
      return other !== undefined && isEqualTree(value, other);
    })
  );
}

/** Says what a value is in the words of Go's decoder. */
export function goKindOf(tree: JsonTree): string {
  if (tree instanceof JsonNumber) return 'number';
  if (tree instanceof JsonObject) return 'object';
  if (tree === null) return 'null';
  if (tree instanceof JsonText) return 'string';
  if (isJsonTreeList(tree)) return 'array';
  return typeof tree === 'boolean' ? 'bool' : 'string';
}
