import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** The flags of `kubectl version` that mean something without a server. */
export const versionFlags = defineFlags({
  client: { type: 'bool', usage: 'Accepted as kubectl accepts it: there is no other version to show.' },
  output: { type: 'string', shorthand: 'o', completes: ['json', 'yaml'], usage: "One of 'yaml' or 'json'." },
});

/** `kstatic version`. */
export const versionCommand = defineCommand({
  name: 'version',
  group: 'other',
  summary: 'Print the version of kstatic',
  description: 'Print the version of kstatic.',
  examples: `
# Print the version
kstatic version

# Print it for a program to read
kstatic version -o json
`,
  usage: 'version [-o json|yaml]',
  flags: versionFlags,
  load: () => import('./run.ts'),
});
