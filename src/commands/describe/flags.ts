import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../shared/node-flags.ts';

export const describeFlags = defineFlags({
  namespace: { type: 'string', shorthand: 'n', usage: 'Only pods of this namespace.' },
  'all-namespaces': {
    type: 'bool',
    shorthand: 'A',
    usage: 'Pods of every namespace, which is what is described anyway.',
  },
  selector: {
    type: 'string',
    shorthand: 'l',
    usage: "Only pods whose labels match: '=', '==', '!=', 'in', 'notin', a key, or !key.",
  },
  'show-events': {
    type: 'bool',
    default: true,
    usage: 'Show what happened to the pod. Of several pods it is shown only where this flag is given.',
  },
  ...nodeFlags,
});

export const describeCommand = defineCommand({
  name: 'describe',
  group: 'basic',
  summary: 'Show all that a node knows of static pods',
  description: `Show all that a node knows of static pods, without an API server: the pod in
the form of kubectl describe, made of its file and of what the container
runtime has; the file itself; the versions that kstatic keeps of it; and what
happened, as the container runtime and the kubelet's log tell it.

A file that the kubelet refuses is shown with the reason. What nobody could
tell is <unknown>.`,
  examples: `
# Describe a static pod of this machine
kstatic describe etcd

# Describe it on three nodes
kstatic describe etcd -N 'cp[1-3]'

# Describe all with a label, and what happened to each
kstatic describe -l tier=control-plane --show-events
`,
  usage: 'describe [NAME…] [flags]',
  flags: describeFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
