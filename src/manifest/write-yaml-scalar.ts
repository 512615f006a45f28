import type { YamlLines } from './yaml-lines.ts';
import { isLineBreak, isPrintable, scalarStyle, type YamlScalarStyle } from './yaml-scalar-style.ts';

/** Past this column a scalar goes on at its next blank on a new line. */
const BEST_WIDTH = 80;

interface ScalarPlace {
  /** Where its further lines begin. */
  readonly indent: number;
  /** A key before a `:` has to stay on one line. */
  readonly isSimpleKey: boolean;
}

type ScalarWriter = (lines: YamlLines, text: string, place: ScalarPlace) => void;

const WRITERS: Readonly<Record<YamlScalarStyle, ScalarWriter>> = {
  plain: writePlain,
  'single quoted': writeSingleQuoted,
  'double quoted': writeDoubleQuoted,
  literal: writeLiteral,
};

/** Writes a string in the style that go-yaml v2 gives to it. */
export function writeScalar(lines: YamlLines, text: string, place: ScalarPlace): void {
  WRITERS[scalarStyle(text)](lines, text, place);
}

/** Writes text that needs no quotes: a number, `true`, `null`, or a string that looks like none of them. */
export function writePlain(lines: YamlLines, text: string, place: ScalarPlace): void {
  lines.startScalar('');
  writeFolded(lines, text, place, (character) => character);
}

function writeSingleQuoted(lines: YamlLines, text: string, place: ScalarPlace): void {
  lines.startScalar("'");
  writeFolded(lines, text, place, (character) => (character === "'" ? "''" : character));
  lines.endScalar("'");
}

function writeFolded(lines: YamlLines, text: string, place: ScalarPlace, quote: (character: string) => string): void {
  const characters = [...text];
  for (const [position, character] of characters.entries()) {
    const isFold = isFoldable(characters, position) && characters[position + 1] !== ' ' && isPastWidth(lines, place);
    if (isFold) lines.indent(place.indent);
    else if (isLineBreak(character)) lines.writeBreak(character);
    else writeContent(lines, quote(character), place, characters[position - 1] ?? '');
  }
}

// Where go-yaml may go to a new line: at the first of the blanks between two words.
function isFoldable(characters: readonly string[], position: number): boolean {
  const isInside = position > 0 && position < characters.length - 1;
  return isInside && characters[position] === ' ' && characters[position - 1] !== ' ';
}

function isPastWidth(lines: YamlLines, place: ScalarPlace): boolean {
  return !place.isSimpleKey && lines.column > BEST_WIDTH;
}

function writeContent(lines: YamlLines, characters: string, place: ScalarPlace, previous: string): void {
  if (isLineBreak(previous)) lines.indent(place.indent);
  lines.write(characters);
}

function writeDoubleQuoted(lines: YamlLines, text: string, place: ScalarPlace): void {
  const characters = [...text];
  // go-yaml asks of the text where it means the character: behind a leading byte order mark it escapes everything.
  const escapesAll = text.startsWith('\ufeff');
  lines.startScalar('"');
  for (const [position, character] of characters.entries()) {
    if (escapesAll || needsEscape(character)) lines.write(escape(character));
    else if (isFoldable(characters, position) && isPastWidth(lines, place)) {
      lines.indent(place.indent);
      // A reader would drop blanks at the beginning of a line.
      if (characters[position + 1] === ' ') lines.write('\\');
    } else lines.write(character);
  }
  lines.endScalar('"');
}

function needsEscape(character: string): boolean {
  return character === '"' || character === '\\' || isLineBreak(character) || !isPrintable(character);
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\0', '\\0'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\x1b', '\\e'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0085', '\\N'],
  ['\u00a0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase();
  const byNumber =
    code <= 0xff
      ? `\\x${digits.padStart(2, '0')}`
      : code <= 0xffff
        ? `\\u${digits.padStart(4, '0')}`
        : `\\U${digits.padStart(8, '0')}`;
  return SHORT_ESCAPES.get(character) ?? byNumber;
}

function writeLiteral(lines: YamlLines, text: string, place: ScalarPlace): void {
  const characters = [...text];
  lines.startScalar(`|${indentationHint(characters)}${finalBreaksHint(characters)}`);
  lines.startBlock();
  for (const [position, character] of characters.entries()) {
    if (isLineBreak(character)) lines.writeBreak(character);
    else writeContent(lines, character, place, characters[position - 1] ?? '\n');
  }
}

// Without the hint a reader would take the text's own first blanks for indentation.
function indentationHint([first = '']: readonly string[]): string {
  return first === ' ' || isLineBreak(first) ? '2' : '';
}

// `-`: the text does not end with a newline; `+`: it ends with more than one, or is nothing else.
function finalBreaksHint(characters: readonly string[]): string {
  if (!isLineBreak(characters.at(-1) ?? '')) return '-';
  return characters.length === 1 || isLineBreak(characters.at(-2) ?? '') ? '+' : '';
}
