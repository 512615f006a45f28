import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { dryRunFlags } from './dry-run.ts';
import { nodeFlags } from './node-flags.ts';
import { validationFlags } from './validation-flags.ts';
import { rollbackFlags, waitFlags } from './wait-flags.ts';
import { waveFlags } from './wave-flags.ts';

/** Which pods' files are changed, and which may be. */
export const ownFileFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  force: { type: 'bool', usage: 'Write files, too, that something else on the node rewrites.' },
  ...validationFlags,
  ...waitFlags,
  ...rollbackFlags,
});

/** The flags of the commands that change each node's own file of a pod. */
export const rewriteFlags = defineFlags({
  ...ownFileFlags,
  ...dryRunFlags,
  ...waveFlags,
  ...nodeFlags,
});
