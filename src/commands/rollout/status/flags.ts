import { defineCommand } from '../../../command-line/command.ts';
import { defineFlags } from '../../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../../shared/node-flags.ts';

export const rolloutStatusFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  revision: {
    type: 'int',
    usage: 'The revision that the file has to hold. 0 is whichever it holds.',
  },
  watch: { type: 'bool', shorthand: 'w', default: true, usage: 'Watch the status of the pods until they are ready.' },
  timeout: { type: 'duration', default: '0s', usage: 'How long to watch before giving up. Zero means never.' },
  ...nodeFlags,
});

export const rolloutStatusCommand = defineCommand({
  name: 'rollout status',
  group: 'change',
  summary: 'Tell whether pods run as their files say',
  description: `Tell whether pods run as their files say and are ready, and wait until they
are. Until then it says on standard error why not, and gives up as install
--wait does: when no waiting helps, when one trouble has lasted for 30 seconds,
or with --timeout. Nothing is changed.

With --watch=false it says how they are now. That one is on its way is no
failure then.`,
  examples: `
# Wait until a pod is what its file says
kstatic rollout status web

# See how far it is on three nodes
kstatic rollout status web --watch=false -N 'edge[1-3]'
`,
  usage: 'rollout status NAME… [flags]',
  flags: rolloutStatusFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
