import type { GoValue } from '../go-values/go-value.ts';

/** What a step came upon: a value, or undefined where Go's reflect has none at all, not even nil. */
export type Found = GoValue | undefined;

/**
 * The value itself, as reflect.Value.Interface gives it.
 *
 * @throws PathError where there is none: reflect panics, and kubectl with it
 */
export function interfaceOf(found: Found): GoValue {
  if (found === undefined) throw new PathError('reflect: call of reflect.Value.Interface on zero Value');
  return found;
}

/** Why a template cannot be carried out, in the words of client-go, and what had been found until then. */
export class PathError extends Error {
  override readonly name = 'PathError';
  readonly found: readonly Found[];

  constructor(message: string, found: readonly Found[] = []) {
    super(message);
    this.found = found;
  }
}
