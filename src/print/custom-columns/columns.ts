import { Failure } from '../../errors/failure.ts';
import { relaxedExpression } from '../json-path/relaxed-expression.ts';

/** A column that a user described. */
export interface CustomColumn {
  readonly header: string;
  /** What is printed below the header, as a template of JSONPath; empty for nothing. */
  readonly template: string;
}

/**
 * Reads `-o custom-columns`: `NAME:.metadata.name,NODE:.spec.nodeName` (kubectl pkg/cmd/get/customcolumn.go).
 *
 * @throws Failure 'usage'
 */
export function parseColumns(description: string): readonly CustomColumn[] {
  return description.split(',').map((part) => {
    const colon = part.indexOf(':');
    if (colon === -1) {
      throw new Failure('usage', `unexpected custom-columns spec: ${part}, expected <header>:<json-path-expr>`);
    }
    return { header: part.slice(0, colon), template: relaxedExpression(part.slice(colon + 1)) };
  });
}

/**
 * Reads what `-o custom-columns-file` names: a line of headers and one of paths, with spaces between.
 *
 * @throws Failure 'usage'
 */
export function parseColumnsFile(text: string): readonly CustomColumn[] {
  const lines = text === '' ? [] : text.split('\n');
  const [headers, paths] = [wordsOf(lines[0], 'header'), wordsOf(secondOf(lines), 'spec')];
  if (headers.length !== paths.length) {
    const counts = `headers (${headers.length}) and field specifications (${paths.length})`;
    throw new Failure('usage', `number of ${counts} don't match`);
  }
  return headers.map((header, index) => ({ header, template: relaxedExpression(paths[index] ?? '') }));
}

// What stands behind the last line end is a line only if there is something.
function secondOf(lines: readonly string[]): string | undefined {
  return lines.length === 2 && lines[1] === '' ? undefined : lines[1];
}

function wordsOf(line: string | undefined, what: string): readonly string[] {
  if (line !== undefined) return line.split(/\p{White_Space}+/u).filter((word) => word !== '');
  const format = 'Expected format is one line of space separated headers, one line of space separated column specs.';
  throw new Failure('usage', `invalid template, missing ${what} line. ${format}`);
}
