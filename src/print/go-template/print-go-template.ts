import { Failure } from '../../errors/failure.ts';
import type { JsonValue } from '../../manifest/json-value.ts';
import { writeCompactJson } from '../../manifest/write-json.ts';
import { PLAIN } from './directive.ts';
import { executeNodes } from './execute-template.ts';
import { Execution, ExecutionError } from './execution.ts';
import { quoteText } from './format-text.ts';
import { formatOperand } from './format-value.ts';
import { joinText } from './go-text.ts';
import { goValueOf, operandOf, type GoValue } from './go-value.ts';
import { parseTemplate, type Templates } from './parse-template.ts';
import { TEMPLATE_NAME, TemplateError } from './token-reader.ts';

/** A Go template that was read. */
export interface GoTemplate {
  readonly source: string;
  readonly templates: Templates;
}

export interface GoTemplateOptions {
  /** Whether a field that is not there is `<no value>`, rather than an error. */
  readonly allowMissingKeys: boolean;
}

/** A template that does not fit the value. */
export class GoTemplateFailure extends Failure {
  override readonly name = 'GoTemplateFailure';
  /** What kubectl has printed by then on standard output: the text until there, and what helps to find the mistake. */
  readonly printed: string;

  constructor(message: string, printed: string, cause: ExecutionError) {
    super('invalid', message, { cause });
    this.printed = printed;
  }
}

/**
 * Prints a value as kubectl's `-o go-template` does (GoTemplatePrinter in cli-runtime's printers/template.go). Maps have
 * to be JsonMaps, or have their keys in order, for the JSON in the failure to be kubectl's. A template can make bytes
 * that are no text; what is to be written is `bytesOf` of the answer.
 *
 * @throws Failure 'usage' for a text that is no template
 * @throws GoTemplateFailure for a template that does not fit the value
 */
export function printGoTemplate(template: string, value: JsonValue, options: GoTemplateOptions): string {
  return executeGoTemplate(readGoTemplate(template), value, options);
}

/**
 * Reads a template, which kubectl does before it looks at anything else.
 *
 * @throws Failure 'usage' for a text that is no template
 */
export function readGoTemplate(source: string): GoTemplate {
  try {
    return { source, templates: parseTemplate(source) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new Failure('usage', `error parsing template ${source}, ${error.message}`, { cause: error });
  }
}

/**
 * Prints a value by a template that was read.
 *
 * @throws GoTemplateFailure for a template that does not fit the value
 */
export function executeGoTemplate(
  { source, templates }: GoTemplate,
  value: JsonValue,
  { allowMissingKeys }: GoTemplateOptions,
): string {
  const written: string[] = [];
  const object = goValueOf(value);
  const dot = operandOf(object);
  try {
    const walk = { templates, depth: 0, write: (text: string) => written.push(text) };
    executeNodes(walk, new Execution(source, allowMissingKeys, dot), dot, templates.get(TEMPLATE_NAME) ?? []);
  } catch (error) {
    if (!(error instanceof ExecutionError)) throw nestedFailure(error, source);
    const printed = joinText([...written, debuggingText(error.message, source, value, object)]);
    throw new GoTemplateFailure(`error executing template ${quoteText(source)}: ${error.message}`, printed, error);
  }
  return joinText(written);
}

// Values and templates nest as deeply as one likes, and Go follows further down than the engine of JavaScript.
function nestedFailure(error: unknown, source: string): unknown {
  if (!(error instanceof RangeError)) return error;
  return new Failure(
    'invalid',
    `error executing template ${quoteText(source)}: it is too deep or too large for kstatic`,
  );
}

function debuggingText(problem: string, source: string, value: JsonValue, object: GoValue | undefined): string {
  return [
    `Error executing template: ${problem}. Printing more information for debugging the template:`,
    `\ttemplate was:\n\t\t${source}`,
    `\traw data was:\n\t\t${writeCompactJson(value)}`,
    `\tobject given to template engine was:\n\t\t${formatOperand(object, 'v', PLAIN)}\n\n`,
  ].join('\n');
}
