import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { ownFileFlags } from '../shared/rewrite-flags.ts';

export const editFlags = defineFlags({ ...ownFileFlags, ...nodeFlags });

export const editCommand = defineCommand({
  name: 'edit',
  group: 'change',
  summary: 'Edit the file of a static pod in the default editor',
  description: `Edit the file of a static pod, each node's own, in the editor that KUBE_EDITOR
or EDITOR names, or vi. It opens a copy on this machine, with every byte of the
file; the kubelet never sees half an edit.

What is saved is looked at before it is put in place, as validate does. What is
refused is opened again, with the reason on top; saved once more as it is, it
ends the edit. A file that somebody else has changed meanwhile stays theirs. In
both cases a copy of what was changed is kept, and named.

A file that holds no pod for a mistake in it can be edited by its own name.
Several nodes are edited one after the other.

With --wait it says "pod/NAME condition met" once the pod is ready; with
--rollback what does not become ready is taken back, as install does, and the
edit is kept in a copy.`,
  examples: `
# Edit a pod of this machine
kstatic edit web

# Edit it with another editor, on a node
KUBE_EDITOR=nano kstatic edit kube-apiserver -N cp1

# Mend a file that the kubelet refuses, though nobody knows its pod
kstatic edit kube-apiserver.yaml -N cp1
`,
  usage: 'edit NAME… [flags]',
  flags: editFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
