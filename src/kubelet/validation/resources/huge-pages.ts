import { readQuantity, type Quantity } from '../../../manifest/quantity-value.ts';
import { milliValue, wholeValue } from './int64-value.ts';
import { pageSizeOf } from './resource-names.ts';

/** Whether an amount makes whole pages of the size in the resource's name (core/helper, IsHugePageResourceValueDivisible). */
export function isWholePages(name: string, quantity: Quantity): boolean {
  const pageSize = readQuantity(pageSizeOf(name));
  if ('problem' in pageSize || pageSize.nano <= 0n || milliValue(pageSize) % 1000n !== 0n) return false;
  const bytes = wholeValue(pageSize);
  // Pages larger than any number end the kubelet: it divides by nought.
  return bytes !== 0n && wholeValue(quantity) % bytes === 0n;
}
