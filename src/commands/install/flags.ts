import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { dryRunFlags } from '../shared/dry-run.ts';
import { fileFlags, placeFlags } from '../shared/file-flags.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { staleFlags } from '../shared/stale-flags.ts';
import { validationFlags } from '../shared/validation-flags.ts';
import { rollbackFlags, waitFlags } from '../shared/wait-flags.ts';
import { waveFlags } from '../shared/wave-flags.ts';

export const installFlags = defineFlags({
  ...fileFlags,
  ...placeFlags,
  ...validationFlags,
  ...waitFlags,
  ...rollbackFlags,
  ...staleFlags,
  ...dryRunFlags,
  ...waveFlags,
  ...nodeFlags,
});

export const installCommand = defineCommand({
  name: 'install',
  aliases: ['apply'],
  group: 'basic',
  summary: 'Put manifests into the directory that the kubelet reads',
  description: `Put manifests into the directory that the kubelet of a node reads.

A manifest arrives byte for byte. It is looked at before, as validate
does. The old file or the new one is there at every
moment; the old one is kept in the node's history, in /var/lib/kstatic. A pod
that is there already is updated in its file, a new one is named after itself.

With --wait it says "pod/NAME condition met" once the pod runs as the file says
and is ready, and until then on standard error why it is not. It gives up when
no waiting helps, when one trouble, such as a crash or a failing pull, has
lasted for 30 seconds, or with --timeout. The file stays as it is then; with
--rollback the old version comes back, also when this program or the connection
is cut off. What a kubelet that does not reach its API server leaves running of
an older version, beside the new one, --stop-stale stops.

Pods of the control plane go to one node at a time, once all nodes have been
looked at, and each is seen to be ready before the next node follows; the first
node that fails is the last one.`,
  examples: `
# Put a pod on this machine
kstatic install -f web.yaml

# Put it there and see it run, or have the old version back
kstatic install -f web.yaml --rollback

# Make one and put it on a node over ssh
kstatic create web --image nginx:1.27 | kstatic install -f - -N cp1

# Put a directory of manifests on three nodes, each with its own etcd
kstatic install -f manifests/ -f 'etcd-{node}.yaml' -N 'cp[1-3]'

# Roll it out: to one node, to five, then to a fifth of them at a time
kstatic install -f web.yaml -N 'edge[1-300]' --serial 1,5,20% --max-fail 1%

# See what would be done
kstatic install -f web.yaml -N cp1 --dry-run=server
`,
  usage: 'install -f FILENAME [flags]',
  flags: installFlags,
  load: () => import('./run.ts'),
});
