import { quoteText } from './format-text.ts';
import { Lexer } from './lexer.ts';
import type { BranchNode, Node } from './node.ts';
import { parsePipeline, parseTemplateName, TOO_DEEP, type ParseScope } from './parse-pipeline.ts';
import type { Token } from './token.ts';
import { TEMPLATE_NAME, TokenReader } from './token-reader.ts';

/** A template and those that it defines, by their names. */
export type Templates = ReadonlyMap<string, readonly Node[]>;

interface Scope extends ParseScope {
  readonly templates: Map<string, readonly Node[]>;
  /** How many `range` there are around the place. */
  readonly ranges: number;
}

/** What ends a list: `{{end}}`, `{{else}}`, or `{{else}}` with an `if` or a `with` that follows it. */
type ListEnd = 'end' | 'else' | 'else if' | 'else with';

interface List {
  readonly nodes: readonly Node[];
  readonly end: ListEnd;
}

/**
 * Reads a template as Go's text/template/parse does, with its messages.
 *
 * @throws TemplateError for what is no template
 */
export function parseTemplate(text: string): Templates {
  const scope = newScope(new TokenReader(new Lexer(text)), new Map());
  try {
    return parseAll(scope);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The engine of JavaScript goes less deep than Go does.
    return scope.reader.fail(TOO_DEEP);
  }
}

function parseAll(scope: Scope): Templates {
  const { reader } = scope;
  const nodes: Node[] = [];
  while (reader.peek().type !== 'end of file') {
    if (isDefinition(reader)) {
      parseDefinition(newScope(reader.forDefinition(), scope.templates));
      continue;
    }
    const found = parseTextOrAction(scope);
    nodes.push(typeof found === 'string' ? reader.fail(`unexpected ${showEnd(found)}`) : found);
  }
  addTemplate(scope, TEMPLATE_NAME, nodes);
  return scope.templates;
}

function newScope(reader: TokenReader, templates: Scope['templates']): Scope {
  return { reader, templates, variables: ['$'], ranges: 0 };
}

// Takes the {{define where there is one.
function isDefinition(reader: TokenReader): boolean {
  const delimiter = reader.next();
  if (delimiter.type !== 'left delimiter') {
    reader.putBack(delimiter);
    return false;
  }
  const word = reader.nextNonSpace();
  if (word.type === 'keyword' && word.text === 'define') return true;
  reader.putBack(delimiter, word);
  return false;
}

function parseDefinition(scope: Scope): void {
  const context = 'define clause';
  const name = parseTemplateName(scope.reader, context).text;
  scope.reader.expect('right delimiter', context);
  addTemplate(scope, name, parseBody(scope, scope.reader, context));
}

// `complaining` is the reader of the template around it: a block is complained of there.
function parseBody(scope: Scope, complaining: TokenReader, context: string): readonly Node[] {
  const { nodes, end } = parseList(scope);
  if (end !== 'end') complaining.fail(`unexpected ${showEnd(end)} in ${context}`);
  return nodes;
}

// One that says nothing may be defined again, and does not take the place of another.
function addTemplate({ reader, templates }: Scope, name: string, nodes: readonly Node[]): void {
  const old = templates.get(name);
  if (old === undefined || isEmpty(old)) templates.set(name, nodes);
  else if (!isEmpty(nodes)) reader.fail(`template: multiple definition of template ${quoteText(name)}`);
}

function isEmpty(nodes: readonly Node[]): boolean {
  return nodes.every((node) => node.kind === 'text' && /^[\p{White_Space}]*$/u.test(node.text));
}

function parseList(scope: Scope): List {
  const nodes: Node[] = [];
  while (scope.reader.peekNonSpace().type !== 'end of file') {
    const found = parseTextOrAction(scope);
    if (typeof found === 'string') return { nodes, end: found };
    nodes.push(found);
  }
  return scope.reader.fail('unexpected EOF');
}

