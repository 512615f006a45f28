import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { dryRunFlags } from '../shared/dry-run.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { rollbackFlags, waitFlags } from '../shared/wait-flags.ts';
import { waveFlags } from '../shared/wave-flags.ts';

export const startFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  force: { type: 'bool', usage: 'Write files, too, that something else on the node rewrites.' },
  ...waitFlags,
  ...rollbackFlags,
  ...dryRunFlags,
  ...waveFlags,
  ...nodeFlags,
});

export const startCommand = defineCommand({
  name: 'start',
  group: 'change',
  summary: 'Start static pods that were stopped',
  description: `Start static pods that stop has stopped: their files come back, byte for byte,
under the names that they had.

With --wait it says "pod/NAME condition met" once the pod is ready; with
--rollback a pod that does not become ready is stopped again.`,
  examples: `
# Start a pod of this machine again
kstatic start web

# Start it on three nodes
kstatic start web -N 'cp[1-3]'
`,
  usage: 'start NAME… [flags]',
  flags: startFlags,
  load: () => import('./run.ts'),
});
