import { defineCommand } from '../../command-line/command.ts';

/** `kstatic __complete`: asked by the completion scripts, and by kubectl for `kubectl static-pod`. */
export const completeCommand = defineCommand({
  name: '__complete',
  group: 'other',
  hidden: true,
  summary: 'Tell what may come next on a command line',
  description: `
Tell what may come next on a command line: one choice a line, and last a
directive of cobra (:4 no files, :0 files, :16 directories, +2 no space).
`,
  examples: `
# What may follow "kstatic list -N "?
kstatic __complete -- list -N ""
`,
  usage: '__complete -- WORD…',
  flags: {},
  load: () => import('./run.ts'),
});
