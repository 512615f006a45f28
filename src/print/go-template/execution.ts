import { quoteText } from './format-text.ts';
import { byteLength } from './go-text.ts';
import { operandOf, type Operand } from './go-value.ts';
import { showNode, type ErrorNode } from './node.ts';
import { TEMPLATE_NAME } from './token-reader.ts';

/** What an action made of the values goes wrong with; the message is Go's. */
export class ExecutionError extends Error {
  override readonly name = 'ExecutionError';
}

/** What the execution of one template knows: its variables, and where it is (state in Go's text/template/exec.go). */
export class Execution {
  /** Where it is, for the errors. */
  node: ErrorNode | undefined;
  readonly allowMissingKeys: boolean;
  private readonly source: string;
  private readonly templateName: string;
  private readonly variables: { readonly name: string; operand: Operand }[];

  constructor(source: string, allowMissingKeys: boolean, dot: Operand, templateName = TEMPLATE_NAME) {
    this.source = source;
    this.allowMissingKeys = allowMissingKeys;
    this.templateName = templateName;
    this.variables = [{ name: '$', operand: dot }];
  }

  /** The execution of another template, which sees no variables of this one. */
  ofTemplate(name: string, dot: Operand): Execution {
    const execution = new Execution(this.source, this.allowMissingKeys, dot, name);
    execution.node = this.node;
    return execution;
  }

  /** How many variables there are, for `forget`. */
  mark(): number {
    return this.variables.length;
  }

  /** Forgets the variables since the mark. */
  forget(mark: number): void {
    this.variables.length = mark;
  }

  declare(name: string, operand: Operand): void {
    this.variables.push({ name, operand });
  }

  assign(name: string, operand: Operand): void {
    this.variable(name).operand = operand;
  }

  /** Gives a value to the variable that was declared as the last but so many. */
  assignLast(count: number, operand: Operand): void {
    const variable = this.variables.at(-count);
    if (variable !== undefined) variable.operand = operand;
  }

  valueOf(name: string): Operand {
    return this.variable(name).operand;
  }

  /** @throws ExecutionError with the message, and where the execution is */
  fail(message: string): never {
    if (this.node === undefined) throw new ExecutionError(`template: ${TEMPLATE_NAME}: ${message}`);

    const before = this.source.slice(0, this.node.position).split('\n');
    const place = `${TEMPLATE_NAME}:${String(before.length)}:${String(byteLength(before.at(-1) ?? ''))}`;
    const executing = `executing ${quoteText(this.templateName)} at <${showNode(this.node)}>`;
    throw new ExecutionError(`template: ${place}: ${executing}: ${message}`);
  }

  private variable(name: string): { operand: Operand } {
    return this.variables.findLast((variable) => variable.name === name) ?? this.fail(`undefined variable: ${name}`);
  }
}

/** What a box or none holds; that it was boxed is forgotten (indirectInterface). */
export function unboxed(operand: Operand): Operand {
  return operandOf(operand.value);
}

/** Whether there is a value at all, be it nil (reflect.Value.IsValid). */
export function isValid(operand: Operand): boolean {
  return operand.boxed || operand.value !== undefined;
}
