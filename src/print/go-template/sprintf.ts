import { PLAIN, type Directive } from './directive.ts';
import { formatOperand } from './format-value.ts';
import { joinText, runeIn } from './go-text.ts';
import { typeName, type GoValue } from './go-value.ts';

type Operands = readonly (GoValue | undefined)[];

/** Where Printf is in its format, and which operand comes next. */
interface Place {
  position: number;
  operand: number;
  /** Whether the last thing in the format was an index of an operand: [3]. */
  isAfterIndex: boolean;
  isGoodIndex: boolean;
  isReordered: boolean;
}

/** A number in a directive, or none. What was to be one and is not is told in the output. */
interface Measure {
  readonly value: number | undefined;
  readonly told: string;
}

const LARGEST_MEASURE = 1_000_000;

/** Formats operands as Go's Sprintf does, its complaints about them included (doPrintf in fmt/print.go). */
export function sprintf(format: string, operands: Operands): string {
  const parts: string[] = [];
  const place = newPlace();
  for (let percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', place.position)) {
    parts.push(format.slice(place.position, percent));
    place.position = percent + 1;
    parts.push(printDirective(format, place, operands));
  }
  parts.push(format.slice(place.position));
  if (!place.isReordered && place.operand < operands.length) parts.push(extraOperands(operands.slice(place.operand)));
  return joinText(parts);
}

function newPlace(): Place {
  return { position: 0, operand: 0, isAfterIndex: false, isGoodIndex: true, isReordered: false };
}

function printDirective(format: string, place: Place, operands: Operands): string {
  place.isGoodIndex = true;
  const flags = readFlags(format, place);
  if (isSimpleVerb(format, place, operands)) return printVerb(format.charAt(place.position), flags, place, operands);

  readIndex(format, place, operands);
  const width = readWidth(format, place, operands);
  const precision = readPrecision(format, place, operands);
  if (!place.isAfterIndex) readIndex(format, place, operands);
  const told = width.told + precision.told;
  const found = [...format.slice(place.position, place.position + 2)][0];
  if (found === undefined) return `${told}%!(NOVERB)`;
  return told + printVerb(runeIn(found), withMeasures(flags, width.value, precision.value), place, operands);
}

// Without width, precision or index; an index of an earlier directive then has no say.
function isSimpleVerb(format: string, place: Place, operands: Operands): boolean {
  return /^[a-z]/.test(format.slice(place.position, place.position + 1)) && place.operand < operands.length;
}

function printVerb(verb: string, directive: Directive, place: Place, operands: Operands): string {
  place.position += verb.length;
  if (verb === '%') return '%';
  if (!place.isGoodIndex) return `%!${verb}(BADINDEX)`;
  if (place.operand >= operands.length) return `%!${verb}(MISSING)`;

  const operand = operands[place.operand];
  place.operand += 1;
  return formatOperand(operand, verb, verb === 'v' || verb === 'w' ? asValue(directive) : directive);
}

// `%+v` and `%#v` are formats of their own: their flags do not reach the numbers inside.
function asValue(directive: Directive): Directive {
  return { ...directive, sharpV: directive.sharp, sharp: false, plus: false };
}

function readFlags(format: string, place: Place): Directive {
  const flags = /^[-#0+ ]*/.exec(format.slice(place.position))?.[0] ?? '';
  place.position += flags.length;
  return {
    ...PLAIN,
    sharp: flags.includes('#'),
    zero: flags.includes('0'),
    plus: flags.includes('+'),
    minus: flags.includes('-'),
    space: flags.includes(' '),
  };
}

function readIndex(format: string, place: Place, operands: Operands): void {
  place.isAfterIndex = false;
  if (!format.startsWith('[', place.position)) return;

  place.isReordered = true;
  const rest = format.slice(place.position);
  const end = rest.indexOf(']');
  const digits = rest.slice(1, Math.max(end, 1));
  const index = /^\d+$/.test(digits) ? measure(digits) : undefined;
  place.position += rest.length < 3 || end < 0 ? 1 : end + 1;
  place.isAfterIndex = index !== undefined && rest.length >= 3;
  if (index !== undefined && index >= 1 && index <= operands.length) place.operand = index - 1;
  else place.isGoodIndex = false;
}

function readWidth(format: string, place: Place, operands: Operands): Measure {
  if (format.startsWith('*', place.position)) return fromOperand(place, operands, '%!(BADWIDTH)');

  const value = readNumber(format, place);
  if (place.isAfterIndex && value !== undefined) place.isGoodIndex = false;
  return { value, told: '' };
}

function readPrecision(format: string, place: Place, operands: Operands): Measure {
  const isThere = format.startsWith('.', place.position) && place.position + 1 < format.length;
  if (!isThere) return { value: undefined, told: '' };

  place.position += 1;
  if (place.isAfterIndex) place.isGoodIndex = false;
  readIndex(format, place, operands);
  if (!format.startsWith('*', place.position)) return { value: readNumber(format, place) ?? 0, told: '' };

  const precision = fromOperand(place, operands, '%!(BADPREC)');
  const isNegative = precision.value !== undefined && precision.value < 0;
  return isNegative ? { value: undefined, told: '%!(BADPREC)' } : precision;
}

function fromOperand(place: Place, operands: Operands, complaint: string): Measure {
  place.position += 1;
  place.isAfterIndex = false;
  const operand = operands[place.operand];
  if (place.operand < operands.length) place.operand += 1;

  const value = operand?.kind === 'integer' ? Number(operand.value) : undefined;
  const isUsable = value !== undefined && Math.abs(value) <= LARGEST_MEASURE;
  return isUsable ? { value, told: '' } : { value: undefined, told: complaint };
}

// A number that is too long is none, and swallows the rest of the format (parsenum).
function readNumber(format: string, place: Place): number | undefined {
  const digits = /^\d*/.exec(format.slice(place.position))?.[0] ?? '';
  if (digits === '') return undefined;

  const value = measure(digits);
  place.position = value === undefined ? format.length : place.position + digits.length;
  return value;
}

// The check comes before a further digit is taken, so that one digit more than allowed passes.
function measure(digits: string): number | undefined {
  return Number(digits.slice(0, -1)) > LARGEST_MEASURE ? undefined : Number(digits);
}

// A width below zero asks for the other side.
function withMeasures(flags: Directive, width: number | undefined, precision: number | undefined): Directive {
  const isOtherSide = width !== undefined && width < 0;
  const sized = { ...flags, width: Math.abs(width ?? 0), precision };
  return isOtherSide ? { ...sized, minus: true, zero: false } : sized;
}

function extraOperands(operands: Operands): string {
  const shown = operands.map((operand) => {
    return operand === undefined ? '<nil>' : `${typeName(operand)}=${formatOperand(operand, 'v', PLAIN)}`;
  });
  return `%!(EXTRA ${shown.join(', ')})`;
}