function parseTextOrAction(scope: Scope): Node | ListEnd {
  const { reader } = scope;
  const token = reader.nextNonSpace();
  if (token.type === 'text') return { kind: 'text', position: token.position, text: token.text };
  if (token.type !== 'left delimiter') return reader.failAt(token, 'input');

  reader.actionLine = token.line;
  const found = parseAction(scope);
  reader.actionLine = 0;
  return found;
}

function parseAction(scope: Scope): Node | ListEnd {
  const { reader } = scope;
  const token = reader.nextNonSpace();
  const found = token.type === 'keyword' ? parseControl(scope, token) : undefined;
  if (found !== undefined) return found;
  reader.putBack(token);
  return { kind: 'action', position: token.position, pipe: parsePipeline(scope, 'command') };
}

function parseControl(scope: Scope, { position, text }: Token): Node | ListEnd | undefined {
  switch (text) {
    case 'block':
      return parseBlock(scope);
    case 'break':
    case 'continue':
      return parseJump(scope, position, text);
    case 'else':
      return parseElse(scope.reader);
    case 'end':
      scope.reader.expect('right delimiter', 'end');
      return 'end';
    case 'if':
    case 'range':
    case 'with':
      return parseBranch(scope, position, text);
    case 'template':
      return parseCall(scope);
    default:
      return undefined;
  }
}

function parseJump({ reader, ranges }: Scope, position: number, kind: 'break' | 'continue'): Node {
  const token = reader.nextNonSpace();
  if (token.type !== 'right delimiter') reader.failAt(token, `{{${kind}}}`);
  if (ranges === 0) reader.fail(`{{${kind}}} outside {{range}}`);
  return { kind, position };
}

// The word after `else` is left to be read.
function parseElse(reader: TokenReader): ListEnd {
  const { type, text } = reader.peekNonSpace();
  if (type === 'keyword' && text === 'if') return 'else if';
  if (type === 'keyword' && text === 'with') return 'else with';
  reader.expect('right delimiter', 'else');
  return 'else';
}

function parseBranch(scope: Scope, position: number, kind: BranchNode['kind']): BranchNode {
  const { length } = scope.variables;
  const pipe = parsePipeline(scope, kind);
  const { nodes, end } = parseList(kind === 'range' ? { ...scope, ranges: scope.ranges + 1 } : scope);
  const elseList = end === 'end' ? [] : parseElseList(scope, kind, end);
  scope.variables.length = length;
  return { kind, position, pipe, list: nodes, elseList };
}

// `{{else if b}}` is `{{else}}{{if b}}…{{end}}`, of which the {{end}} is not written.
function parseElseList(scope: Scope, kind: BranchNode['kind'], end: ListEnd): readonly Node[] {
  const { reader } = scope;
  if (end === `else ${kind}`) {
    return [parseBranch(scope, reader.next().position, kind)];
  }
  const list = parseList(scope);
  if (list.end !== 'end') reader.fail(`expected end; found ${showEnd(list.end)}`);
  return list.nodes;
}

function parseBlock(scope: Scope): Node {
  const context = 'block clause';
  const { position, text: name } = parseTemplateName(scope.reader, context);
  const pipe = parsePipeline(scope, context);
  const inner = newScope(scope.reader.forDefinition(), scope.templates);
  addTemplate(inner, name, parseBody(inner, scope.reader, context));
  return { kind: 'template', position, name, pipe };
}

function parseCall(scope: Scope): Node {
  const context = 'template clause';
  const { position, text: name } = parseTemplateName(scope.reader, context);
  const token = scope.reader.nextNonSpace();
  if (token.type === 'right delimiter') return { kind: 'template', position, name, pipe: undefined };
  scope.reader.putBack(token);
  return { kind: 'template', position, name, pipe: parsePipeline(scope, context) };
}

function showEnd(end: ListEnd): string {
  return end === 'end' ? '{{end}}' : '{{else}}';
}
