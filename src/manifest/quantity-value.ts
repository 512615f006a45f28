import { parseQuantity, writeQuantity, type QuantityFormat } from './quantity.ts';

/** An amount as a Pod asks for it. */
export interface Quantity {
  /** As Kubernetes prints it: `100m`, `1Gi`. */
  readonly text: string;
  /** In billionths, exact; what is beyond all measure is cut to it. */
  readonly nano: bigint;
  /** As it was written, which sums and roundings keep. */
  readonly format: QuantityFormat;
}

export const NANO_OF_ONE = 1_000_000_000n;

const DECIMAL_EXPONENTS: ReadonlyMap<string, number> = new Map(
  ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'].map((suffix, index) => [suffix, 3 * index]),
);
const BINARY_EXPONENTS: ReadonlyMap<string, number> = new Map(
  ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, index) => [suffix, 10 * (index + 1)]),
);

/** Far more than any node has, and still quick to reckon with. */
const GREATEST_EXPONENT = 100;

/** Reads a quantity (apimachinery pkg/api/resource, ParseQuantity), or says what Kubernetes has against it. */
export function readQuantity(text: string): Quantity | { readonly problem: string } {
  const parsed = parseQuantity(text);
  if ('problem' in parsed) return parsed;
  const nano = nanoOf(parsed.canonical);
  return { text: parsed.canonical, nano, format: formatOf(text, nano) };
}

/** The sum as Kubernetes prints it (Quantity.Add): in the format of the first amount, unless that is nothing. */
export function addQuantities(first: Quantity, second: Quantity): Quantity {
  const nano = first.nano + second.nano;
  const { format } = first.nano === 0n ? second : first;
  return { text: writeQuantity(nano, format), nano, format };
}

/** Fractions of one are decimal even where they were written as 0.5Ki (ParseQuantity). */
function formatOf(text: string, nano: bigint): QuantityFormat {
  if (/[eE][-+]?[0-9]+$/.test(text)) return 'decimal exponent';
  const isFraction = nano !== 0n && nano > -NANO_OF_ONE && nano < NANO_OF_ONE;
  return text.endsWith('i') && !isFraction ? 'binary' : 'decimal';
}

/** Zero, as Go has it where nothing is written. */
export const ZERO_QUANTITY: Quantity = { text: '0', nano: 0n, format: 'decimal' };

function nanoOf(canonical: string): bigint {
  const [, sign, whole = '', fraction = '', suffix = ''] =
    /^([-+]?)([0-9]*)(?:\.([0-9]*))?(.*)$/s.exec(canonical) ?? [];
  const digits = BigInt(whole + fraction);
  const amount = scaled(digits, fraction.length, suffix);
  return sign === '-' ? -amount : amount;
}

function scaled(digits: bigint, decimals: number, suffix: string): bigint {
  const binary = BINARY_EXPONENTS.get(suffix);
  if (binary !== undefined) return roundedUp((digits << BigInt(binary)) * NANO_OF_ONE, decimals);
  const exponent = DECIMAL_EXPONENTS.get(suffix) ?? 9 + Number(suffix.slice(1));
  const shift = Math.min(exponent, GREATEST_EXPONENT) - decimals;
  return shift >= 0 ? digits * 10n ** BigInt(shift) : roundedUp(digits, -shift);
}

function roundedUp(amount: bigint, decimals: number): bigint {
  const divisor = 10n ** BigInt(decimals);
  return (amount + divisor - 1n) / divisor;
}
