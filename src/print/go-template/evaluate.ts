import { isValid, unboxed, type Execution } from './execution.ts';
import { FUNCTIONS, parameterType, type ParameterType, type TemplateFunction } from './functions.ts';
import type { FunctionName } from './function-names.ts';
import { GoError } from './go-error.ts';
import { boxedOperand, goString, isTrue, NO_VALUE, operandOf, typeName, type Operand } from './go-value.ts';
import { showNode, type CommandNode, type ErrorNode, type PipeNode, type Term } from './node.ts';

/** Where a term stands: what `.` is, and what comes to it out of the pipe, if anything does. */
interface Place {
  readonly dot: Operand;
  /** The terms after it in its command. */
  readonly rest: readonly Term[];
  readonly piped: Operand | undefined;
}

/**
 * The value of a pipeline; its variables are declared or assigned (evalPipeline in Go's text/template/exec.go).
 *
 * @throws ExecutionError
 */
export function evaluatePipe(execution: Execution, dot: Operand, pipe: PipeNode | undefined): Operand {
  if (pipe === undefined) return NO_VALUE;
  execution.node = pipe;
  let value: Operand | undefined;
  for (const command of pipe.commands) value = unboxed(evaluateCommand(execution, dot, command, value));

  const result = value ?? NO_VALUE;
  for (const name of pipe.variables) {
    if (pipe.isAssignment) execution.assign(name, result);
    else execution.declare(name, result);
  }
  return result;
}

function evaluateCommand(
  execution: Execution,
  dot: Operand,
  command: CommandNode,
  piped: Operand | undefined,
): Operand {
  const { first, rest } = command;
  const place = { dot, rest, piped };
  if (first.kind === 'identifier') return evaluateFunction(execution, first, command, place);
  if (first.kind === 'nil') {
    execution.node = first;
    refuseArguments(execution, first, place);
    return execution.fail('nil is not a command');
  }
  return evaluateTerm(execution, first, place);
}

function evaluateTerm(execution: Execution, term: Exclude<Term, { readonly kind: 'nil' }>, place: Place): Operand {
  if (term.kind === 'pipe') {
    refuseArguments(execution, term, place);
    return evaluatePipe(execution, place.dot, term);
  }
  if (term.kind === 'identifier') return evaluateFunction(execution, term, term, place);

  execution.node = term;
  switch (term.kind) {
    case 'field':
      return evaluateFields(execution, place.dot, term.names, place);
    case 'chain':
      return evaluateFields(execution, evaluateArgument(execution, place.dot, term.term), term.names, place);
    case 'variable':
      return evaluateVariable(execution, term, place);
    default:
      refuseArguments(execution, term, place);
      return evaluateWord(execution, term, place.dot);
  }
}

function evaluateVariable(
  execution: Execution,
  term: Extract<Term, { readonly kind: 'variable' }>,
  place: Place,
): Operand {
  const value = execution.valueOf(term.variable);
  if (term.names.length === 0) refuseArguments(execution, term, place);
  return evaluateFields(execution, value, term.names, place);
}

function evaluateWord(
  execution: Execution,
  term: Extract<Term, { readonly kind: 'bool' | 'dot' | 'number' | 'string' }>,
  dot: Operand,
): Operand {
  switch (term.kind) {
    case 'dot':
      return dot;
    case 'bool':
      return operandOf({ kind: 'bool', value: term.value });
    case 'string':
      return operandOf(goString(term.text));
    case 'number':
      return 'value' in term.literal ? operandOf(term.literal.value) : execution.fail(`${term.text} overflows int`);
  }
}

function refuseArguments(execution: Execution, term: Term, { rest, piped }: Place): void {
  if (rest.length > 0 || piped !== undefined) {
    execution.fail(`can't give argument to non-function ${showNode(term)}`);
  }
}

// Only the last of the fields sees what the command gives it.
function evaluateFields(execution: Execution, receiver: Operand, names: readonly string[], place: Place): Operand {
  return names.reduce((value, name, index) => {
    const hasArguments = index === names.length - 1 && (place.rest.length > 0 || place.piped !== undefined);
    return fieldOf(execution, value, name, hasArguments);
  }, receiver);
}

