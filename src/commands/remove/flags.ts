import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { dryRunFlags } from '../shared/dry-run.ts';
import { fileFlags } from '../shared/file-flags.ts';
import { goneFlags } from '../shared/gone-flags.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { staleFlags } from '../shared/stale-flags.ts';
import { waveFlags } from '../shared/wave-flags.ts';

export const removeFlags = defineFlags({
  filename: {
    ...fileFlags.filename,
    usage: 'File, directory or URL that holds the manifests of the pods to remove, "-" for standard input. Repeatable.',
  },
  recursive: fileFlags.recursive,
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace of the pods, where names alone leave it open.' },
  'all-namespaces': {
    type: 'bool',
    shorthand: 'A',
    usage: 'Accepted as kubectl accepts it: every namespace is looked at.',
  },
  'ignore-not-found': { type: 'bool', usage: 'Treat a pod that is not there as removed.' },
  force: { type: 'bool', usage: 'Remove files, too, that something else on the node rewrites.' },
  ...goneFlags,
  ...staleFlags,
  ...dryRunFlags,
  ...waveFlags,
  ...nodeFlags,
});

export const removeCommand = defineCommand({
  name: 'remove',
  aliases: ['delete', 'rm'],
  group: 'basic',
  summary: 'Take static pods away',
  description: `Take pods' files out of the directory that the kubelet of a node reads.

The kubelet stops the pods. The files stay in the node's history, in
/var/lib/kstatic. A NAME is a pod's name, with or without the node's name
behind it, or the name of a file in that directory.

It comes back when the containers of the pods are gone, and fails where the
kubelet does not stop them, unless --stop-stale does. On a node where that
cannot be seen, or where no kubelet runs, it does not wait.

Pods of the control plane are removed from one node at a time, once all nodes
have been looked at; the first node that fails is the last one.`,
  examples: `
# Remove a pod of this machine
kstatic remove web

# Remove the pods of a file from two nodes
kstatic remove -f web.yaml -N cp1,cp2

# Remove a stray copy by its file's name
kstatic remove etcd.yaml.bak -N cp1
`,
  usage: 'remove (NAME… | -f FILENAME) [flags]',
  flags: removeFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
