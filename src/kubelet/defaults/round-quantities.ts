import type { Quantity } from '../../manifest/quantity-value.ts';
import { writeQuantity } from '../../manifest/quantity.ts';

type Quantities = Readonly<Record<string, Quantity>>;

/** The amounts, none with less than a thousandth: away from zero, as Kubernetes rounds them (core/v1, SetDefaults_ResourceList). */
export function roundedToMilli(quantities: Quantities): Quantities {
  return Object.fromEntries(Object.entries(quantities).map(([name, quantity]) => [name, rounded(quantity)]));
}

const NANO_OF_MILLI = 1_000_000n;

function rounded(quantity: Quantity): Quantity {
  const rest = quantity.nano % NANO_OF_MILLI;
  if (rest === 0n) return quantity;
  const awayFromZero = rest > 0n ? NANO_OF_MILLI : -NANO_OF_MILLI;
  const nano = quantity.nano - rest + awayFromZero;
  return { ...quantity, text: writeQuantity(nano, quantity.format), nano };
}
