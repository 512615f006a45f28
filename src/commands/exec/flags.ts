import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../shared/node-flags.ts';

const { identity, quiet } = nodeFlags;

export const execFlags = defineFlags({
  container: {
    type: 'string',
    shorthand: 'c',
    usage:
      'The container; without it the one that the annotation kubectl.kubernetes.io/default-container names, else the first.',
  },
  stdin: { type: 'bool', shorthand: 'i', usage: 'Pass standard input to the command.' },
  tty: { type: 'bool', shorthand: 't', usage: 'Give the command a terminal; only with -i, and where there is one.' },
  namespace: {
    type: 'string',
    shorthand: 'n',
    usage: 'The namespace of the pod, where its name alone leaves it open.',
  },
  ...nodeFlags,
  // -i is kubectl's here.
  identity: {
    type: identity.type,
    placeholder: identity.placeholder,
    completes: identity.completes,
    usage: 'Private key for ssh (its -i). Only here it has no letter of its own.',
  },
  quiet: { ...quiet, usage: 'Print nothing but what the command prints, and errors.' },
});

export const execCommand = defineCommand({
  name: 'exec',
  group: 'inspect',
  summary: 'Run a command in a container of a static pod',
  description: `Run a command in a container of a static pod, by the client of the node's
container runtime: no API server is asked, and no kubelet.

The exit code is the command's. Only one node may have the pod: name it with -N
where several are known. A command that is left behind by a broken connection
loses its terminal and its input; who minds neither runs on until it ends, as
under kubectl, but where the client is ctr, which can end it.`,
  examples: `
# Run a command in the first container of a pod
kstatic exec static-busybox -- date

# Look around in etcd, on another node
kstatic exec etcd -N cp1 -it -- etcdctl endpoint status

# Write a file into a container
kstatic exec web -c main -i -- sh -c 'cat >/tmp/page' <page.html
`,
  usage: 'exec NAME [-c CONTAINER] [flags] -- COMMAND [args…]',
  flags: execFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
