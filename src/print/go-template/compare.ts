import { PLAIN } from './directive.ts';
import { formatOperand } from './format-value.ts';
import { compareText } from './go-text.ts';
import { typeName, type GoValue, type Operand } from './go-value.ts';
import { GoError } from './go-error.ts';

/** What can be compared to each other; text and numbers have an order, too. */
type Comparable = Exclude<GoValue, { readonly kind: 'map' | 'slice' }>;

const BAD_TYPE = 'invalid type for comparison';

/** Whether the first is one of the others (eq in Go's text/template/funcs.go). */
export function isEqualToAny(first: Operand, others: readonly Operand[]): boolean {
  if (others.length === 0) throw new GoError('missing argument for comparison');
  return others.some((other) => isEqual(first.value, other.value));
}

export function isLess(left: Operand, right: Operand): boolean {
  const [one, other] = [comparable(left.value), comparable(right.value)];
  if (one.kind !== other.kind) throw incompatible(one, other);
  switch (one.kind) {
    case 'bool':
    case 'complex128':
      throw new GoError(BAD_TYPE);
    case 'string':
      return other.kind === 'string' && compareText(one.value, other.value) < 0;
    default:
      return isNumber(other) && one.value < other.value;
  }
}

export function isLessOrEqual(left: Operand, right: Operand): boolean {
  return isLess(left, right) || isEqual(left.value, right.value);
}

function isEqual(left: GoValue | undefined, right: GoValue | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  const [kind, otherKind] = [basicKind(left), basicKind(right)];
  if (kind !== otherKind) throw incompatible(left, right);
  if (kind === undefined) throw notComparable(left, right);
  return hasSameContent(left, right);
}

function hasSameContent(left: GoValue, right: GoValue): boolean {
  if (left.kind === 'complex128' && right.kind === 'complex128') {
    return left.real === right.real && left.imaginary === right.imaginary;
  }
  return 'value' in left && 'value' in right && left.value === right.value;
}

function comparable(value: GoValue | undefined): Comparable {
  if (value === undefined || value.kind === 'map' || value.kind === 'slice') throw new GoError(BAD_TYPE);
  return value;
}

function isNumber(value: GoValue): value is Extract<GoValue, { readonly kind: 'integer' | 'float64' }> {
  return value.kind === 'integer' || value.kind === 'float64';
}

// Numbers with and without a sign are two kinds to Go, too, but it compares them as if they were one.
function basicKind(value: GoValue): string | undefined {
  return value.kind === 'map' || value.kind === 'slice' ? undefined : value.kind;
}

function incompatible(left: GoValue, right: GoValue): GoError {
  return new GoError(`incompatible types for comparison: ${typeName(left)} and ${typeName(right)}`);
}

function notComparable(left: GoValue, right: GoValue): GoError {
  const type = typeName(right);
  if (left.kind === right.kind) return new GoError(`non-comparable type ${formatOperand(right, 's', PLAIN)}: ${type}`);
  const shown = `${formatOperand(left, 's', PLAIN)}: ${typeName(left)}`;
  return new GoError(`non-comparable types ${shown}, ${type}: ${formatOperand(right, 'v', PLAIN)}`);
}
