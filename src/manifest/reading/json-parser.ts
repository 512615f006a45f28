import { JsonCursor } from './json-scan.ts';
import type { PartsBuilder } from './text-builder.ts';

/**
 * Reads a JSON text as Go's decoder does (sigs.k8s.io/json), and hands its parts to the builder. It keeps its own stack,
 * so that no text is too deep for it.
 *
 * @throws TextProblem where it breaks
 */
export function parseJson(text: string, builder: PartsBuilder): void {
  const cursor = new JsonCursor(text);
  const open: Container[] = [];
  do {
    beginValue(cursor, open, builder);
    while (endsContainer(cursor, open.at(-1))) {
      cursor.offset += 1;
      open.pop();
      builder.close();
    }
    moveToValue(cursor, open.at(-1), builder);
  } while (open.length > 0);
}

interface Container {
  readonly end: ']' | '}';
  isEmpty: boolean;
}

/** Reads a scalar, or the beginning of an object or array. */
function beginValue(cursor: JsonCursor, open: Container[], builder: PartsBuilder): void {
  const character = cursor.next();
  const { offset } = cursor;
  const container = open.at(-1);
  if (container !== undefined) container.isEmpty = false;
  if (character === '{' || character === '[') {
    builder.open(character === '{' ? 'map' : 'list', offset);
    open.push({ end: character === '{' ? '}' : ']', isEmpty: true });
    cursor.offset += 1;
  } else builder.scalar(cursor.scalar(), offset);
}

function endsContainer(cursor: JsonCursor, container: Container | undefined): boolean {
  return cursor.next() === container?.end;
}

/** Moves past the comma and the key that stand before the next value, or to the text's end. */
function moveToValue(cursor: JsonCursor, container: Container | undefined, builder: PartsBuilder): void {
  const character = cursor.next();
  if (container === undefined) {
    if (character !== '') cursor.fail('after top-level value');
    return;
  }
  const isObject = container.end === '}';
  if (!container.isEmpty) {
    if (character !== ',') cursor.fail(isObject ? 'after object key:value pair' : 'after array element');
    cursor.offset += 1;
  }
  if (isObject) readKey(cursor, builder);
}

function readKey(cursor: JsonCursor, builder: PartsBuilder): void {
  if (cursor.next() !== '"') cursor.fail('looking for beginning of object key string');
  const { offset } = cursor;
  builder.scalar({ type: 'string', value: cursor.string() }, offset);
  if (cursor.next() !== ':') cursor.fail('after object key');
  cursor.offset += 1;
}
