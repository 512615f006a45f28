import { parseJson } from '../reading/json-parser.ts';
import { JsonCursor } from '../reading/json-scan.ts';
import type { PartsBuilder } from '../reading/text-builder.ts';
import { YamlParser } from '../reading/yaml-parser.ts';
import { YamlScanner, type YamlTokens } from '../reading/yaml-scanner.ts';
import { yamlToken, type YamlTokenKind } from '../reading/yaml-token.ts';
import type { YamlScalar } from '../yaml-resolution.ts';
import type { LayoutNode } from './layout.ts';
import { LayoutBuilder } from './layout-builder.ts';

/** Finds how the first document of a YAML text is written, or a JSON text: one that the reader has read. */
export function readLayout(text: string, isJson: boolean): LayoutNode | undefined {
  return isJson ? readJsonLayout(text) : readYamlLayout(text);
}

function readYamlLayout(text: string): LayoutNode | undefined {
  const builder = new LayoutBuilder(text);
  const scanner = new YamlScanner(text);
  const tokens: YamlTokens = {
    peek: () => scanner.peek(),
    take: () => {
      const token = scanner.take();
      builder.token(token);
      return token;
    },
  };
  new YamlParser(tokens, builder).parse();
  return builder.root;
}

function readJsonLayout(text: string): LayoutNode | undefined {
  const builder = new LayoutBuilder(text);
  parseJson(text, new JsonTokens(text, builder));
  return builder.root;
}

/** Tells a builder of the tokens of a JSON text, of which the parser does not speak. */
class JsonTokens implements PartsBuilder {
  readonly #cursor: JsonCursor;
  readonly #builder: LayoutBuilder;

  constructor(text: string, builder: LayoutBuilder) {
    this.#cursor = new JsonCursor(text);
    this.#builder = builder;
  }

  get expectsKey(): boolean {
    return this.#builder.expectsKey;
  }

  scalar(scalar: YamlScalar, offset: number): void {
    this.#skipTo(offset);
    this.#cursor.scalar();
    const isPlain = this.#cursor.text.charAt(offset) !== '"';
    this.#builder.token(yamlToken('scalar', offset, { end: this.#cursor.offset, isPlain }));
    this.#builder.scalar(scalar, offset);
  }

  open(type: 'map' | 'list', offset: number): void {
    this.#skipTo(offset);
    this.#builder.open(type, offset);
    this.#take(type === 'map' ? '{' : '[');
  }

  close(): void {
    this.#take(this.#cursor.next() === '}' ? '}' : ']');
    this.#builder.close();
  }

  mergeKey(): void {
    // JSON has none, nor aliases.
  }

  alias(): void {
    // As above.
  }

  notice(): void {
    // What is odd about a text is no part of its layout.
  }

  /** Takes the `,` or `:` that stands between two values. */
  #skipTo(offset: number): void {
    const character = this.#cursor.next();
    if (this.#cursor.offset < offset) this.#take(character === ':' ? 'value' : ',');
    this.#cursor.offset = offset;
  }

  #take(kind: YamlTokenKind): void {
    const { offset } = this.#cursor;
    this.#cursor.offset = offset + 1;
    this.#builder.token(yamlToken(kind, offset, { end: offset + 1 }));
  }
}
