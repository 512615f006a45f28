import { NANO_OF_ONE, type Quantity } from '../../../manifest/quantity-value.ts';

const NANO_OF_MILLI = 1_000_000n;
const GREATEST = 2n ** 63n - 1n;

/** The amount as the whole number that Go makes of it (Quantity.Value). */
export function wholeValue({ nano }: Quantity): bigint {
  return int64Of(nano, NANO_OF_ONE);
}

/** As `wholeValue`, in thousandths (Quantity.MilliValue). */
export function milliValue({ nano }: Quantity): bigint {
  return int64Of(nano, NANO_OF_MILLI);
}

/** Away from zero; what no int64 holds is nought. */
function int64Of(nano: bigint, unit: bigint): bigint {
  const rest = nano % unit;
  const whole = nano / unit;
  const rounded = rest === 0n ? whole : whole + (rest > 0n ? 1n : -1n);
  return rounded > GREATEST || rounded < -GREATEST ? 0n : rounded;
}
