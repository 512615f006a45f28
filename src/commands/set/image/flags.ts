import { defineCommand } from '../../../command-line/command.ts';
import { defineFlags } from '../../../command-line/flags/flag-table.ts';
import { rewriteFlags } from '../../shared/rewrite-flags.ts';

export const setImageFlags = defineFlags({ ...rewriteFlags });

export const setImageCommand = defineCommand({
  name: 'set image',
  group: 'change',
  summary: 'Set the images of a pod',
  description: `Set the images of a pod's containers, init containers included, each node's own
file where it is. All else in the file stays as it was written. A * stands for
every container.

With --wait it says "pod/NAME condition met" once the pod is ready; with
--rollback what does not become ready is taken back, as install does.`,
  examples: `
# Give a container another image
kstatic set image web web=nginx:1.28

# Give all containers of a pod one image, on two nodes
kstatic set image pod/web '*=busybox:1.37' -N cp1,cp2
`,
  usage: 'set image NAME… CONTAINER=IMAGE… [flags]',
  flags: setImageFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
