import { unquoteGo } from './go-quote.ts';
import type { LogLine } from './log-line.ts';

/**
 * Reads what klog writes behind its header: `"MESSAGE" KEY="VALUE" …` (printS of klog.go, FormatKVs of its
 * internal/serialize), or a message without any form.
 */
export function readKlogBody(body: string): Pick<LogLine, 'message' | 'values'> {
  const message = quotedAt(body, 0);
  const behind = message?.end ?? 0;
  if (message === undefined || (behind < body.length && !KEY.test(body.slice(behind, behind + LONGEST_KEY)))) {
    return { message: body, values: new Map() };
  }
  return { message: message.value, values: readValues(body, behind) };
}

/** A blank, or what ends a value of several lines, then the key. */
const KEY = /^ ([^\s="]+)=/;
/** In UTF-16 units, that a line of blanks without an end is not gone through again and again. */
const LONGEST_KEY = 256;

/** A value, and where the text goes on. */
interface Value {
  readonly value: string;
  readonly end: number;
}

function readValues(body: string, start: number): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let at = start;
  for (;;) {
    const [pair, key = ''] = KEY.exec(body.slice(at, at + LONGEST_KEY)) ?? [];
    if (pair === undefined) return values;
    const { value, end } = valueAt(body, at + pair.length);
    values.set(key, value);
    at = end;
  }
}

/** What has no end is read to the end of the line, once. */
function valueAt(body: string, start: number): Value {
  switch (body[start]) {
    case '"':
      return quotedAt(body, start) ?? restOf(body, start);
    case '<':
      return body[start + 1] === '\n' ? linesAt(body, start + 2) : wordAt(body, start);
    case '{':
    case '[':
      return bracketedAt(body, start) ?? restOf(body, start);
    default:
      return wordAt(body, start);
  }
}

function restOf(body: string, start: number): Value {
  return { value: body.slice(start), end: body.length };
}

function wordAt(body: string, start: number): Value {
  const blank = body.indexOf(' ', start);
  const end = blank < 0 ? body.length : blank;
  return { value: body.slice(start, end), end };
}

function linesAt(body: string, start: number): Value {
  const last = body.indexOf('\n >', start - 1);
  if (last < 0) return restOf(body, start);
  const value = body.slice(start, Math.max(start, last)).replaceAll(/^\t/gm, '');
  return { value, end: last + 3 };
}

/** Text as Go's strconv.Quote writes it. */
function quotedAt(body: string, start: number): Value | undefined {
  const quoted = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
  quoted.lastIndex = start;
  const [text] = quoted.exec(body) ?? [];
  return text === undefined ? undefined : { value: unquoteGo(text.slice(1, -1)), end: start + text.length };
}

/** JSON, or what Go prints of a list. A text without an end goes to the end, so that nothing is read twice. */
function bracketedAt(body: string, start: number): Value | undefined {
  const token = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|[{}[\]]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(body); match !== null; match = token.exec(body)) {
    if (match[0] === '{' || match[0] === '[') depth++;
    if (match[0] === '}' || match[0] === ']') depth--;
    if (depth === 0) return { value: body.slice(start, token.lastIndex), end: token.lastIndex };
  }
  return undefined;
}
