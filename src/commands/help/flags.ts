import { defineCommand } from '../../command-line/command.ts';

/** `kstatic help`. */
export const helpCommand = defineCommand({
  name: 'help',
  group: 'other',
  summary: 'Help about any command',
  description: 'Print the help of a command, or the list of all commands.',
  examples: `
# List all commands
kstatic help

# Print the help of one
kstatic help create
`,
  usage: 'help [COMMAND]',
  flags: {},
  load: () => import('./run.ts'),
});
