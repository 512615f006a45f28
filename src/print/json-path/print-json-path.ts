import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import { formatGo, formatGoSyntax } from '../go-values/go-format.ts';
import { writeGoJson, writeIndentedGoJson } from '../go-values/go-json.ts';
import { goValueOf, isGoList, isGoMap, type GoValue, type WholeNumbers } from '../go-values/go-value.ts';
import type { PrintObject } from '../print-object.ts';
import { parseTemplate } from './parse-template.ts';
import { interfaceOf, PathError, type Found } from './path-error.ts';
import { PathFinder } from './path-finder.ts';

export interface JsonPathOptions {
  /** Whether a field that is not there is nothing, or a failure. */
  readonly allowsMissingKeys: boolean;
  /** `jsonpath-as-json`: what each part of the template finds is printed as a list in JSON. */
  readonly isAsJson: boolean;
  readonly wholeNumbers: WholeNumbers;
}

/**
 * Makes of a template in kubectl's dialect of JSONPath a function that prints objects by it, one after the other
 * (cli-runtime printers/jsonpath.go). What a range left behind fails at the second object, as it does with kubectl.
 *
 * @throws Failure for a template that is none, and, when it prints, for an object in which it cannot be carried out
 */
export function jsonPathPrinter(template: string, options: JsonPathOptions): PrintObject {
  const finder = new PathFinder(parseNamed(template), options);
  return (object, write) => {
    const value = goValueOf(object, options.wholeNumbers);
    explaining(template, value, () => {
      for (const found of finder.find(value)) write(options.isAsJson ? printAsJson(found) : printPlain(found));
    });
  };
}

function parseNamed(template: string): ReturnType<typeof parseTemplate> {
  try {
    return parseTemplate(template);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure('usage', `error parsing jsonpath ${template}, ${error.message}`, { cause: error });
  }
}

function explaining(template: string, value: GoValue, print: () => void): void {
  try {
    print();
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    throw new Failure('invalid', executionMessage(template, error.message, value), { cause: error });
  }
}

// kubectl tells all that it knows; its message ends with empty lines, of which the printer of failures adds one.
function executionMessage(template: string, problem: string, value: GoValue): string {
  return `error executing jsonpath ${goQuote(template)}: Error executing template: ${problem}. \
Printing more information for debugging the template:
	template was:
		${template}
	object given to jsonpath engine was:
		${formatGoSyntax(value)}

`;
}

function printPlain(found: readonly Found[]): string {
  return found.map(printFound).join(' ');
}

function printFound(found: Found): string {
  if (found === undefined) return '<no value>';
  if (found === null) return 'null';
  return isGoList(found) || isGoMap(found) ? writeGoJson(found) : formatGo(found);
}

function printAsJson(found: readonly Found[]): string {
  return `${writeIndentedGoJson(found.map(interfaceOf))}\n`;
}
