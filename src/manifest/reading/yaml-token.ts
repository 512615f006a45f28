import type { YamlDirective, YamlTag } from './yaml-scan-tag.ts';

export type YamlTokenKind =
  | 'stream end'
  | 'directive'
  | 'document start'
  | 'document end'
  | 'block list'
  | 'block map'
  | 'block end'
  | 'block entry'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

/** What a YAML text is made of. */
export interface YamlToken {
  readonly kind: YamlTokenKind;
  readonly offset: number;
  /** Where it has ended; of a block scalar before the line end that is its last. */
  readonly end: number;
  /** Of a scalar, an alias or an anchor. */
  readonly text: string;
  /** Whether a scalar stands without quotes, and is no block. */
  readonly isPlain: boolean;
  readonly tag: YamlTag | undefined;
  readonly directive: YamlDirective | undefined;
  /** The key that the token may turn out to be, or to begin. */
  readonly simpleKey: SimpleKey | undefined;
}

/** What is a key if a `:` follows on its line. */
export interface SimpleKey {
  isPossible: boolean;
  /** Whether its token waits for the `:`. */
  isAwaited: boolean;
  /** Whether nothing but a key can stand in its place. */
  readonly isRequired: boolean;
  /** The number of its token, counted from the text's beginning. */
  readonly tokenNumber: number;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Makes a token of a kind with what it has. */
export function yamlToken(
  kind: YamlTokenKind,
  offset: number,
  { end = offset, text = '', isPlain = false, tag, directive, simpleKey }: Partial<YamlToken> = {},
): YamlToken {
  return { kind, offset, end, text, isPlain, tag, directive, simpleKey };
}
