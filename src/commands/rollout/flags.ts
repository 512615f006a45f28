import { defineCommand } from '../../command-line/command.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { rolloutHistoryCommand } from './history/flags.ts';
import { rolloutRestartCommand } from './restart/flags.ts';
import { rolloutStatusCommand } from './status/flags.ts';
import { rolloutUndoCommand } from './undo/flags.ts';

export const rolloutCommand = defineCommand({
  name: 'rollout',
  group: 'change',
  summary: 'Restart static pods, and look at their versions',
  description: `Restart static pods through the container runtime of their node, look at the
versions of them that its history keeps, in /var/lib/kstatic, and go back to
one.`,
  examples: `
# Show the versions of a pod
kstatic rollout history web -N cp1

# Go back to the one before
kstatic rollout undo web -N cp1

# Wait until a pod is what its file says
kstatic rollout status web -N cp1

# Restart a pod
kstatic rollout restart web -N cp1
`,
  usage: 'rollout SUBCOMMAND',
  flags: nodeFlags,
  members: [rolloutHistoryCommand, rolloutRestartCommand, rolloutStatusCommand, rolloutUndoCommand],
  load: () => import('../shared/run-family.ts'),
});
