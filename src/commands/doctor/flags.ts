import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../shared/node-flags.ts';

export const doctorFlags = defineFlags({
  output: {
    type: 'string',
    shorthand: 'o',
    completes: ['text', 'json', 'sarif'],
    usage: 'Output format. One of: (text, json, sarif).',
  },
  ...nodeFlags,
});

export const doctorCommand = defineCommand({
  name: 'doctor',
  group: 'inspect',
  summary: 'Say what is wrong with static pods, and what mends it',
  description: `Say for each node what is wrong with its static pods and what to do: what does
most harm first, and causes before what follows from them. Each finding says
what shows it, with the kubelet's own log line where there is one, what comes
of it, and the commands that mend it. Nothing is changed.

critical: pods stop, or cannot come back. error: a pod does not run as its file
says. warning: it will bite one day. What could not be checked is named on
standard error.

Exit status: 0 Nothing is broken; there may be warnings. 1 Something is, or a
node does not answer.`,
  examples: `
# What is wrong with this machine?
kstatic doctor

# What with three control planes?
kstatic doctor -N 'cp[1-3]'

# What can be told of a disk that is mounted from a dead machine?
kstatic doctor --root /mnt

# Only what is wrong, a line each
kstatic doctor -o json | jq -r '.nodes[].diagnoses[].what'
`,
  usage: 'doctor [flags]',
  flags: doctorFlags,
  load: () => import('./run.ts'),
});
