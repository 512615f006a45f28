import { defineCommand } from '../../../command-line/command.ts';
import { defineFlags } from '../../../command-line/flags/flag-table.ts';
import { dryRunFlags } from '../../shared/dry-run.ts';
import { nodeFlags } from '../../shared/node-flags.ts';
import { rollbackFlags, waitFlags } from '../../shared/wait-flags.ts';
import { waveFlags } from '../../shared/wave-flags.ts';

export const rolloutUndoFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  'to-revision': { type: 'int', usage: 'The revision to go back to. 0 is the one before.' },
  force: {
    type: 'bool',
    usage: 'Go back, too, where something else on the node rewrites the file, and to another minor version of etcd.',
  },
  ...waitFlags,
  ...rollbackFlags,
  ...dryRunFlags,
  ...waveFlags,
  ...nodeFlags,
});

export const rolloutUndoCommand = defineCommand({
  name: 'rollout undo',
  group: 'change',
  summary: 'Go back to an earlier version of a pod',
  description: `Go back to an earlier version of a pod, byte for byte, from the node's own
history: to the one before, or to one that is named. A pod that was removed
comes back. Going back is a version of its own: undoing it once more is possible.

Etcd of another minor version may not read its data: that is refused.

With --wait it says "pod/NAME condition met" once the pod is ready; with
--rollback what was there before the undo comes back where it does not.`,
  examples: `
# Go back to the version before
kstatic rollout undo web

# Go back to the third, on three nodes
kstatic rollout undo web --to-revision=3 -N 'edge[1-3]'
`,
  usage: 'rollout undo NAME… [flags]',
  flags: rolloutUndoFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
