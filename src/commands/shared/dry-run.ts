import { UsageError } from '../../errors/failure.ts';

/**
 * Reads kubectl's `--dry-run`. Both strategies look at the node and change nothing; they differ in what is printed.
 *
 * @throws UsageError in kubectl's words (kubectl pkg/cmd/util/helpers.go, GetDryRunStrategy)
 */
export function dryRunSuffix(value: string): '' | ' (dry run)' | ' (server dry run)' {
  switch (value) {
    case 'none':
    case 'false':
      return '';
    case 'client':
    case 'true':
      return ' (dry run)';
    case 'server':
      return ' (server dry run)';
    default:
      throw new UsageError(`Invalid dry-run value (${value}). Must be "none", "server", or "client".`);
  }
}
