import { defineCommand } from '../../command-line/command.ts';
import { nodeFlags } from '../shared/node-flags.ts';
import { setImageCommand } from './image/flags.ts';

export const setCommand = defineCommand({
  name: 'set',
  group: 'change',
  summary: 'Set the images of static pods',
  description: 'Set what static pods run, in their files.',
  examples: `
# Give a container another image
kstatic set image web web=nginx:1.28
`,
  usage: 'set SUBCOMMAND',
  flags: nodeFlags,
  members: [setImageCommand],
  load: () => import('../shared/run-family.ts'),
});
