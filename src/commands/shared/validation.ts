import type { WantedManifest } from '../../change/wanted-manifest.ts';
import type { Context } from '../../command-line/context.ts';
import { parseGoBoolean } from '../../command-line/flags/go-number.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { UsageError } from '../../errors/failure.ts';
import { checkManifests, type Validation } from '../../operations/check-manifests.ts';
import { printWarning } from '../../print/warning.ts';
import type { NodeOptions } from './node-options.ts';

/**
 * Reads kubectl's `--validate`.
 *
 * @throws UsageError in kubectl's words (kubectl pkg/cmd/util/helpers.go, GetValidationDirective)
 */
export function completeValidation(value: string): Validation {
  if (value === 'strict' || value === 'warn' || value === 'ignore') return value;
  const isWanted = parseGoBoolean(value);
  if (isWanted !== undefined) return isWanted ? 'strict' : 'ignore';
  throw new UsageError(
    `invalid - validate option ${goQuote(value)}; must be one of: strict (or true), warn, ignore (or false)`,
  );
}

/**
 * Looks at what all nodes are to have before the first of them is touched, each manifest once, and warns.
 *
 * @throws Failure 'invalid' that names everything which is refused
 */
export async function checkBeforehand(
  wanted: readonly (readonly WantedManifest[])[],
  validation: Validation,
  { isQuiet }: NodeOptions,
  context: Context,
): Promise<void> {
  const warnings = await checkManifests([...new Set(wanted.flat())], validation);
  if (!isQuiet) for (const warning of warnings) await printWarning(warning, context);
}
