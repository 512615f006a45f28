import { quoteText } from './format-text.ts';
import { byteLength } from './go-text.ts';

/** What a piece of a template is to the parser. */
export type TokenType =
  | 'error'
  | 'bool'
  | 'character'
  | 'character constant'
  | 'complex'
  | 'assign'
  | 'declare'
  | 'end of file'
  | 'field'
  | 'identifier'
  | 'left delimiter'
  | 'left parenthesis'
  | 'number'
  | 'pipe'
  | 'raw string'
  | 'right delimiter'
  | 'right parenthesis'
  | 'space'
  | 'string'
  | 'text'
  | 'variable'
  | 'dot'
  | 'keyword';

export interface Token {
  readonly type: TokenType;
  /** Where it begins in the template. */
  readonly position: number;
  /** What it says; of an error, the message. */
  readonly text: string;
  /** The line that it begins on, from 1. */
  readonly line: number;
}

/** A token as Go's messages show it (item.String in parse/lex.go). */
export function showToken({ type, text }: Token): string {
  if (type === 'end of file') return 'EOF';
  if (type === 'error') return text;
  if (type === 'keyword' || type === 'dot') return `<${text}>`;
  return byteLength(text) > 10 ? `${quoteText([...text].slice(0, 10).join(''))}...` : quoteText(text);
}
