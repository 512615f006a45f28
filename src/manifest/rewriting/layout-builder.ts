import type { PartsBuilder } from '../reading/text-builder.ts';
import { keyText } from '../reading/yaml-key.ts';
import type { YamlToken, YamlTokenKind } from '../reading/yaml-token.ts';
import type { YamlScalar } from '../yaml-resolution.ts';
import type { CollectionStyle, LayoutEntry, LayoutNode, LeafStyle } from './layout.ts';
import { ownValue } from './own-value.ts';

/** Makes the layout of a text that can be read, of its tokens and of what the parser makes of them, in their order. */
export class LayoutBuilder implements PartsBuilder {
  root: LayoutNode | undefined;
  readonly #text: string;
  readonly #frames: Frame[] = [];
  readonly #anchors = new Map<string, LayoutNode>();
  #properties: Properties = NO_PROPERTIES;
  /** The scalar or alias that was taken last. */
  #word: YamlToken | undefined;
  /** Where the token ends that was taken last. */
  #reach = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get expectsKey(): boolean {
    const frame = this.#frames.at(-1);
    return frame?.type === 'map' && frame.keyNode === undefined;
  }

  /** Is told each token before what the parser makes of it. */
  token(token: YamlToken): void {
    if (WITHOUT_TEXT.has(token.kind)) {
      if (token.kind !== 'block end') this.#decide('block');
      return;
    }
    this.#reach = token.end;
    if (token.kind === 'scalar' || token.kind === 'alias') this.#word = token;
    else if (token.kind === 'anchor' || token.kind === 'tag') this.#properties = withToken(this.#properties, token);
    else this.#indicator(token);
  }

  scalar(scalar: YamlScalar, _offset: number, anchor?: string): void {
    this.#complete(this.#leaf(scalar), anchor);
  }

  mergeKey(_offset: number, anchor?: string): void {
    const node = this.#leaf({ type: 'string', value: '<<' });
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    frame.keyNode = node;
    frame.isMerge = true;
  }

  alias(name: string): void {
    const target = this.#anchors.get(name);
    const leaf = this.#leaf({ type: 'null', value: null });
    const value = target?.value ?? null;
    this.#complete({ ...leaf, value, target, keyText: target?.kind === 'leaf' ? target.keyText : undefined });
  }

  open(type: 'map' | 'list', offset: number, anchor?: string): void {
    const properties = this.#takeProperties();
    const none = { start: undefined, indicatorEnd: undefined, keyNode: undefined, isMerge: false };
    this.#frames.push({ type, offset, style: undefined, anchor, properties, entries: [], end: 0, ...none });
  }

  close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const { type, offset, style = 'pair', properties, entries, end, anchor } = frame;
    const { anchorEnd, hasTag } = properties;
    const start = properties.start ?? offset;
    const contentStart = properties.end === undefined ? start : (frame.contentStart ?? entries[0]?.start ?? start);
    const place = { start, contentStart, end: Math.max(end, entries.at(-1)?.end ?? 0), anchorEnd, hasTag };
    this.#complete({ kind: type, style, entries, value: ownValue(type, entries), ...place }, anchor);
  }

  notice(): void {
    // What is odd about a text is no part of its layout.
  }

  #leaf({ type, value }: YamlScalar): LayoutNode & { readonly kind: 'leaf' } {
    const word = this.#word;
    this.#word = undefined;
    const { start, end, anchorEnd, hasTag } = this.#takeProperties();
    const contentStart = word?.offset ?? end ?? this.#reach;
    return {
      kind: 'leaf',
      style: word === undefined ? 'empty' : styleOf(word, this.#text),
      keyText: keyText({ type, value }),
      target: undefined,
      start: start ?? contentStart,
      contentStart,
      end: word?.end ?? contentStart,
      value,
      anchorEnd,
      hasTag,
    };
  }

  #takeProperties(): Properties {
    const properties = this.#properties;
    this.#properties = NO_PROPERTIES;
    return properties;
  }

  /** Notes how the collection is written that was opened last, unless that is known. */
  #decide(style: CollectionStyle): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.style ??= style;
  }

  #indicator(token: YamlToken): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined) INDICATORS[token.kind]?.(frame, token);
  }

  #complete(node: LayoutNode, anchor?: string): void {
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    const frame = this.#frames.at(-1);
    if (frame === undefined) {
      this.root = node;
      return;
    }
    if (this.expectsKey) {
      frame.keyNode = node;
      return;
    }
    frame.entries.push(entryOf(frame, node));
    frame.start = undefined;
    frame.indicatorEnd = undefined;
    frame.keyNode = undefined;
    frame.isMerge = false;
  }
}

