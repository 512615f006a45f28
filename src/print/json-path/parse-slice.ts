import { parseGoDecimal } from '../../command-line/flags/go-number.ts';
import type { Slice } from './nodes.ts';

/** Reads `N` or `start:end:step`, each part of which may be left out; or says what is wrong. */
export function parseSlice(text: string): Slice | { readonly problem: string } {
  const parts = /^(-?[0-9]*)(?::(-?[0-9]*))?(?::(-?[0-9]*))?$/.exec(text);
  if (parts === null) return { problem: `invalid array index ${text}` };

  const [start, end, step] = parts.slice(1).map((part: string | undefined) => parseBound(part ?? ''));
  for (const bound of [start, end, step]) {
    if (typeof bound === 'string') return { problem: `array index ${bound} is not a number` };
  }
  return sliceOf(numberOf(start), numberOf(end), numberOf(step), parts[2] === undefined);
}

function sliceOf(...[start, end, step, isIndex]: readonly [Bound, Bound, Bound, boolean]): Slice {
  return isIndex ? { start, end: BigInt.asIntN(64, (start ?? 0n) + 1n), step, isIndex } : { start, end, step, isIndex };
}

type Bound = bigint | undefined;

/** The text itself where it is no number. */
function parseBound(text: string): Bound | string {
  if (text === '') return undefined;
  const parsed = parseGoDecimal(text);
  return 'value' in parsed ? parsed.value : text;
}

function numberOf(bound: Bound | string): Bound {
  return typeof bound === 'string' ? undefined : bound;
}
