import { defineCommand } from '../../../command-line/command.ts';
import { defineFlags } from '../../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../../shared/node-flags.ts';
import { waveFlags } from '../../shared/wave-flags.ts';

export const rolloutRestartFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  'grace-period': {
    type: 'int',
    default: -1,
    usage:
      "Seconds that each container is given to end before it is killed, instead of the pod's own. Ignored if negative. 0 is taken for 1, unless with --force.",
  },
  force: { type: 'bool', usage: 'Stop a pod, too, that nobody may start again.' },
  'stop-stale': {
    type: 'bool',
    usage:
      'Stop sandboxes of older versions of the pod, too, and what runs without a file: a kubelet that was restarted while its API server does not answer leaves them running.',
  },
  wait: { type: 'bool', default: true, usage: 'Wait until the containers run in a new sandbox.' },
  timeout: {
    type: 'duration',
    default: '5m0s',
    usage:
      'How long to wait for that, once the pod is stopped. Zero means check once and do not wait, negative means wait for a week.',
  },
  ...waveFlags,
  ...nodeFlags,
});

export const rolloutRestartCommand = defineCommand({
  name: 'rollout restart',
  group: 'change',
  summary: 'Restart pods through the container runtime',
  description: `Restart pods through the container runtime: containers are told to end and
killed after their grace, then the sandbox is stopped, and the kubelet makes
another one. Its file is not touched.

That the old sandbox has ended and the containers run in a new one is waited for
and told, with the time that the node was without the pod, by the runtime's own
clock. What would not come back by itself is refused.

Where no client of the runtime is usable the kubelet restarts the pod: its file is
taken out of the kubelet's sight until the pod has had the time to end, and put
back, by the node itself if need be. Ctrl-C puts it back at once.`,
  examples: `
# Restart a pod of this machine
kstatic rollout restart web

# Restart the API servers of three nodes, one after the other
kstatic rollout restart kube-apiserver -N 'cp[1-3]'

# End what is left of an older version, too
kstatic rollout restart etcd --stop-stale -N cp1
`,
  usage: 'rollout restart NAME… [flags]',
  flags: rolloutRestartFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
