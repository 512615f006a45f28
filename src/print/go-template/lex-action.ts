import { showCodePoint } from './format-integer.ts';
import { quoteText } from './format-text.ts';
import type { TokenType } from './token.ts';

/** A token inside of an action; of an error, the text is the message. */
export interface ActionToken {
  readonly type: TokenType;
  readonly text: string;
}

const KEYWORDS: ReadonlySet<string> = new Set([
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'range',
  'nil',
  'template',
  'with',
]);

const SINGLE: Readonly<Partial<Record<string, TokenType>>> = {
  '=': 'assign',
  '|': 'pipe',
  '(': 'left parenthesis',
  ')': 'right parenthesis',
};

const QUOTED = [
  { form: /^"(?:\\[^\n]|[^"\\\n])*"/u, quote: '"', type: 'string', name: 'quoted string' },
  { form: /^`[^`]*`/u, quote: '`', type: 'raw string', name: 'raw quoted string' },
  { form: /^'(?:\\[^\n]|[^'\\\n])*'/u, quote: "'", type: 'character constant', name: 'character constant' },
] as const;

const NUMBER =
  /^[-+]?(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][-+]?[0-9_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]*)?)i?/;

/** The token at a place inside of an action that is not its end (lexInsideAction in Go's text/template/parse/lex.go). */
export function lexAction(template: string, position: number): ActionToken {
  const rest = template.slice(position);
  const [first] = rest;
  if (first === undefined) return error('unclosed action');

  const single = SINGLE[first];
  if (single !== undefined) return { type: single, text: first };
  if (first === ':') return rest.startsWith(':=') ? { type: 'declare', text: ':=' } : error('expected :=');
  return space(rest) ?? quoted(rest) ?? fieldOrVariable(rest) ?? number(rest) ?? word(rest) ?? other(first);
}

// A space that belongs to ` -}}` is left to it.
function space(rest: string): ActionToken | undefined {
  const spaces = /^[ \t\r\n]+/.exec(rest)?.[0];
  if (spaces === undefined) return undefined;
  return { type: 'space', text: rest.startsWith('-}}', spaces.length) ? spaces.slice(0, -1) : spaces };
}

function quoted(rest: string): ActionToken | undefined {
  const found = QUOTED.find(({ quote }) => rest.startsWith(quote));
  if (found === undefined) return undefined;
  const text = found.form.exec(rest)?.[0];
  return text === undefined ? error(`unterminated ${found.name}`) : { type: found.type, text };
}

// A dot before a digit, or at the very end, begins a number.
function fieldOrVariable(rest: string): ActionToken | undefined {
  const isVariable = rest.startsWith('$');
  if (!isVariable && !/^\.[^0-9]/s.test(rest)) return undefined;

  const text = /^[$.][\p{L}\p{Nd}_]*/u.exec(rest)?.[0] ?? '';
  const after = rest.slice(text.length);
  if (!isAtTerminator(after)) return badCharacter(after);
  if (isVariable) return { type: 'variable', text };
  return { type: text === '.' ? 'dot' : 'field', text };
}

function number(rest: string): ActionToken | undefined {
  if (!/^[-+.0-9]/.test(rest)) return undefined;
  const real = numberAt(rest);
  if (!real.good) return error(`bad number syntax: ${quoteText(real.text)}`);

  const after = rest.slice(real.text.length);
  if (!/^[-+]/.test(after)) return { type: 'number', text: real.text };
  const imaginary = numberAt(after);
  const text = real.text + imaginary.text;
  const isComplex = imaginary.good && text.endsWith('i');
  return isComplex ? { type: 'complex', text } : error(`bad number syntax: ${quoteText(text)}`);
}

function numberAt(rest: string): { readonly text: string; readonly good: boolean } {
  const text = NUMBER.exec(rest)?.[0] ?? '';
  const glued = /^[\p{L}\p{Nd}_]/u.exec(rest.slice(text.length))?.[0];
  return { text: text + (glued ?? ''), good: glued === undefined };
}

function word(rest: string): ActionToken | undefined {
  const text = /^[\p{L}\p{Nd}_]+/u.exec(rest)?.[0];
  if (text === undefined) return undefined;

  const after = rest.slice(text.length);
  if (!isAtTerminator(after)) return badCharacter(after);
  if (KEYWORDS.has(text)) return { type: 'keyword', text };
  return { type: text === 'true' || text === 'false' ? 'bool' : 'identifier', text };
}

function other(first: string): ActionToken {
  if (/^[!-~]$/.test(first)) return { type: 'character', text: first };
  return error(`unrecognized character in action: ${showCodePoint(first)}`);
}

function isAtTerminator(rest: string): boolean {
  return /^(?:[ \t\r\n.,|:)(]|\}\}|$)/.test(rest);
}

function badCharacter(rest: string): ActionToken {
  return error(`bad character ${showCodePoint([...rest][0] ?? '')}`);
}

function error(text: string): ActionToken {
  return { type: 'error', text };
}
