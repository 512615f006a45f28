import { AliasBudget } from './alias-budget.ts';
import type { PlainValue } from '../plain-value.ts';
import type { TextNode, TextPart, TextSteps } from './text-node.ts';
import { TextProblem } from './yaml-cursor.ts';
import { keyText } from './yaml-key.ts';
import type { YamlScalar } from '../yaml-resolution.ts';

/** A key that was there already, or a bare word and what it was read as. */
export interface TextNotice {
  readonly offset: number;
  readonly steps: TextSteps;
  readonly word: { readonly text: string; readonly scalar: YamlScalar } | undefined;
}

/** What a parser hands the parts of a text to, in their order. */
export interface PartsBuilder {
  /** Whether what comes next is a key. */
  readonly expectsKey: boolean;
  readonly scalar: (scalar: YamlScalar, offset: number, anchor?: string) => void;
  /** A `<<` in the place of a key. */
  readonly mergeKey: (offset: number, anchor?: string) => void;
  readonly alias: (name: string, offset: number) => void;
  readonly open: (type: 'map' | 'list', offset: number, anchor?: string) => void;
  /** Ends the map or list that was opened last. */
  readonly close: () => void;
  /** Notes what is odd about what comes next. */
  readonly notice: (offset: number, word?: TextNotice['word']) => void;
}

/** How many levels Go's JSON decoder follows (sigs.k8s.io/json, maxNestingDepth). */
const DEEPEST = 10_000;

type DecodedInto = (before: TextNode, after: TextNode) => TextNode;

/** Each looks at all fields of its object; nobody gives more keys twice unless to keep the reader busy. */
const MOST_DECODED_INTO = 100;

/**
 * Makes values of a text's parts, in the order of the text, as go-yaml v2 makes them of its nodes (decode.go) and
 * sigs.k8s.io/yaml makes JSON of those: of a key given twice the last counts, and `<<` at its place among the keys.
 */
export class TextBuilder implements PartsBuilder {
  readonly notices: TextNotice[] = [];
  #root: TextNode | undefined;
  #hasProblem = false;
  readonly #frames: Frame[] = [];
  readonly #anchors = new Map<string, Anchor>();
  readonly #budget = new AliasBudget();
  readonly #decodedInto: DecodedInto | undefined;

  /** `decodedInto`: what a second value for a key makes of the first; unless given the second counts alone. */
  constructor(decodedInto?: DecodedInto) {
    this.#decodedInto = decodedInto;
  }

  /** Whether JSON may not be able to hold all there is. */
  get hasProblem(): boolean {
    return this.#hasProblem;
  }

  /** The whole, once it is closed. */
  get root(): TextNode | undefined {
    return this.#root;
  }

  get expectsKey(): boolean {
    const frame = this.#frames.at(-1);
    return frame?.record !== undefined && frame.key === undefined;
  }

  scalar(scalar: YamlScalar, offset: number, anchor?: string): void {
    this.#budget.spend(offset);
    const node = scalarNode(scalar, offset);
    if (anchor !== undefined) this.#anchors.set(anchor, { node, start: 0, weight: 1 });
    this.#complete(node, offset, false);
  }

  mergeKey(offset: number, anchor?: string): void {
    if (anchor !== undefined) this.#anchors.set(anchor, { node: scalarNode(MERGE, offset), start: 0, weight: 1 });
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.key = { text: '<<', offset, isMerge: true };
  }

