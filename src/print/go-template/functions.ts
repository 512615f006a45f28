import { isEqualToAny, isLess, isLessOrEqual } from './compare.ts';
import { decodeBase64, escapeHtml, escapeJavaScript, escapeQuery } from './escape-text.ts';
import { sprint } from './format-value.ts';
import type { FunctionName } from './function-names.ts';
import { GoError } from './go-error.ts';
import { byteLength, joinText } from './go-text.ts';
import { goInteger, goString, isTrue, operandOf, typeName, NO_VALUE, type GoValue, type Operand } from './go-value.ts';
import { existsAt, indexValue, sliceValue } from './index-value.ts';
import { sprintf } from './sprintf.ts';

/** What a function takes: interface{}, reflect.Value, string. */
export type ParameterType = 'any' | 'value' | 'string';

export interface TemplateFunction {
  readonly fixed: readonly ParameterType[];
  /** The type of as many further operands as one likes. */
  readonly variadic?: ParameterType;
  /** @throws GoError where Go's function answers an error */
  readonly call: (operands: readonly Operand[]) => Operand;
}

/** `and` and `or` evaluate what they are given one by one, so they are not called like the others. */
export const FUNCTIONS: Readonly<Record<FunctionName, TemplateFunction>> = {
  and: { fixed: ['value'], variadic: 'value', call: lastOf },
  or: { fixed: ['value'], variadic: 'value', call: lastOf },
  call: { fixed: ['value'], variadic: 'value', call: refuseToCall },
  html: onText((text) => escapeHtml(text)),
  js: onText((text) => escapeJavaScript(text)),
  urlquery: onText((text) => escapeQuery(text)),
  print: { fixed: [], variadic: 'any', call: (operands) => textOperand(sprint(valuesOf(operands))) },
  println: { fixed: [], variadic: 'any', call: (operands) => textOperand(sprintln(operands)) },
  printf: { fixed: ['string'], variadic: 'any', call: printfOf },
  index: { fixed: ['value'], variadic: 'value', call: ([item = NO_VALUE, ...indexes]) => indexValue(item, indexes) },
  slice: {
    fixed: ['value'],
    variadic: 'value',
    call: ([item = NO_VALUE, ...indexes]) => operandOf(sliceValue(item, indexes)),
  },
  exists: {
    fixed: ['any'],
    variadic: 'any',
    call: ([item, ...indexes]) => booleanOperand(existsAt(item?.value, valuesOf(indexes))),
  },
  base64decode: { fixed: ['string'], call: ([text]) => textOperand(decodeBase64(textIn(text))) },
  len: { fixed: ['value'], call: ([item = NO_VALUE]) => operandOf(goInteger(lengthOf(item))) },
  not: { fixed: ['value'], call: ([operand]) => booleanOperand(!isTrue(operand?.value)) },
  eq: {
    fixed: ['value'],
    variadic: 'value',
    call: ([first = NO_VALUE, ...others]) => booleanOperand(isEqualToAny(first, others)),
  },
  ne: comparison((left, right) => !isEqualToAny(left, [right])),
  lt: comparison(isLess),
  le: comparison(isLessOrEqual),
  gt: comparison((left, right) => !isLessOrEqual(left, right)),
  ge: comparison((left, right) => !isLess(left, right)),
};

/** The type of a function's operand, by its number. */
export function parameterType({ fixed, variadic = 'any' }: TemplateFunction, index: number): ParameterType {
  return fixed[index] ?? variadic;
}

function comparison(compare: (left: Operand, right: Operand) => boolean): TemplateFunction {
  const call: TemplateFunction['call'] = ([left = NO_VALUE, right = NO_VALUE]) => booleanOperand(compare(left, right));
  return { fixed: ['value', 'value'], call };
}

function onText(escape: (text: string) => string): TemplateFunction {
  return { fixed: [], variadic: 'any', call: (operands) => textOperand(escape(printedText(operands))) };
}

// What is no value is shown as such here, and as <nil> by print (evalArgs in Go's text/template/funcs.go).
function printedText(operands: readonly Operand[]): string {
  return joinText([sprint(valuesOf(operands).map((value) => value ?? goString('<no value>')))]);
}

function sprintln(operands: readonly Operand[]): string {
  return `${valuesOf(operands)
    .map((value) => sprint([value]))
    .join(' ')}\n`;
}

function printfOf([format, ...operands]: readonly Operand[]): Operand {
  return textOperand(sprintf(textIn(format), valuesOf(operands)));
}

function lengthOf({ value, boxed }: Operand): number {
  switch (value?.kind) {
    case 'string':
      return byteLength(value.value);
    case 'map':
      return value.entries.size;
    case 'slice':
      return value.length;
    default:
      throw new GoError(value === undefined ? noLength(boxed) : `len of type ${typeName(value)}`);
  }
}

function noLength(isNil: boolean): string {
  return isNil ? 'len of nil pointer' : 'reflect: call of reflect.Value.Type on zero Value';
}

// Nothing in a template of kubectl's is a function that could be called. The name comes as the first operand.
function refuseToCall([name, callee]: readonly Operand[]): Operand {
  if (callee?.value === undefined) throw new GoError('call of nil');
  throw new GoError(`non-function ${textIn(name)} of type ${typeName(callee.value)}`);
}

function lastOf(operands: readonly Operand[]): Operand {
  return operands.at(-1) ?? NO_VALUE;
}

function valuesOf(operands: readonly Operand[]): readonly (GoValue | undefined)[] {
  return operands.map(({ value }) => value);
}

function textIn(operand: Operand | undefined): string {
  return operand?.value?.kind === 'string' ? operand.value.value : '';
}

function textOperand(text: string): Operand {
  return operandOf(goString(joinText([text])));
}

function booleanOperand(value: boolean): Operand {
  return operandOf({ kind: 'bool', value });
}
