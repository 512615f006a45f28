import { defineCommand } from '../../../command-line/command.ts';
import { defineFlags } from '../../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../../shared/node-flags.ts';

export const rolloutHistoryFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  output: {
    type: 'string',
    shorthand: 'o',
    completes: ['json', 'yaml'],
    usage: 'Output format. One of: (json, yaml).',
  },
  revision: { type: 'int', usage: 'Print the manifest of this revision, byte for byte as it was installed.' },
  ...nodeFlags,
});

export const rolloutHistoryCommand = defineCommand({
  name: 'rollout history',
  group: 'change',
  summary: 'View the versions of a pod',
  description: `View the versions of a pod that the node's history keeps: ten a pod, of pods
that were removed, too. What was put there by something else is found when
kstatic first changes it.`,
  examples: `
# Show the versions of a pod of this machine
kstatic rollout history web

# Print the manifest of one, and see what going back to it would change
kstatic rollout history web --revision=3 | kstatic diff -f -
`,
  usage: 'rollout history NAME… [flags]',
  flags: rolloutHistoryFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
