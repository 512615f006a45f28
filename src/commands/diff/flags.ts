import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { fileFlags, placeFlags } from '../shared/file-flags.ts';
import { nodeFlags } from '../shared/node-flags.ts';

export const diffFlags = defineFlags({
  ...fileFlags,
  ...placeFlags,
  semantic: {
    type: 'bool',
    usage: 'Compare what the kubelet sees: comments, the order of keys and ways to write a value do not count.',
  },
  ...nodeFlags,
});

export const diffCommand = defineCommand({
  name: 'diff',
  group: 'basic',
  summary: 'Show what installing would change, or how nodes differ',
  description: `Show what installing manifests would change on each node, and on standard
error what the kubelet will do. With NAMEs and no -f, compare the nodes with
each other.

Exit status: 0 No differences were found. 1 Differences were found. >1 kstatic
or diff failed with an error.

KUBECTL_EXTERNAL_DIFF names the program that compares, as for kubectl diff; by
default it is "diff" with the flags -u and -N.`,
  examples: `
# What would installing change?
kstatic diff -f web.yaml -N cp1

# Does the kubelet see a difference?
kstatic diff -f web.yaml --semantic

# Is etcd the same on all control planes?
kstatic diff etcd -N 'cp[1-3]'
`,
  usage: 'diff (-f FILENAME | NAME…) [flags]',
  flags: diffFlags,
  completes: 'pods',
  failureCode: 2,
  load: () => import('./run.ts'),
});
