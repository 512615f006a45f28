import { isDigitCode, SPACE, TAB, TextProblem, type YamlCursor } from './yaml-cursor.ts';

const PLUS = 0x2b;
const MINUS = 0x2d;
const ZERO = 0x30;

/**
 * Reads a scalar behind `|` or `>`, at that sign, in a block whose keys stand at the column `indent`, -1 outside of any
 * (scannerc.go, yaml_parser_scan_block_scalar).
 */
export function scanBlock(cursor: YamlCursor, indent: number, isLiteral: boolean): string {
  cursor.offset += 1;
  const { chomping, increment } = scanHeader(cursor);
  const fixed = increment === 0 ? 0 : Math.max(indent, 0) + increment;
  let { breaks, column } = scanLines(cursor, fixed, indent);
  let text = '';
  let lineEnd = '';
  let wasBlank = false;
  while (cursor.column === column && !cursor.isEnd()) {
    const isBlank = cursor.isBlank();
    const isKept = isLiteral || wasBlank || isBlank || lineEnd !== '\n';
    text += (isKept ? lineEnd : foldedEnd(breaks)) + breaks + takeLine(cursor);
    lineEnd = cursor.takeBreak();
    wasBlank = isBlank;
    ({ breaks, column } = scanLines(cursor, column, indent));
  }
  return text + (chomping === 'strip' ? '' : lineEnd) + (chomping === 'keep' ? breaks : '');
}

/** A line end between two lines of a folded text is a blank, unless empty lines follow. */
function foldedEnd(breaks: string): string {
  return breaks === '' ? ' ' : '';
}

type Chomping = 'strip' | 'clip' | 'keep';

/** Reads what stands behind the sign: how many columns the text is indented, and what its last line ends are worth. */
function scanHeader(cursor: YamlCursor): { readonly chomping: Chomping; readonly increment: number } {
  let chomping = scanChomping(cursor);
  const increment = scanIncrement(cursor);
  if (chomping === undefined && increment !== 0) chomping = scanChomping(cursor);
  cursor.skipBlanks();
  cursor.skipComment();
  if (!cursor.isBreakOrEnd()) throw new TextProblem('did not find expected comment or line break', cursor.offset);
  cursor.takeBreak();
  return { chomping: chomping ?? 'clip', increment };
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

/** Moves past empty lines and the indentation; a `column` of 0 is not known yet, and follows from them. */
function scanLines(
  cursor: YamlCursor,
  column: number,
  indent: number,
): { readonly breaks: string; readonly column: number } {
  let breaks = '';
  let deepest = 0;
  const isIndentation = () => column === 0 || cursor.column < column;
  for (;;) {
    while (isIndentation() && cursor.code() === SPACE) cursor.offset += 1;
    deepest = Math.max(deepest, cursor.column);
    if (isIndentation() && cursor.code() === TAB) {
      throw new TextProblem('found a tab character where an indentation space is expected', cursor.offset);
    }
    if (!cursor.isBreak()) break;
    breaks += cursor.takeBreak();
  }
  return { breaks, column: column === 0 ? Math.max(deepest, indent + 1, 1) : column };
}

function takeLine(cursor: YamlCursor): string {
  const start = cursor.offset;
  while (!cursor.isBreakOrEnd()) cursor.offset += 1;
  return cursor.text.slice(start, cursor.offset);
}
