import { isDigitCode, SPACE, TAB, TextProblem, type YamlCursor } from './yaml-cursor.ts';

const PLUS = 0x2b;
const MINUS = 0x2d;
const ZERO = 0x30;

export interface BlockScalar {
  readonly text: string;
  /** Where its last line ends, or the line of its sign where it has none. */
  readonly end: number;
}

/**
 * Reads a scalar behind `|` or `>`, at that sign, in a block whose keys stand at the column `indent`, -1 outside of any
 * (scannerc.go, yaml_parser_scan_block_scalar).
 */
export function scanBlock(cursor: YamlCursor, indent: number, isLiteral: boolean): BlockScalar {
  cursor.offset += 1;
  const { chomping, column: fixed, end: headerEnd } = scanHeader(cursor, indent);
  let end = headerEnd;
  let { breaks, column, lastBreak } = scanLines(cursor, fixed, indent);
  let text = '';
  let lineEnd = '';
  let wasBlank = false;
  while (cursor.column === column && !cursor.isEnd()) {
    const isBlank = cursor.isBlank();
    const isKept = isLiteral || wasBlank || isBlank || lineEnd !== '\n';
    text += (isKept ? lineEnd : foldedEnd(breaks)) + breaks + takeLine(cursor);
    end = cursor.offset;
    lineEnd = cursor.takeBreak();
    wasBlank = isBlank;
    ({ breaks, column, lastBreak } = scanLines(cursor, column, indent));
  }
  if (chomping === 'keep') return { text: text + lineEnd + breaks, end: lastBreak ?? end };
  return { text: chomping === 'clip' ? text + lineEnd : text, end };
}

/** A line end between two lines of a folded text is a blank, unless empty lines follow. */
function foldedEnd(breaks: string): string {
  return breaks === '' ? ' ' : '';
}

type Chomping = 'strip' | 'clip' | 'keep';

interface Header {
  readonly chomping: Chomping;
  /** At which its text begins, 0 where that is not said. */
  readonly column: number;
  /** Where its line ends. */
  readonly end: number;
}

/** Reads what stands behind the sign: how many columns the text is indented, and what its last line ends are worth. */
function scanHeader(cursor: YamlCursor, indent: number): Header {
  let chomping = scanChomping(cursor);
  const increment = scanIncrement(cursor);
  if (chomping === undefined && increment !== 0) chomping = scanChomping(cursor);
  cursor.skipBlanks();
  cursor.skipComment();
  if (!cursor.isBreakOrEnd()) throw new TextProblem('did not find expected comment or line break', cursor.offset);
  const end = cursor.offset;
  cursor.takeBreak();
  const column = increment === 0 ? 0 : Math.max(indent, 0) + increment;
  return { chomping: chomping ?? 'clip', column, end };
}

function scanChomping(cursor: YamlCursor): Chomping | undefined {
  const code = cursor.code();
  if (code !== PLUS && code !== MINUS) return undefined;
  cursor.offset += 1;
  return code === PLUS ? 'keep' : 'strip';
}

function scanIncrement(cursor: YamlCursor): number {
  if (!isDigitCode(cursor.code())) return 0;
  const digit = cursor.code() - ZERO;
  if (digit === 0) throw new TextProblem('found an indentation indicator equal to 0', cursor.offset);
  cursor.offset += 1;
  return digit;
}

interface EmptyLines {
  readonly breaks: string;
  readonly column: number;
  /** Where the last of the line ends stands. */
  readonly lastBreak: number | undefined;
}

/** Moves past empty lines and the indentation; a `column` of 0 is not known yet, and follows from them. */
function scanLines(cursor: YamlCursor, column: number, indent: number): EmptyLines {
  let breaks = '';
  let lastBreak: number | undefined;
  let deepest = 0;
  const isIndentation = () => column === 0 || cursor.column < column;
  for (;;) {
    while (isIndentation() && cursor.code() === SPACE) cursor.offset += 1;
    deepest = Math.max(deepest, cursor.column);
    if (isIndentation() && cursor.code() === TAB) {
      throw new TextProblem('found a tab character where an indentation space is expected', cursor.offset);
    }
    if (!cursor.isBreak()) break;
    lastBreak = cursor.offset;
    breaks += cursor.takeBreak();
  }
  return { breaks, column: column === 0 ? Math.max(deepest, indent + 1, 1) : column, lastBreak };
}

function takeLine(cursor: YamlCursor): string {
  const start = cursor.offset;
  while (!cursor.isBreakOrEnd()) cursor.offset += 1;
  return cursor.text.slice(start, cursor.offset);
}
