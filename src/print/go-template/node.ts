import { quoteText } from './format-text.ts';
import type { FunctionName } from './function-names.ts';
import type { NumberLiteral } from './number-literal.ts';

interface Placed {
  /** Where it begins in the template, in characters of JavaScript. */
  readonly position: number;
}

/** What an action is made of: what can be given to a function, and what can be called. */
export type Term =
  | (Placed & { readonly kind: 'bool'; readonly value: boolean })
  | (Placed & { readonly kind: 'dot' })
  | (Placed & { readonly kind: 'nil' })
  | (Placed & { readonly kind: 'number'; readonly text: string; readonly literal: NumberLiteral })
  | (Placed & { readonly kind: 'string'; readonly quoted: string; readonly text: string })
  | (Placed & { readonly kind: 'identifier'; readonly name: FunctionName })
  | FieldNode
  | VariableNode
  | ChainNode
  | PipeNode;

/** `.a.b` */
export interface FieldNode extends Placed {
  readonly kind: 'field';
  readonly names: readonly string[];
}

/** `$x.a.b` */
export interface VariableNode extends Placed {
  readonly kind: 'variable';
  /** With its $. */
  readonly variable: string;
  readonly names: readonly string[];
}

/** `(…).a.b` */
export interface ChainNode extends Placed {
  readonly kind: 'chain';
  readonly term: Term;
  readonly names: readonly string[];
}

/** `$x := a b | c` */
export interface PipeNode extends Placed {
  readonly kind: 'pipe';
  readonly isAssignment: boolean;
  readonly variables: readonly string[];
  readonly commands: readonly CommandNode[];
}

/** `a b` */
export interface CommandNode extends Placed {
  readonly kind: 'command';
  readonly first: Term;
  readonly rest: readonly Term[];
}

/** `{{template "name" pipe}}` */
export interface TemplateNode extends Placed {
  readonly kind: 'template';
  readonly name: string;
  readonly pipe: PipeNode | undefined;
}

export interface BranchNode extends Placed {
  readonly kind: 'if' | 'range' | 'with';
  readonly pipe: PipeNode;
  readonly list: readonly Node[];
  readonly elseList: readonly Node[];
}

/** What a template is a list of. */
export type Node =
  | (Placed & { readonly kind: 'text'; readonly text: string })
  | (Placed & { readonly kind: 'action'; readonly pipe: PipeNode })
  | (Placed & { readonly kind: 'break' | 'continue' })
  | BranchNode
  | TemplateNode;

/** What an error can be at. */
export type ErrorNode = Term | CommandNode | TemplateNode;

/** The node as Go's messages show it (String in parse/node.go). */
export function showNode(node: ErrorNode): string {
  switch (node.kind) {
    case 'template':
      return `{{template ${quoteText(node.name)}${node.pipe === undefined ? '' : ` ${showPipe(node.pipe)}`}}}`;
    case 'command':
      return [node.first, ...node.rest].map(showOperand).join(' ');
    case 'chain':
      return showOperand(node.term) + showNames(node.names);
    case 'pipe':
      return showPipe(node);
    case 'field':
      return showNames(node.names);
    case 'variable':
      return node.variable + showNames(node.names);
    default:
      return showWord(node);
  }
}

function showWord(node: Exclude<Term, FieldNode | VariableNode | ChainNode | PipeNode>): string {
  switch (node.kind) {
    case 'bool':
      return String(node.value);
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'number':
      return node.text;
    case 'string':
      return node.quoted;
    case 'identifier':
      return node.name;
  }
}

function showPipe({ variables, isAssignment, commands }: PipeNode): string {
  const target = variables.length === 0 ? '' : `${variables.join(', ')} ${isAssignment ? '=' : ':='} `;
  return target + commands.map(showNode).join(' | ');
}

function showOperand(node: Term): string {
  return node.kind === 'pipe' ? `(${showPipe(node)})` : showNode(node);
}

function showNames(names: readonly string[]): string {
  return names.map((name) => `.${name}`).join('');
}
