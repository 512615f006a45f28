import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** kubectl's flag, for the commands that put manifests on nodes. */
export const validationFlags = defineFlags({
  validate: {
    type: 'string',
    default: 'strict',
    bareValue: 'strict',
    completes: ['strict', 'warn', 'ignore'],
    usage:
      'Must be one of: strict (or true), warn, ignore (or false). "strict" refuses what the kubelet would refuse, or drop in silence. "warn" warns of the latter. "ignore" looks at nothing.',
  },
});
