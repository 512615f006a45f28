import { Failure } from '../../errors/failure.ts';
import { readQuantity } from '../../manifest/quantity-value.ts';
import { compareGoText, goTypeName, isGoInteger, type GoValue } from '../go-values/go-value.ts';

/**
 * Whether a value stands before another in a list that kubectl sorts (pkg/cmd/get/sorter.go, isLess): numbers and text,
 * amounts such as `100m` and `1Gi` among themselves, nothing in front.
 *
 * @throws Failure for values that have no order, or are of two types
 */
export function isLess(one: GoValue, other: GoValue): boolean {
  if (one === null || other === null) return one !== other && one === null;
  const [left, right] = [sortableOf(one), sortableOf(other)];
  if (typeof left === 'string' && typeof right === 'string') return isLessText(left, right);
  if (left !== undefined && right !== undefined && typeof left === typeof right) return left < right;

  throw new Failure(
    'invalid',
    left !== undefined ? 'unsortable interface: interface' : `unsortable type: ${goTypeName(one)}`,
  );
}

/** Whole numbers are bigints, fractions are numbers: two types. */
function sortableOf(value: GoValue): string | number | bigint | undefined {
  if (isGoInteger(value)) return value.value;
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

function isLessText(one: string, other: string): boolean {
  const [amount, otherAmount] = [readQuantity(one), readQuantity(other)];
  if ('problem' in amount || 'problem' in otherAmount) return compareGoText(one, other) < 0;
  return amount.nano < otherAmount.nano;
}
