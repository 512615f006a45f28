import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';

/** kubectl's flag, for the commands that change a node. */
export const dryRunFlags = defineFlags({
  'dry-run': {
    type: 'string',
    default: 'none',
    bareValue: 'client',
    completes: ['none', 'client', 'server'],
    usage:
      'Must be "none", "client" or "server". Anything but "none" looks at the nodes, says what would be done and does not do it.',
  },
});

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
