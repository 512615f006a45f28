import { PLAIN } from './directive.ts';
import { evaluatePipe } from './evaluate.ts';
import { unboxed, type Execution } from './execution.ts';
import { quoteText } from './format-text.ts';
import { formatOperand, sprint } from './format-value.ts';
import { boxedOperand, goInteger, isTrue, NO_VALUE, operandOf, type GoValue, type Operand } from './go-value.ts';
import type { BranchNode, Node, PipeNode, TemplateNode } from './node.ts';
import type { Templates } from './parse-template.ts';

/** Where the text goes, and what `{{template}}` can call. */
export interface Walk {
  readonly templates: Templates;
  readonly write: (text: string) => void;
  /** How many templates are being executed inside of each other. */
  readonly depth: number;
}

/** How a list of nodes ended: by itself, or at a {{break}} or {{continue}}. */
type Ending = 'end' | 'break' | 'continue';

/** One turn of a range. */
interface Turn {
  readonly index: Operand;
  readonly element: Operand;
}

const DEEPEST = 100_000;

/**
 * Writes what a template says of a value (walk in Go's text/template/exec.go).
 *
 * @throws ExecutionError; what was written before stays
 */
export function executeNodes(walk: Walk, execution: Execution, dot: Operand, nodes: readonly Node[]): Ending {
  for (const node of nodes) {
    const ending = executeNode(walk, execution, dot, node);
    if (ending !== 'end') return ending;
  }
  return 'end';
}

function executeNode(walk: Walk, execution: Execution, dot: Operand, node: Node): Ending {
  switch (node.kind) {
    case 'text':
      walk.write(node.text);
      return 'end';
    case 'action':
      executeAction(walk, execution, dot, node.pipe);
      return 'end';
    case 'break':
    case 'continue':
      return node.kind;
    case 'template':
      executeTemplate(walk, execution, dot, node);
      return 'end';
    default:
      return executeBranch(walk, execution, dot, node);
  }
}

function executeAction(walk: Walk, execution: Execution, dot: Operand, pipe: PipeNode): void {
  const { value } = evaluatePipe(execution, dot, pipe);
  if (pipe.variables.length > 0) return;
  walk.write(value === undefined ? '<no value>' : sprint([value]));
}

function executeBranch(walk: Walk, execution: Execution, dot: Operand, node: BranchNode): Ending {
  const mark = execution.mark();
  const ending =
    node.kind === 'range' ? executeRange(walk, execution, dot, node) : executeIf(walk, execution, dot, node);
  execution.forget(mark);
  return ending;
}

function executeIf(walk: Walk, execution: Execution, dot: Operand, { kind, pipe, list, elseList }: BranchNode): Ending {
  const value = evaluatePipe(execution, dot, pipe);
  if (!isTrue(value.value)) return executeNodes(walk, execution, dot, elseList);
  return executeNodes(walk, execution, kind === 'with' ? value : dot, list);
}

function executeRange(walk: Walk, execution: Execution, dot: Operand, { pipe, list, elseList }: BranchNode): Ending {
  const { value } = evaluatePipe(execution, dot, pipe);
  const mark = execution.mark();
  let hasTurned = false;
  for (const turn of turnsOf(execution, value, pipe)) {
    hasTurned = true;
    assignTurn(execution, pipe, turn);
    const ending = executeNodes(walk, execution, turn.element, list);
    execution.forget(mark);
    if (ending === 'break') break;
  }
  return hasTurned ? 'end' : executeNodes(walk, execution, dot, elseList);
}

function* turnsOf(execution: Execution, value: GoValue | undefined, pipe: PipeNode): Generator<Turn> {
  switch (value?.kind) {
    case undefined:
      return;
    case 'integer':
      if (pipe.variables.length > 1) {
        execution.fail(`can't use ${value.value.toString()} to iterate over more than one variable`);
      }
      for (let element = 0n; element < value.value; element += 1n) {
        yield { index: NO_VALUE, element: operandOf(goInteger(element, value.type)) };
      }
      return;
    case 'slice':
      for (let index = 0; index < value.length; index += 1) {
        yield { index: operandOf(goInteger(index)), element: boxedOperand(value.array[index]) };
      }
      return;
    case 'map':
      for (const [key, field] of value.entries) {
        yield { index: operandOf({ kind: 'string', value: key }), element: boxedOperand(field) };
      }
      return;
    default:
      execution.fail(`range can't iterate over ${formatOperand(value, 'v', PLAIN)}`);
  }
}

// The one variable of a range is the element; of two, the first is the index.
function assignTurn(execution: Execution, { variables, isAssignment }: PipeNode, { index, element }: Turn): void {
  const values = variables.length > 1 ? [index, element] : [element];
  for (const [place, name] of variables.entries()) {
    const operand = values[place] ?? NO_VALUE;
    if (isAssignment) execution.assign(name, operand);
    else execution.assignLast(variables.length - place, operand);
  }
}

function executeTemplate(walk: Walk, execution: Execution, dot: Operand, node: TemplateNode): void {
  execution.node = node;
  const nodes = walk.templates.get(node.name);
  if (nodes === undefined) return execution.fail(`template ${quoteText(node.name)} not defined`);
  if (walk.depth >= DEEPEST) failTooDeep(execution);

  const inner = unboxed(evaluatePipe(execution, dot, node.pipe));
  try {
    executeNodes({ ...walk, depth: walk.depth + 1 }, execution.ofTemplate(node.name, inner), inner, nodes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The engine of JavaScript goes less deep than Go does.
    execution.node = node;
    failTooDeep(execution);
  }
}

function failTooDeep(execution: Execution): never {
  return execution.fail(`exceeded maximum template depth (${String(DEEPEST)})`);
}