function fieldOf(execution: Execution, receiver: Operand, name: string, hasArguments: boolean): Operand {
  if (!isValid(receiver)) {
    return execution.allowMissingKeys ? NO_VALUE : execution.fail(`nil data; no entry for key ${quoted(name)}`);
  }
  const { value, boxed } = receiver;
  if (value === undefined) return execution.fail(`nil pointer evaluating interface {}.${name}`);
  if (value.kind !== 'map') {
    return execution.fail(`can't evaluate field ${name} in type ${boxed ? 'interface {}' : typeName(value)}`);
  }
  if (hasArguments) return execution.fail(`${name} is not a method but has arguments`);
  if (value.entries.has(name)) return boxedOperand(value.entries.get(name));
  return execution.allowMissingKeys ? NO_VALUE : execution.fail(`map has no entry for key ${quoted(name)}`);
}

// The name of a field has nothing in it that would need an escape.
function quoted(name: string): string {
  return `"${name}"`;
}

function evaluateFunction(
  execution: Execution,
  identifier: Extract<Term, { readonly kind: 'identifier' }>,
  node: ErrorNode,
  place: Place,
): Operand {
  execution.node = identifier;
  const { name } = identifier;
  const called = FUNCTIONS[name];
  checkCount(execution, name, called, place);
  if (name === 'and' || name === 'or') return evaluateLogic(execution, name, place);

  const operands = operandsOf(execution, called, place);
  try {
    return called.call(name === 'call' ? [calleeName(place), ...operands] : operands);
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
    execution.node = node;
    return execution.fail(`error calling ${name}: ${error.message}`);
  }
}

function checkCount(execution: Execution, name: FunctionName, called: TemplateFunction, { rest, piped }: Place): void {
  const wanted = called.fixed.length;
  const count = rest.length + (piped === undefined ? 0 : 1);
  const problem = `wrong number of args for ${name}: want`;
  if (called.variadic === undefined) {
    if (count !== wanted) execution.fail(`${problem} ${String(wanted)} got ${String(count)}`);
  } else if (count < wanted) execution.fail(`${problem} at least ${String(wanted)} got ${String(rest.length)}`);
}

function operandsOf(execution: Execution, called: TemplateFunction, { dot, rest, piped }: Place): readonly Operand[] {
  const operands = rest.map((term, index) => evaluateArgument(execution, dot, term, parameterType(called, index)));
  if (piped === undefined) return operands;
  return [...operands, checkType(execution, piped, parameterType(called, rest.length))];
}

// What comes after the operand that decides is not evaluated.
function evaluateLogic(execution: Execution, name: 'and' | 'or', { dot, rest, piped }: Place): Operand {
  let value = NO_VALUE;
  for (const term of rest) {
    value = evaluateArgument(execution, dot, term, 'value');
    if (isTrue(value.value) === (name === 'or')) return value;
  }
  return piped ?? value;
}

function calleeName({ rest: [callee], piped }: Place): Operand {
  if (callee !== undefined) return operandOf(goString(showNode(callee)));
  if (piped?.value === undefined) return operandOf(goString('<invalid Value>'));
  return piped.value.kind === 'string' ? piped : operandOf(goString(`<${typeName(piped.value)} Value>`));
}

// Without a type, as before a field, everything goes.
function evaluateArgument(execution: Execution, dot: Operand, term: Term, type?: ParameterType): Operand {
  execution.node = term;
  if (term.kind === 'nil') return type === 'string' ? execution.fail('cannot assign nil to string') : NO_VALUE;

  const isLiteral = term.kind === 'bool' || term.kind === 'number' || term.kind === 'string';
  if (isLiteral && type === 'string' && term.kind !== 'string') {
    return execution.fail(`expected string; found ${showNode(term)}`);
  }
  return checkType(execution, evaluateTerm(execution, term, { dot, rest: [], piped: undefined }), type);
}

function checkType(execution: Execution, operand: Operand, type: ParameterType | undefined): Operand {
  if (type !== 'string' || operand.value?.kind === 'string') return operand;
  if (!isValid(operand)) return execution.fail('invalid value; expected string');
  const got = operand.value === undefined ? 'interface {}' : typeName(operand.value);
  return execution.fail(`wrong type for value; expected string; got ${got}`);
}
