import type { PartsBuilder } from './text-builder.ts';
import { TextProblem } from './yaml-cursor.ts';
import { YamlDirectives } from './yaml-directives.ts';
import { looksOther } from './yaml-looks.ts';
import { resolvePlain } from '../yaml-resolution.ts';
import type { YamlTokens } from './yaml-scanner.ts';
import { MERGE_TAGS, resolveTagged } from './yaml-tags.ts';
import type { YamlToken, YamlTokenKind } from './yaml-token.ts';

/** What comes before a value. */
interface Properties {
  readonly offset: number;
  readonly anchor: string | undefined;
  readonly tag: string;
}

/**
 * Reads the first document of a YAML text as go-yaml v2 does (parserc.go), and hands its parts to the builder. It keeps
 * its own stack, so that no text is too deep for it.
 */
export class YamlParser {
  readonly #scanner: YamlTokens;
  readonly #builder: PartsBuilder;
  readonly #directives: YamlDirectives;
  /** What to do when the values that are open have ended, the next last. */
  readonly #states: (() => void)[] = [];

  constructor(scanner: YamlTokens, builder: PartsBuilder) {
    this.#scanner = scanner;
    this.#builder = builder;
    this.#directives = new YamlDirectives(scanner);
  }

  /**
   * Reads the document.
   *
   * @returns the offset of what follows it, undefined where nothing does
   * @throws TextProblem where it breaks
   */
  parse(): number | undefined {
    const isExplicit = this.#directives.read();
    if (this.#kind() === 'stream end' && !isExplicit) return undefined;
    if (isExplicit && EMPTY_DOCUMENT.has(this.#kind())) this.#empty();
    else this.#node(true, false);
    for (let state = this.#states.pop(); state !== undefined; state = this.#states.pop()) state();
    const { kind, offset } = this.#scanner.peek();
    return kind === 'stream end' ? undefined : offset;
  }

  #kind(): YamlTokenKind {
    return this.#scanner.peek().kind;
  }

  /** Takes the token if it is of the kind. */
  #takes(kind: YamlTokenKind): boolean {
    if (this.#kind() !== kind) return false;
    this.#scanner.take();
    return true;
  }

  /** Reads a value, after which comes the state, or an empty one in front of what can begin none. */
  #value(ends: Ends, next: () => void, isBlock: boolean, allowsFlatList = false): void {
    this.#states.push(next);
    if (ends.has(this.#kind())) this.#empty();
    else this.#node(isBlock, allowsFlatList);
  }

  #empty(): void {
    this.#builder.scalar(resolvePlain(''), this.#scanner.peek().offset);
  }

  /** `allowsFlatList`: whether a list may stand here whose items are indented no further than the key before. */
  #node(isBlock: boolean, allowsFlatList: boolean): void {
    const { kind, text, offset } = this.#scanner.peek();
    if (kind === 'alias') {
      this.#scanner.take();
      this.#builder.alias(text, offset);
      return;
    }
    const properties = this.#properties(offset);
    const token = this.#scanner.peek();
    if (token.kind === 'scalar') {
      this.#scanner.take();
      this.#scalar(token.text, token.isPlain, properties);
    } else if (token.kind === 'block entry' && allowsFlatList) this.#open('list', properties, this.#flatItem);
    else this.#collection(token, properties, isBlock);
  }

  #properties(offset: number): Properties {
    let [anchor, tag]: (string | undefined)[] = [];
    for (let token = this.#scanner.peek(); ; token = this.#scanner.peek()) {
      if (token.kind === 'anchor' && anchor === undefined) anchor = token.text;
      else if (token.kind === 'tag' && tag === undefined) tag = this.#directives.expand(token);
      else return { offset, anchor, tag: tag ?? '' };
      this.#scanner.take();
    }
  }

  #scalar(text: string, isPlain: boolean, { offset, anchor, tag }: Properties): void {
    const isBare = tag === '' && isPlain;
    if (text === '<<' && this.#builder.expectsKey && (isBare || MERGE_TAGS.has(tag))) {
      this.#builder.mergeKey(offset, anchor);
      return;
    }
    const scalar = isBare ? resolvePlain(text) : resolveTagged(tag, text, offset);
    if (isBare && looksOther(text, scalar)) this.#builder.notice(offset, { text, scalar });
    this.#builder.scalar(scalar, offset, anchor);
  }

