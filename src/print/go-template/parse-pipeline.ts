import { quoteText } from './format-text.ts';
import { isFunctionName } from './function-names.ts';
import { showNode, type CommandNode, type PipeNode, type Term } from './node.ts';
import { readNumber } from './number-literal.ts';
import type { Token, TokenType } from './token.ts';
import type { TokenReader } from './token-reader.ts';
import { unquote } from './unquote.ts';

/** Where a template is being read, and the variables that it has there. */
export interface ParseScope {
  readonly reader: TokenReader;
  /** Their names, with the $; those of an inner scope are taken away at its end. */
  readonly variables: string[];
}

const OPERANDS: ReadonlySet<TokenType> = new Set<TokenType>([
  'bool',
  'character constant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'raw string',
  'string',
  'variable',
  'left parenthesis',
]);

const NOT_EXECUTABLE: ReadonlySet<Term['kind']> = new Set<Term['kind']>(['bool', 'dot', 'nil', 'number', 'string']);
const DEEPEST = 10_000;

/** What is said of a template that is nested too deeply. */
export const TOO_DEEP = 'max expression depth exceeded';

/**
 * Reads `$x := a b | c` up to its end (pipeline in Go's text/template/parse/parse.go).
 *
 * @throws TemplateError for what is none
 */
export function parsePipeline(
  scope: ParseScope,
  context: string,
  end: TokenType = 'right delimiter',
  depth = 0,
): PipeNode {
  const { position } = scope.reader.peekNonSpace();
  const declared = parseDeclarations(scope, context);
  const commands: CommandNode[] = [];
  for (let token = scope.reader.nextNonSpace(); token.type !== end; token = scope.reader.nextNonSpace()) {
    if (!OPERANDS.has(token.type) && !isNil(token)) scope.reader.failAt(token, context);
    scope.reader.putBack(token);
    commands.push(parseCommand(scope, depth));
  }
  checkCommands(scope.reader, commands, context);
  return { kind: 'pipe', position, commands, ...declared };
}

/** The name in a `template`, `block` or `define`. */
export function parseTemplateName(reader: TokenReader, context: string): Token {
  const token = reader.nextNonSpace();
  if (token.type !== 'string' && token.type !== 'raw string') reader.failAt(token, context);
  return { ...token, text: unquote(token.text) ?? reader.fail('invalid syntax') };
}

function parseDeclarations(
  { reader, variables }: ParseScope,
  context: string,
): Pick<PipeNode, 'variables' | 'isAssignment'> {
  const declared: string[] = [];
  while (reader.peekNonSpace().type === 'variable') {
    const variable = reader.next();
    const after = reader.peek();
    const next = reader.peekNonSpace();
    if (next.type === 'assign' || next.type === 'declare') {
      reader.next();
      declare(variable);
      return { variables: declared, isAssignment: next.type === 'assign' };
    }
    if (next.type !== 'character' || next.text !== ',') {
      reader.putBack(...(after.type === 'space' ? [variable, after] : [variable]));
      return { variables: declared, isAssignment: false };
    }
    reader.next();
    declare(variable);
    expectSecondVariable(reader, context, declared.length);
  }
  return { variables: declared, isAssignment: false };

  function declare({ text }: Token): void {
    declared.push(text);
    variables.push(text);
  }
}

function expectSecondVariable(reader: TokenReader, context: string, count: number): void {
  if (context !== 'range' || count >= 2) reader.fail(`too many declarations in ${context}`);
  const { type } = reader.peekNonSpace();
  const isAllowed = type === 'variable' || type === 'right delimiter' || type === 'right parenthesis';
  if (!isAllowed) reader.fail('range can only initialize variables');
}

function checkCommands(reader: TokenReader, commands: readonly CommandNode[], context: string): void {
  if (commands.length === 0) reader.fail(`missing value for ${context}`);
  const stage = commands.findIndex(({ first }, index) => index > 0 && NOT_EXECUTABLE.has(first.kind));
  if (stage > 0) reader.fail(`non executable command in pipeline stage ${String(stage + 1)}`);
}

// Takes the | after the command, but leaves what ends the pipeline.
function parseCommand(scope: ParseScope, depth: number): CommandNode {
  const { reader } = scope;
  const { position } = reader.peekNonSpace();
  const operands: Term[] = [];
  for (;;) {
    reader.peekNonSpace();
    const operand = parseOperand(scope, depth);
    if (operand !== undefined) operands.push(operand);

    const token = reader.next();
    if (token.type === 'space') continue;
    if (token.type === 'right delimiter' || token.type === 'right parenthesis') reader.putBack(token);
    else if (token.type !== 'pipe') reader.failAt(token, 'operand');
    const [first, ...rest] = operands;
    return first === undefined ? reader.fail('empty command') : { kind: 'command', position, first, rest };
  }
}

function parseOperand(scope: ParseScope, depth: number): Term | undefined {
  const { reader } = scope;
  const term = parseTerm(scope, depth);
  const { type, position } = reader.peek();
  if (term === undefined || type !== 'field') return term;

  const names: string[] = [];
  while (reader.peek().type === 'field') names.push(reader.next().text.slice(1));
  if (term.kind === 'field' || term.kind === 'variable') return { ...term, position, names: [...term.names, ...names] };
  if (NOT_EXECUTABLE.has(term.kind)) return reader.fail(`unexpected . after term ${quoteText(showNode(term))}`);
  return { kind: 'chain', position, term, names };
}

function parseTerm(scope: ParseScope, depth: number): Term | undefined {
  const { reader } = scope;
  const token = reader.nextNonSpace();
  const { position, text } = token;
  switch (token.type) {
    case 'identifier':
      if (!isFunctionName(text)) return reader.fail(`function ${quoteText(text)} not defined`);
      return { kind: 'identifier', position, name: text };
    case 'dot':
      return { kind: 'dot', position };
    case 'field':
      return { kind: 'field', position, names: [text.slice(1)] };
    case 'variable':
      return useVariable(scope, token);
    case 'left parenthesis':
      if (depth >= DEEPEST) return reader.fail(TOO_DEEP);
      return parsePipeline(scope, 'parenthesized pipeline', 'right parenthesis', depth + 1);
    default:
      return parseLiteral(reader, token);
  }
}

function parseLiteral(reader: TokenReader, token: Token): Term | undefined {
  const { position, text } = token;
  switch (token.type) {
    case 'bool':
      return { kind: 'bool', position, value: text === 'true' };
    case 'character constant':
    case 'complex':
    case 'number':
      return parseNumber(reader, token);
    case 'string':
    case 'raw string':
      return { kind: 'string', position, quoted: text, text: unquote(text) ?? reader.fail('invalid syntax') };
    default:
      if (isNil(token)) return { kind: 'nil', position };
      reader.putBack(token);
      return undefined;
  }
}

function parseNumber(reader: TokenReader, { position, text, type }: Token): Term {
  const literal = readNumber(text, type);
  return 'problem' in literal ? reader.fail(literal.problem) : { kind: 'number', position, text, literal };
}

function useVariable({ reader, variables }: ParseScope, { position, text }: Token): Term {
  if (!variables.includes(text)) reader.fail(`undefined variable ${quoteText(text)}`);
  return { kind: 'variable', position, variable: text, names: [] };
}

function isNil({ type, text }: Token): boolean {
  return type === 'keyword' && text === 'nil';
}
