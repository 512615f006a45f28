import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { clusterFlags } from '../shared/cluster-flags.ts';
import { nodeFlags } from '../shared/node-flags.ts';

export const listFlags = defineFlags({
  output: {
    type: 'string',
    shorthand: 'o',
    completes: [
      'custom-columns',
      'custom-columns-file',
      'go-template',
      'go-template-file',
      'json',
      'jsonpath',
      'jsonpath-as-json',
      'jsonpath-file',
      'kyaml',
      'name',
      'template',
      'templatefile',
      'wide',
      'yaml',
    ],
    usage:
      'Output format. One of: (json, yaml, kyaml, name, go-template, go-template-file, template, templatefile, ' +
      'jsonpath, jsonpath-as-json, jsonpath-file, custom-columns, custom-columns-file, wide).',
  },
  template: {
    type: 'string',
    usage: 'The template, or its file, for -o go-template, -o jsonpath and the like; alone, a go-template.',
  },
  'allow-missing-template-keys': {
    type: 'bool',
    default: true,
    usage: 'A template prints nothing for a field that is not there, instead of failing.',
  },
  'sort-by': {
    type: 'string',
    usage: "Sort by the field that a path in JSONPath finds: '{.metadata.name}'. It must be a number or text.",
  },
  namespace: { type: 'string', shorthand: 'n', usage: 'Only pods of this namespace.' },
  'all-namespaces': { type: 'bool', shorthand: 'A', usage: 'Pods of every namespace, which is what is listed anyway.' },
  selector: {
    type: 'string',
    shorthand: 'l',
    usage: "Only pods whose labels match: '=', '==', '!=', 'in', 'notin', a key, or !key.",
  },
  watch: {
    type: 'bool',
    shorthand: 'w',
    usage: 'After listing the pods, watch for changes: each is one more line, or object, until Ctrl-C.',
  },
  'watch-only': { type: 'bool', usage: 'Watch for changes, without listing the pods first.' },
  'show-labels': { type: 'bool', usage: 'Show the labels in the last column.' },
  'no-headers': { type: 'bool', usage: 'Leave the headers out.' },
  ...clusterFlags,
  ...nodeFlags,
});

export const listCommand = defineCommand({
  name: 'list',
  aliases: ['get', 'ls'],
  group: 'basic',
  summary: 'List static pods and the files they come from',
  description: `List the static pods of nodes: the files in the directory that the kubelet
reads, and what the kubelet makes of each.

STATUS is kubectl's, and beyond it Invalid (the kubelet refuses the file),
Shadowed (another file holds the same pod), Orphaned (it runs, but its file is
gone) and Stale (it runs an older version of its file), the last two when the
kubelet has had the time to stop it. What nobody could tell is <unknown>.

CURRENT, of -o wide, tells whether what runs was made from what the file says
now. Of a pod of which two sandboxes run the older has a row of its own.

With --kubeconfig or --context the API server is asked as well, from this
machine, by the kubectl of this machine and for at most three seconds. MIRROR,
of -o wide, tells whether it has the mirror of what runs, and READY and STATUS
take from that what the kubelet alone could tell. With -w it is asked every ten
seconds.`,
  examples: `
# List the static pods of this machine
kstatic list

# List those of three nodes
kstatic list -N 'cp[1-3]'

# Print what is of interest of each
kstatic list -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image
kstatic list -o jsonpath='{range .items[*]}{.metadata.name}{"\\n"}{end}'

# See what becomes of them
kstatic list -N 'cp[1-3]' -w

# Ask the API server too, for what only the kubelet could tell
kstatic list -N cp1 -o wide --context prod

# List those on a disk that is mounted from another machine
kstatic list --root /mnt
`,
  usage: 'list [NAME…] [flags]',
  flags: listFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