  #open(type: 'map' | 'list', { offset, anchor }: Properties, state: () => void): void {
    this.#builder.open(type, offset, anchor);
    this.#states.push(state);
  }

  #collection({ kind, offset }: YamlToken, properties: Properties, isBlock: boolean): void {
    if (kind === '[') this.#open('list', properties, this.#firstFlowItem);
    else if (kind === '{') this.#open('map', properties, this.#firstFlowKey);
    else if (kind === 'block list' && isBlock) this.#open('list', properties, this.#blockItem);
    else if (kind === 'block map' && isBlock) this.#open('map', properties, this.#blockKey);
    else {
      if (properties.anchor === undefined && properties.tag === '') {
        throw new TextProblem('did not find expected node content', offset);
      }
      this.#scalar('', true, properties);
      return;
    }
    this.#scanner.take();
  }

  readonly #blockItem = (): void => {
    if (this.#takes('block entry')) this.#value(BLOCK_ITEM_ENDS, this.#blockItem, true);
    else if (this.#takes('block end')) this.#builder.close();
    else this.#fail("did not find expected '-' indicator");
  };

  readonly #flatItem = (): void => {
    if (this.#takes('block entry')) this.#value(FLAT_ITEM_ENDS, this.#flatItem, true);
    else this.#builder.close();
  };

  readonly #blockKey = (): void => {
    if (this.#takes('key')) this.#value(BLOCK_FIELD_ENDS, this.#blockValue, true, true);
    else if (this.#takes('block end')) this.#builder.close();
    else this.#fail('did not find expected key');
  };

  readonly #blockValue = (): void => {
    if (this.#takes('value')) this.#value(BLOCK_FIELD_ENDS, this.#blockKey, true, true);
    else this.#value(ALWAYS, this.#blockKey, true);
  };

  readonly #firstFlowItem = (): void => {
    const { offset } = this.#scanner.peek();
    if (this.#takes(']')) this.#builder.close();
    else if (this.#takes('key')) {
      // A pair within brackets is a map of its own.
      this.#builder.open('map', offset);
      this.#pairKey();
    } else this.#value(NEVER, this.#flowItem, false);
  };

  readonly #flowItem = (): void => {
    if (this.#takes(',') || this.#kind() === ']') this.#firstFlowItem();
    else this.#fail("did not find expected ',' or ']'");
  };

  #pairKey(): void {
    const isEmpty = PAIR_KEY_ENDS.has(this.#kind());
    this.#value(PAIR_KEY_ENDS, this.#pairValue, false);
    // go-yaml drops what ends an empty key (yaml_parser_parse_flow_sequence_entry_mapping_key).
    if (isEmpty) this.#scanner.take();
  }

  readonly #pairValue = (): void => {
    this.#value(this.#takes('value') ? FLOW_ITEM_ENDS : ALWAYS, this.#pairEnd, false);
  };

  readonly #pairEnd = (): void => {
    this.#scanner.peek();
    this.#builder.close();
    this.#states.push(this.#flowItem);
  };

  readonly #firstFlowKey = (): void => {
    if (this.#takes('}')) this.#builder.close();
    else if (this.#takes('key')) this.#value(FLOW_KEY_ENDS, this.#flowValue, false);
    else this.#value(NEVER, this.#flowEmptyValue, false);
  };

  readonly #flowKey = (): void => {
    if (this.#takes(',') || this.#kind() === '}') this.#firstFlowKey();
    else this.#fail("did not find expected ',' or '}'");
  };

  readonly #flowValue = (): void => {
    this.#value(this.#takes('value') ? FLOW_VALUE_ENDS : ALWAYS, this.#flowKey, false);
  };

  readonly #flowEmptyValue = (): void => {
    this.#scanner.peek();
    this.#value(ALWAYS, this.#flowKey, false);
  };

  #fail(message: string): never {
    throw new TextProblem(message, this.#scanner.peek().offset);
  }
}

interface Ends {
  readonly has: (kind: YamlTokenKind) => boolean;
}

/** Before these stands no value. */
const EMPTY_DOCUMENT: Ends = kinds('directive', 'document start', 'document end', 'stream end');
const BLOCK_ITEM_ENDS: Ends = kinds('block entry', 'block end');
const FLAT_ITEM_ENDS: Ends = kinds('block entry', 'key', 'value', 'block end');
const BLOCK_FIELD_ENDS: Ends = kinds('key', 'value', 'block end');
const PAIR_KEY_ENDS: Ends = kinds('value', ',', ']');
const FLOW_ITEM_ENDS: Ends = kinds(',', ']');
const FLOW_KEY_ENDS: Ends = kinds('value', ',', '}');
const FLOW_VALUE_ENDS: Ends = kinds(',', '}');
const ALWAYS: Ends = { has: () => true };
const NEVER: Ends = { has: () => false };

function kinds(...names: readonly YamlTokenKind[]): Ends {
  return new Set(names);
}