/** A map or list that is open. */
interface Frame {
  readonly type: 'map' | 'list';
  readonly offset: number;
  readonly anchor: string | undefined;
  readonly properties: Properties;
  readonly entries: LayoutEntry[];
  style: CollectionStyle | undefined;
  /** Where its bracket stands. */
  contentStart?: number;
  /** Where it ends, if brackets say so. */
  end: number;
  /** Where the entry begins that comes next, as far as a token has said so. */
  start: number | undefined;
  indicatorEnd: number | undefined;
  keyNode: LayoutNode | undefined;
  isMerge: boolean;
}

/** An anchor and a tag. */
interface Properties {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly anchorEnd: number | undefined;
  readonly hasTag: boolean;
}

const NO_PROPERTIES: Properties = { start: undefined, end: undefined, anchorEnd: undefined, hasTag: false };

function withToken({ start, anchorEnd, hasTag }: Properties, { kind, offset, end }: YamlToken): Properties {
  return {
    start: start ?? offset,
    end,
    anchorEnd: kind === 'anchor' ? end : anchorEnd,
    hasTag: hasTag || kind === 'tag',
  };
}

/** They only say that a block begins or ends. */
const WITHOUT_TEXT: ReadonlySet<YamlTokenKind> = new Set(['block list', 'block map', 'block end', 'stream end']);

function styleOf({ kind, offset, isPlain }: YamlToken, text: string): LeafStyle {
  if (kind === 'alias') return 'alias';
  if (isPlain) return 'plain';
  return STYLES[text.charAt(offset)] ?? 'block';
}

const STYLES: Readonly<Partial<Record<string, LeafStyle>>> = { "'": 'single quoted', '"': 'double quoted' };

const INDICATORS: Readonly<Partial<Record<YamlTokenKind, (frame: Frame, token: YamlToken) => void>>> = {
  '[': noteBracket,
  '{': noteBracket,
  ']': noteEnd,
  '}': noteEnd,
  ',': noteComma,
  'block entry': (frame, { offset, end }) => {
    frame.style ??= 'block';
    frame.start = offset;
    frame.indicatorEnd = end;
  },
  key: (frame, { offset }) => {
    if (frame.type === 'map') frame.start = offset;
  },
  value: (frame, { end }) => {
    frame.indicatorEnd = end;
  },
};

function noteBracket(frame: Frame, { offset }: YamlToken): void {
  frame.style ??= 'flow';
  frame.contentStart ??= offset;
}

function noteEnd(frame: Frame, { end }: YamlToken): void {
  frame.end = end;
}

function noteComma({ entries }: Frame, { offset }: YamlToken): void {
  const last = entries.pop();
  if (last !== undefined) entries.push({ ...last, comma: offset });
}

function entryOf(frame: Frame, node: LayoutNode): LayoutEntry {
  const { start, indicatorEnd, keyNode, isMerge } = frame;
  const first = keyNode ?? node;
  return {
    start: start ?? first.start,
    end: Math.max(node.end, first.end, indicatorEnd ?? 0),
    indicatorEnd,
    key: isMerge || keyNode?.kind !== 'leaf' ? undefined : keyNode.keyText,
    keyNode,
    isMerge,
    node,
    comma: undefined,
  };
}
