import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../shared/node-flags.ts';

/** The flags of `kstatic find-path`. */
export const findPathFlags = defineFlags({
  explain: {
    type: 'bool',
    default: false,
    usage: 'Print what was looked at, a line for each step, and then the path.',
  },
  output: {
    type: 'string',
    shorthand: 'o',
    completes: ['wide', 'json', 'yaml'],
    usage: 'Output format. One of: (json, yaml, wide). Without it, the path alone.',
  },
  ...nodeFlags,
});

/** `kstatic find-path`: prints where a kubelet reads static pods from. */
export const findPathCommand = defineCommand({
  name: 'find-path',
  group: 'inspect',
  summary: 'Print the directory that the kubelet reads static pods from',
  description: `Print the directory (or file) from which a node's kubelet reads static pods.

The kubelet's command line, its configuration file and its drop-ins say so, the
stronger over the weaker. Where no kubelet runs, its systemd unit does, or the
configuration that a distribution is known to write.`,
  examples: `  # Print the directory of this machine's kubelet
  kstatic find-path

  # See which process, file and key say so
  kstatic find-path --explain -N cp1

  # Compare the nodes of a control plane
  kstatic find-path -N 'cp[1-3]' -o wide

  # Look at a disk that is mounted for rescue
  kstatic find-path --root /mnt`,
  usage: 'find-path [--explain] [-o wide|json|yaml] [flags]',
  flags: findPathFlags,
  completes: [],
  load: () => import('./run.ts'),
});
