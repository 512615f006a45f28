import type { PlainValue } from '../plain-value.ts';
import type { TextNode, TextPart } from './text-node.ts';

/** Deeper than any Pod is; below that the last value stands alone. */
const DEEPEST = 500;

/**
 * What becomes of a field that a JSON text gives twice: Go decodes the second value into what the first has left
 * (encoding/json, decode.go). An object has the fields of both, a list as many items as the second, with the fields of
 * the first's, and null leaves what was there, but no list.
 */
export function decodedInto(before: TextNode, after: TextNode, depth = 0): TextNode {
  if (after.type === 'null') return before.type === 'list' ? after : before;
  if (after.type !== before.type || depth > DEEPEST) return remembering(after, [before]);
  if (after.type === 'map') return remembering(mapInto(before, after, depth), before.replaced);
  return remembering(after.type === 'list' ? listInto(before, after, depth) : after, before.replaced);
}

/** Where the types differ one of the values cannot be decoded: which one, the field tells. */
function remembering(node: TextNode, values: readonly TextNode[] = []): TextNode {
  return values.length === 0 ? node : { ...node, replaced: [...values, ...(node.replaced ?? [])] };
}

function mapInto(before: TextNode, after: TextNode, depth: number): TextNode {
  const parts = new Map(before.parts.map((part) => [part.key ?? '', part]));
  for (const part of after.parts) parts.set(part.key ?? '', partInto(parts.get(part.key ?? ''), part, depth));
  const value = Object.fromEntries([...parts].map(([key, { node }]) => [key, node.value]));
  return changed(after, [...parts.values()], value);
}

function listInto(before: TextNode, after: TextNode, depth: number): TextNode {
  const parts = after.parts.map((part, index) => partInto(before.parts[index], part, depth));
  return changed(
    after,
    parts,
    parts.map(({ node }) => node.value),
  );
}

function partInto(before: TextPart | undefined, after: TextPart, depth: number): TextPart {
  return before === undefined ? after : { ...after, node: decodedInto(before.node, after.node, depth + 1) };
}

function changed(node: TextNode, parts: readonly TextPart[], value: PlainValue): TextNode {
  return { ...node, parts, value };
}