  alias(name: string, offset: number): void {
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) throw new TextProblem(`unknown anchor '${name}' referenced`, offset);
    if (anchor.node === undefined) throw new TextProblem(`anchor '${name}' value contains itself`, offset);
    this.#budget.repeat(anchor.weight, offset);
    this.#complete(anchor.node, offset, true);
  }

  open(type: 'map' | 'list', offset: number, name?: string): void {
    const isMerged = type === 'list' && this.#frames.at(-1)?.key?.isMerge === true;
    const anchor = name === undefined ? undefined : { node: undefined, start: this.#budget.count, weight: 0 };
    if (!isMerged) this.#budget.spend(offset);
    if (name !== undefined && anchor !== undefined) this.#anchors.set(name, anchor);
    if (this.#frames.length >= DEEPEST) throw new TextProblem('exceeded max depth', offset);
    const [record, list] = type === 'map' ? [{}, NO_LIST] : [undefined, []];
    const none = { merged: undefined, key: undefined, problem: undefined };
    this.#frames.push({ offset, anchor, record, list, parts: [], depth: 1, ...none });
  }

  close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const { anchor, offset, record, list, parts, depth, problem } = frame;
    const type = record === undefined ? 'list' : 'map';
    const node: TextNode = { type, value: record ?? list, offset, parts, depth, problem };
    if (anchor !== undefined) {
      anchor.node = node;
      anchor.weight = this.#budget.count - anchor.start;
    }
    this.#complete(node, offset, false);
  }

  notice(offset: number, word?: TextNotice['word']): void {
    this.notices.push({ offset, steps: this.#steps(), word });
  }

  /** The way to what comes next. */
  #steps(): TextSteps {
    return this.#frames.flatMap(({ record, key, parts }): readonly (string | number)[] => {
      if (record === undefined) return [parts.length];
      return key === undefined ? [] : [key.text ?? ''];
    });
  }

  #complete(node: TextNode, offset: number, isAlias: boolean): void {
    const frame = this.#frames.at(-1);
    if (node.problem !== undefined) this.#hasProblem = true;
    if (frame === undefined) {
      this.#root = node;
      return;
    }
    frame.depth = Math.max(frame.depth, node.depth + 1);
    if (frame.depth > DEEPEST) throw new TextProblem('exceeded max depth', offset);
    if (frame.record === undefined) {
      frame.list.push(node.value);
      frame.parts.push({ key: undefined, offset, node });
    } else if (frame.key === undefined) frame.key = keyOf(node, offset);
    else {
      this.#setField(frame, frame.key, node, isAlias);
      frame.key = undefined;
    }
  }

  #setField(frame: Frame, { text, offset, isMerge }: Key, node: TextNode, isAlias: boolean): void {
    if (isMerge) merge(frame, sourcesOf(node, isAlias, offset));
    else if (text === undefined) frame.problem ??= new TextProblem('unsupported map key', offset);
    else this.#setOwnField(frame, { key: text, offset, node });
  }

  #setOwnField(frame: Frame, field: TextPart & { readonly key: string }): void {
    const isThere = Object.hasOwn(frame.record ?? {}, field.key);
    if (isThere && frame.merged?.delete(field.key) !== true) this.notice(field.offset);
    setField(frame, isThere ? { ...field, node: this.#valueOf(field, frame) } : field);
  }

  /** The value of a field whose key was there already. */
  #valueOf({ key, node }: TextPart, { parts }: Frame): TextNode {
    if (this.#decodedInto === undefined || this.notices.length > MOST_DECODED_INTO) return node;
    const before = parts.findLast((part) => part.key === key);
    return before === undefined ? node : this.#decodedInto(before.node, node);
  }
}

interface Anchor {
  /** Undefined while it is open. */
  node: TextNode | undefined;
  /** How many values there were before it, and how many it is. */
  readonly start: number;
  weight: number;
}

/** A map or list that is open. */
interface Frame {
  readonly offset: number;
  readonly anchor: Anchor | undefined;
  /** Undefined in a list. */
  readonly record: Record<string, PlainValue> | undefined;
  readonly list: PlainValue[];
  readonly parts: TextPart[];
  /** The keys that came in with `<<` alone. */
  merged: Set<string> | undefined;
  /** The key whose value comes next. */
  key: Key | undefined;
  depth: number;
  problem: TextProblem | undefined;
}

interface Key {
  /** Undefined where JSON has no such key. */
  readonly text: string | undefined;
  readonly offset: number;
  readonly isMerge: boolean;
}

const MERGE: YamlScalar = { type: 'string', value: '<<' };
const NO_LIST: PlainValue[] = [];
const NO_PARTS: readonly TextPart[] = [];

function scalarNode({ type, value, problem }: YamlScalar, offset: number): TextNode {
  const reason = problem === undefined ? undefined : new TextProblem(problem, offset);
  return { type, value, offset, parts: NO_PARTS, depth: 0, problem: reason };
}

function keyOf(node: TextNode, offset: number): Key {
  if (node.type === 'map' || node.type === 'list') throw new TextProblem('invalid map key', offset);
  return { text: keyText(node), offset, isMerge: false };
}

function setField({ record = {}, parts }: Frame, part: TextPart & { readonly key: string }): void {
  parts.push(part);
  const { value } = part.node;
  if (part.key === '__proto__') {
    Object.defineProperty(record, part.key, { value, enumerable: true, configurable: true, writable: true });
  } else record[part.key] = value;
}

/** The maps that `<<` takes in, the one that counts most last (decode.go, merge). */
function sourcesOf(node: TextNode, isAlias: boolean, offset: number): readonly TextNode[] {
  if (node.type === 'map') return [node];
  const items = node.type === 'list' && !isAlias ? node.parts.map((part) => part.node) : undefined;
  if (items?.every(({ type }) => type === 'map') !== true) {
    throw new TextProblem('map merge requires map or sequence of maps as the value', offset);
  }
  return items.reverse();
}

function merge(frame: Frame, sources: readonly TextNode[]): void {
  frame.merged ??= new Set();
  for (const { parts, problem } of sources) {
    frame.problem ??= problem;
    for (const { key = '', offset, node } of parts) {
      frame.merged.add(key);
      setField(frame, { key, offset, node });
    }
  }
}
