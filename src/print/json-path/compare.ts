import { compareGoText, isGoInteger, type GoValue } from '../go-values/go-value.ts';
import type { Found } from './path-error.ts';

/** Whether a comparison holds; the text says why the two cannot be compared. */
export type Comparison = boolean | string;

/**
 * Compares as text/template does (client-go third_party/forked/golang/template/funcs.go): only what is of one kind, and
 * whole numbers whether they have a sign or not.
 *
 * @returns undefined for an operator that there is not
 */
export function compareWith(operator: string, left: Found, right: Found): Comparison | undefined {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return not(isEqual(left, right));
    case '<':
      return isLess(left, right);
    case '<=':
      return isLessOrEqual(left, right);
    case '>':
      return not(isLessOrEqual(left, right));
    case '>=':
      return not(isLess(left, right));
    default:
      return undefined;
  }
}

const NO_COMPARISON = 'invalid type for comparison';
const INCOMPATIBLE = 'incompatible types for comparison';

function isEqual(left: Found, right: Found): Comparison {
  return compare(left, right, (one, other) => one === other);
}

function isLess(left: Found, right: Found): Comparison {
  return compare(left, right, (one, other) => {
    if (typeof one === 'boolean') return NO_COMPARISON;
    if (typeof one === 'string' && typeof other === 'string') return compareGoText(one, other) < 0;
    return one < other;
  });
}

function isLessOrEqual(left: Found, right: Found): Comparison {
  const less = isLess(left, right);
  return less === false ? isEqual(left, right) : less;
}

function not(comparison: Comparison): Comparison {
  return typeof comparison === 'string' ? comparison : !comparison;
}

/** A value that has an order, or at least an equal; whole numbers are bigints, fractions are numbers. */
type Basic = boolean | string | number | bigint;

function compare(left: Found, right: Found, holds: (one: Basic, other: Basic) => Comparison): Comparison {
  const one = basicOf(left);
  const other = basicOf(right);
  if (one === undefined || other === undefined) return NO_COMPARISON;
  return typeof one === typeof other ? holds(one, other) : INCOMPATIBLE;
}

function basicOf(value: GoValue | undefined): Basic | undefined {
  if (isGoInteger(value)) return value.value;
  return typeof value === 'object' ? undefined : value;
}
