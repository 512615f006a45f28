import type { PlainValue } from '../plain-value.ts';
import type { TextProblem } from './yaml-cursor.ts';

/** The types of go-yaml's scalars; `unsigned` is beyond its int64. */
export type ScalarType = 'string' | 'null' | 'boolean' | 'integer' | 'unsigned' | 'float';

/** A value with its place in the text that it was read from. */
export interface TextNode {
  readonly type: ScalarType | 'map' | 'list';
  readonly value: PlainValue;
  readonly offset: number;
  /** The fields of a map, of two with one key the one that counts last; the items of a list; none in a scalar. */
  readonly parts: readonly TextPart[];
  /** How many levels of maps and lists it has. */
  readonly depth: number;
  /** Why JSON cannot hold the value, or one of its keys, should nothing else take its place. */
  readonly problem: TextProblem | undefined;
  /** Values of other types that a JSON text gave the same key before: Go's decoder has looked at them as well. */
  readonly replaced?: readonly TextNode[];
}

export interface TextPart {
  /** Of a field. */
  readonly key: string | undefined;
  /** Where its key stands; of an item, where it begins. */
  readonly offset: number;
  readonly node: TextNode;
}

/** The way to a value: the keys of maps, the numbers of items. */
export type TextSteps = readonly (string | number)[];

/** Finds values in what was read of a text; the fields of a map are put in order once, however many are looked for. */
export class TextTree {
  readonly #root: TextNode;
  readonly #fields = new Map<TextNode, ReadonlyMap<string | undefined, TextPart>>();

  constructor(root: TextNode) {
    this.#root = root;
  }

  /** Finds the value at the end of the way, as far as it goes, and the place that is its own: a field's key, or an item. */
  find(steps: TextSteps): FoundNode {
    let found: FoundNode = { node: this.#root, offset: this.#root.offset, isWhole: true };
    for (const step of steps) {
      const part = this.#partOf(found.node, step);
      if (part === undefined) return { ...found, isWhole: false };
      found = { node: part.node, offset: part.offset, isWhole: true };
    }
    return found;
  }

  #partOf(node: TextNode, step: string | number): TextPart | undefined {
    if (node.type === 'list') return node.parts[Number(step)];
    // Of two with one key the last is what counts.
    const fields = this.#fields.get(node) ?? new Map(node.parts.map((part) => [part.key, part]));
    this.#fields.set(node, fields);
    return fields.get(String(step));
  }
}

export interface FoundNode {
  readonly node: TextNode;
  readonly offset: number;
  /** Whether it is the one that was looked for. */
  readonly isWhole: boolean;
}

const DEEPEST_FIELD = 50;

/** A value that another one of the same key took the place of. */
export interface ReplacedValue {
  readonly steps: TextSteps;
  readonly value: PlainValue;
}

/** Lists what was replaced, as deep as fields of a Pod can be. */
export function* replacedValues(node: TextNode, steps: TextSteps = []): Generator<ReplacedValue> {
  if (steps.length > DEEPEST_FIELD) return;
  for (const { value } of node.replaced ?? []) yield { steps, value };
  for (const [index, part] of node.parts.entries()) yield* replacedValues(part.node, [...steps, part.key ?? index]);
}

/** Finds in what is left of a text the first value that JSON cannot hold. */
export function findProblem(root: TextNode): TextProblem | undefined {
  const seen = new Set<TextNode>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.problem !== undefined) return node.problem;
    if (seen.has(node)) continue;
    seen.add(node);
    // Of two with one key the first is gone.
    const lasting = new Map(node.parts.map(({ key, node: part }, index) => [key ?? index, part]));
    waiting.push(...lasting.values());
  }
  return undefined;
}
