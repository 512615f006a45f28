import { lexAction, type ActionToken } from './lex-action.ts';
import type { Token, TokenType } from './token.ts';

const LEFT_DELIMITER = '{{';
const RIGHT_DELIMITER = '}}';
const COMMENT_END = '*/';

/** Cuts a template into tokens, one at a time, as Go's text/template/parse/lex.go does; an error is a token, too. */
export class Lexer {
  private position = 0;
  private insideAction = false;
  private parenthesisDepth = 0;
  private readonly counted = { position: 0, line: 1 };
  private readonly template: string;

  constructor(template: string) {
    this.template = template;
  }

  next(): Token {
    return this.insideAction ? this.nextInAction() : this.nextOutside();
  }

  private nextOutside(): Token {
    const start = this.position;
    const delimiter = this.template.indexOf(LEFT_DELIMITER, start);
    if (delimiter < 0) {
      this.position = this.template.length;
      return this.token(start < this.position ? 'text' : 'end of file', start, this.template.slice(start));
    }

    const text = this.template.slice(start, delimiter);
    const kept = this.isLeftTrim(delimiter + LEFT_DELIMITER.length) ? text.replace(/[ \t\r\n]+$/, '') : text;
    this.position = delimiter;
    return kept === '' ? this.leftDelimiter() : this.token('text', start, kept);
  }

  private leftDelimiter(): Token {
    const start = this.position;
    const afterDelimiter = start + LEFT_DELIMITER.length;
    const inside = this.isLeftTrim(afterDelimiter) ? afterDelimiter + 2 : afterDelimiter;
    this.position = inside;
    if (this.template.startsWith('/*', inside)) return this.comment();

    this.insideAction = true;
    this.parenthesisDepth = 0;
    return this.token('left delimiter', start, LEFT_DELIMITER);
  }

  private comment(): Token {
    const start = this.position;
    const end = this.template.indexOf(COMMENT_END, start + 2);
    if (end < 0) return this.token('error', start, 'unclosed comment');

    this.position = end + COMMENT_END.length;
    if (!this.isAtRightDelimiter()) return this.token('error', start, 'comment ends before closing delimiter');
    this.skipRightDelimiter();
    return this.nextOutside();
  }

  private nextInAction(): Token {
    const start = this.position;
    if (this.isAtRightDelimiter()) {
      if (this.parenthesisDepth > 0) return this.token('error', start, 'unclosed left paren');
      this.insideAction = false;
      return this.token('right delimiter', this.skipRightDelimiter(), RIGHT_DELIMITER);
    }

    const found = lexAction(this.template, start);
    this.position = start + found.text.length;
    return this.parenthesis(found) ?? this.token(found.type, start, found.text);
  }

  private parenthesis({ type }: ActionToken): Token | undefined {
    if (type === 'left parenthesis') this.parenthesisDepth += 1;
    if (type === 'right parenthesis') this.parenthesisDepth -= 1;
    return this.parenthesisDepth < 0 ? this.token('error', this.position - 1, 'unexpected right paren') : undefined;
  }

  // Steps over `}}` or ` -}}` and the space that the latter takes away; answers where the delimiter itself began.
  private skipRightDelimiter(): number {
    const isTrim = !this.template.startsWith(RIGHT_DELIMITER, this.position);
    const start = isTrim ? this.position + 2 : this.position;
    this.position = start + RIGHT_DELIMITER.length;
    if (isTrim) this.position += /^[ \t\r\n]*/.exec(this.template.slice(this.position))?.[0].length ?? 0;
    return start;
  }

  private isAtRightDelimiter(): boolean {
    return /^(?:[ \t\r\n]-)?\}\}/.test(this.template.slice(this.position, this.position + 4));
  }

  private isLeftTrim(position: number): boolean {
    return /^-[ \t\r\n]/.test(this.template.slice(position, position + 2));
  }

  private token(type: TokenType, position: number, text: string): Token {
    return { type, position, text, line: this.lineAt(position) };
  }

  // Tokens begin one after the other, so that no line needs to be counted twice.
  private lineAt(position: number): number {
    this.counted.line += this.template.slice(this.counted.position, position).split('\n').length - 1;
    this.counted.position = position;
    return this.counted.line;
  }
}
