import type { Lexer } from './lexer.ts';
import { showToken, type Token, type TokenType } from './token.ts';

/** The name that kubectl gives to its template, which the messages begin with. */
export const TEMPLATE_NAME = 'output';

/** A template that cannot be read; the message is Go's. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/**
 * The tokens of one template, with as many of them looked ahead at as Go's parser does (Tree in parse/parse.go). Each
 * `define` has a reader of its own over the same lexer.
 */
export class TokenReader {
  /** The line where the action began that is being read; 0 outside of actions. */
  actionLine = 0;
  private readonly lexer: Lexer;
  /** Tokens that are to be read again; the next one is the last. */
  private readonly pending: Token[] = [];
  /** The line of the token that was taken from the lexer last, which is the line that errors are told of. */
  private line = 0;

  constructor(lexer: Lexer) {
    this.lexer = lexer;
  }

  /** A reader for a template that is defined inside of this one. */
  forDefinition(): TokenReader {
    return new TokenReader(this.lexer);
  }

  next(): Token {
    return this.pending.pop() ?? this.take();
  }

  /** Puts tokens back, the one to be read first in front. */
  putBack(...tokens: readonly Token[]): void {
    this.pending.push(...tokens.toReversed());
  }

  peek(): Token {
    const token = this.next();
    this.putBack(token);
    return token;
  }

  nextNonSpace(): Token {
    let token = this.next();
    while (token.type === 'space') token = this.next();
    return token;
  }

  /** Drops spaces and looks at what comes after them. */
  peekNonSpace(): Token {
    const token = this.nextNonSpace();
    this.putBack(token);
    return token;
  }

  expect(type: TokenType, context: string): Token {
    const token = this.nextNonSpace();
    return token.type === type ? token : this.failAt(token, context);
  }

  /** @throws TemplateError that the token cannot stand there */
  failAt(token: Token, context: string): never {
    if (token.type !== 'error') this.fail(`unexpected ${showToken(token)} in ${context}`);

    const isElsewhere = this.actionLine !== 0 && this.actionLine !== token.line;
    const action = token.text.endsWith(' action') ? '' : ' in action';
    const started = `${action} started at ${TEMPLATE_NAME}:${String(this.actionLine)}`;
    return this.fail(token.text + (isElsewhere ? started : ''));
  }

  /** @throws TemplateError with the message, and where the parser is */
  fail(message: string): never {
    throw new TemplateError(`template: ${TEMPLATE_NAME}:${String(this.line)}: ${message}`);
  }

  private take(): Token {
    const token = this.lexer.next();
    this.line = token.line;
    return token;
  }
}
