import { defineCommand } from '../../command-line/command.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { rolloutHistoryCommand } from './history/flags.ts';
import { rolloutUndoCommand } from './undo/flags.ts';

export const rolloutCommand = defineCommand({
  name: 'rollout',
  group: 'change',
  summary: 'Look at the versions of static pods, and go back',
  description: `Look at the versions of static pods that a node's history keeps, in
/var/lib/kstatic, and go back to one.`,
  examples: `
# Show the versions of a pod
kstatic rollout history web -N cp1

# Go back to the one before
kstatic rollout undo web -N cp1
`,
  usage: 'rollout SUBCOMMAND',
  flags: nodeFlags,
  members: [rolloutHistoryCommand, rolloutUndoCommand],
  load: () => import('../shared/run-family.ts'),
});
