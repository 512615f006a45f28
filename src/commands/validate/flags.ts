import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { fileFlags } from '../shared/file-flags.ts';
import { nodeFlags } from '../shared/node-flags.ts';

export const validateFlags = defineFlags({
  filename: fileFlags.filename,
  kustomize: fileFlags.kustomize,
  recursive: fileFlags.recursive,
  'kubelet-version': {
    type: 'string',
    placeholder: 'VERSION',
    usage: "The kubelet's version: 1.28 to 1.37. Unless given the node's own, without a node the newest.",
  },
  strict: { type: 'bool', usage: 'Let warnings count as refusals.' },
  output: {
    type: 'string',
    shorthand: 'o',
    completes: ['text', 'json', 'junit', 'sarif'],
    usage: 'Output format. One of: (text, json, junit, sarif).',
  },
  ...nodeFlags,
});

export const validateCommand = defineCommand({
  name: 'validate',
  group: 'basic',
  summary: 'Say what the kubelet would say of manifests',
  description: `Say what the kubelet would say of manifests: what it refuses, by the rules of
Kubernetes and those for static pods, and what it drops in silence. With -f
nothing but the files is needed. Without, the directory that the kubelet of a
node reads is looked at, with what only a directory can have: two files with
one pod, stray files, modes.

Exit status: 0 The kubelet would run every pod. 1 It would not, or with --strict
there are warnings.`,
  examples: `
# Would the kubelet run it?
kstatic validate -f web.yaml

# Would it on this node, whatever version its kubelet has?
kstatic validate -f web.yaml -N cp1

# What does the kubelet of each control plane make of its directory?
kstatic validate -N 'cp[1-3]'

# Let a pull request fail on what a kubelet would drop in silence
kstatic validate -f manifests/ -R --strict -o sarif
`,
  usage: 'validate [-f FILENAME] [flags]',
  flags: validateFlags,
  load: () => import('./run.ts'),
});
