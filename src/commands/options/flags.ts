import { defineCommand } from '../../command-line/command.ts';

/** `kstatic options`. */
export const optionsCommand = defineCommand({
  name: 'options',
  group: 'other',
  summary: 'List the flags that choose and reach nodes',
  description: 'List the flags that every command takes that looks at a node.',
  examples: `
# List the flags that choose and reach nodes
kstatic options
`,
  usage: 'options',
  flags: {},
  load: () => import('./run.ts'),
});
