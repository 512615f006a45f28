import { nodeFlags } from '../commands/shared/node-flags.ts';
import { defineFlags } from './flags/flag-table.ts';

/** Understood by every command. */
export const helpFlags = defineFlags({
  help: { type: 'bool', shorthand: 'h', hidden: true, usage: 'Print the help of the command.' },
});

/** What may stand before the verb: `kstatic -N cp1 list`. */
export const rootFlags = defineFlags({
  ...nodeFlags,
  ...helpFlags,
  version: { type: 'bool', hidden: true, usage: 'Print the version of kstatic.' },
});
