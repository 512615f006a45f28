import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { dryRunFlags } from '../shared/dry-run.ts';
import { goneFlags } from '../shared/gone-flags.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { staleFlags } from '../shared/stale-flags.ts';
import { waveFlags } from '../shared/wave-flags.ts';

export const stopFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  force: { type: 'bool', usage: 'Stop pods, too, whose files something else on the node rewrites.' },
  ...goneFlags,
  ...staleFlags,
  ...dryRunFlags,
  ...waveFlags,
  ...nodeFlags,
});

export const stopCommand = defineCommand({
  name: 'stop',
  group: 'change',
  summary: 'Stop static pods, to be started again',
  description: `Stop static pods: their files are taken out of the kubelet's sight and kept in
the node's history, in /var/lib/kstatic, until start puts them back. A pod that
is stopped stays so, whatever restarts. It comes back when the containers are
gone, as remove does.`,
  examples: `
# Stop a pod of this machine, and start it again
kstatic stop web
kstatic start web

# Stop a control plane's manager on one node
kstatic stop kube-controller-manager -N cp1
`,
  usage: 'stop NAME… [flags]',
  flags: stopFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
