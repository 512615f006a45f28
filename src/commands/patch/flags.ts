import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { rewriteFlags } from '../shared/rewrite-flags.ts';

export const patchFlags = defineFlags({
  patch: { type: 'string', shorthand: 'p', usage: 'The patch, as JSON or YAML.' },
  'patch-file': { type: 'string', completes: 'files', usage: 'A file with the patch, as JSON or YAML.' },
  type: {
    type: 'string',
    default: 'strategic',
    completes: ['json', 'merge', 'strategic'],
    usage: 'The type of the patch: one of json, merge, strategic.',
  },
  ...rewriteFlags,
});

export const patchCommand = defineCommand({
  name: 'patch',
  group: 'change',
  summary: 'Change fields of static pods in their files',
  description: `Change fields of static pods by a patch, each node's own file where it is. What
the patch does not change stays as it was written: comments, order, quotes. A
pod keeps its name.

With --wait it says "pod/NAME condition met" once the pod is ready; with
--rollback what does not become ready is taken back, as install does.`,
  examples: `
# Give a pod the host's network
kstatic patch web -p '{"spec":{"hostNetwork":true}}'

# Change one container's image on three nodes, one node after the other
kstatic patch web -N 'cp[1-3]' --serial 1 -p '{"spec":{"containers":[{"name":"web","image":"nginx:1.28"}]}}'

# Change it, and have the old version back where the new one does not come up
kstatic patch web -p '{"spec":{"hostNetwork":true}}' --rollback

# Add to a list by its place
kstatic patch web --type json -p '[{"op":"add","path":"/spec/containers/0/args/-","value":"--v=2"}]'
`,
  usage: 'patch NAME… (-p PATCH | --patch-file FILE) [flags]',
  flags: patchFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
