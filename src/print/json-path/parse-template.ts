import { Failure } from '../../errors/failure.ts';
import { isPrintable } from '../../command-line/flags/go-quote.ts';
import { parseGoDecimal } from '../../command-line/flags/go-number.ts';
import type { ListNode, PathNode } from './nodes.ts';
import { parseSlice } from './parse-slice.ts';
import { isAlphaNumeric, isDigit, isTerminator, Scanner } from './scanner.ts';
import { unquote } from './unquote.ts';

/**
 * Reads a template in kubectl's dialect of JSONPath (client-go util/jsonpath/parser.go): text, and lists of steps
 * between braces.
 *
 * @throws Failure 'usage' in the words of that parser
 */
export function parseTemplate(template: string): readonly PathNode[] {
  const scanner = new Scanner(template);
  const nodes: PathNode[] = [];
  for (;;) {
    while (scanner.peek() !== undefined && !scanner.isAt('{')) scanner.next();
    const text = scanner.take();
    if (text !== '') nodes.push({ kind: 'text', text });
    if (scanner.peek() === undefined) return nodes;

    scanner.skip('{');
    nodes.push({ kind: 'list', nodes: parseSteps(scanner) });
  }
}

/** Steps as they stand between braces; what stands behind a brace of their own is forgotten, as kubectl forgets it. */
function parseInner(steps: string): ListNode {
  const [first] = parseTemplate(`{${steps}}`);
  return first?.kind === 'list' ? first : { kind: 'list', nodes: [] };
}

function parseSteps(scanner: Scanner): readonly PathNode[] {
  const nodes: PathNode[] = [];
  while (!scanner.isAt('}')) nodes.push(...parseStep(scanner, nodes.at(-1)));
  scanner.skip('}');
  return nodes;
}

/** One step, none for what only parts two. */
function parseStep(scanner: Scanner, previous: PathNode | undefined): readonly PathNode[] {
  if (scanner.isAt('[?(')) return [parseFilter(scanner)];
  if (scanner.isAt('..')) return parseRecursive(scanner, previous);

  const character = scanner.peek();
  if (character === '+' || character === '-' || isDigit(character)) return [parseNumber(scanner)];
  if (isAlphaNumeric(character)) return [parseWord(scanner)];
  scanner.next();
  return parseMark(scanner, character);
}

function parseMark(scanner: Scanner, mark: string | undefined): readonly PathNode[] {
  if (mark === undefined || '\r\n'.includes(mark)) return refuse('unclosed action');
  if (`"'`.includes(mark)) return [parseQuoted(scanner, mark)];
  switch (mark) {
    case ' ':
    case '@':
    case '$':
      scanner.take();
      return [];
    case '[':
      return parseArray(scanner);
    case '.':
      scanner.take();
      return [parseField(scanner)];
    default:
      return refuse(`unrecognized character in action: ${unicodeName(mark)}`);
  }
}

/** Go's `%#U`: `U+0023 '#'`. */
function unicodeName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}${isPrintable(character) ? ` '${character}'` : ''}`;
}

function parseWord(scanner: Scanner): PathNode {
  while (!isTerminator(scanner.peek())) scanner.next();
  const word = scanner.take();
  return word === 'true' || word === 'false'
    ? { kind: 'literal', value: word === 'true' }
    : { kind: 'identifier', name: word };
}

function parseRecursive(scanner: Scanner, previous: PathNode | undefined): readonly PathNode[] {
  if (previous?.kind === 'below' && previous.reach === 'all') refuse('invalid multiple recursive descent');
  scanner.skip('..');
  return [{ kind: 'below', reach: 'all' }, ...(isAlphaNumeric(scanner.peek()) ? [parseField(scanner)] : [])];
}

function parseNumber(scanner: Scanner): PathNode {
  scanner.next();
  while (scanner.peek() === '.' || isDigit(scanner.peek())) scanner.next();
  const text = scanner.take();
  const whole = parseGoDecimal(text);
  if ('value' in whole) return { kind: 'literal', value: { type: 'int', value: whole.value } };

  const value = /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)$/.test(text) ? Number(text) : Infinity;
  return Number.isFinite(value) ? { kind: 'literal', value } : refuse(`cannot parse number ${text}`);
}

/** `[…]`, but for filters: several at once, a key in quotes, an index or a slice. */
function parseArray(scanner: Scanner): readonly PathNode[] {
  readUntil(scanner, ']', 'unterminated array');
  const text = scanner.take().slice(1, -1);
  const parts = text.split(',');
  if (parts.length > 1) {
    return [{ kind: 'union', lists: parts.map((part) => parseInner(`[${part.replace(/^ +| +$/g, '')}]`)) }];
  }
  const [, key] = /^'([^']*)'$/.exec(text) ?? [];
  if (key !== undefined) return parseInner(`.${key}`).nodes;
  const slice = parseSlice(text === '*' ? ':' : text);
  return 'problem' in slice ? refuse(slice.problem) : [{ kind: 'array', slice }];
}

/** Reads up to the first of some characters, and says which it was. */
function readUntil(scanner: Scanner, ends: string, problem: string): string {
  for (;;) {
    const character = scanner.next();
    if (character === undefined || character === '\n') return refuse(problem);
    if (ends.includes(character)) return character;
  }
}

function parseFilter(scanner: Scanner): PathNode {
  scanner.skip('[?(');
  readFilter(scanner);
  if (scanner.next() !== ']') refuse('unclosed array expect ]');
  const text = scanner.take().slice(0, -2);
  const [, left, operator, right] = /^([^!<>=]+)([!<>=]+)([^\n]+?)$/.exec(text) ?? [];
  if (left === undefined || operator === undefined || right === undefined) {
    return { kind: 'filter', left: parseInner(text), operator: 'exists', right: { kind: 'list', nodes: [] } };
  }
  return { kind: 'filter', left: parseInner(left), operator, right: parseInner(right) };
}

// kubectl knows one pair of quotes in a filter; behind it, the next parenthesis ends.
function readFilter(scanner: Scanner): void {
  const unterminated = 'unterminated filter';
  const quote = readUntil(scanner, `)"'`, unterminated);
  if (quote === ')') return;
  do readUntil(scanner, quote, unterminated);
  while (scanner.isEscaped);
  readUntil(scanner, ')', unterminated);
}

function parseQuoted(scanner: Scanner, quote: string): PathNode {
  do readUntil(scanner, quote, 'unterminated quoted string');
  while (scanner.isEscaped);
  const quoted = scanner.take();
  const text = unquote(quoted);
  return text === undefined ? refuse(`unquote string ${quoted} error invalid syntax`) : { kind: 'text', text };
}

/** A name up to what ends it; a backslash takes the end's meaning away. */
function parseField(scanner: Scanner): PathNode {
  while (!isTerminator(scanner.peek())) {
    if (scanner.next() === '\\') scanner.next();
  }
  const name = scanner.take();
  return name === '*' ? { kind: 'below', reach: 'children' } : { kind: 'field', name: name.replaceAll('\\', '') };
}

function refuse(problem: string): never {
  throw new Failure('usage', problem);
}
