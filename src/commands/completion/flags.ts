import { defineCommand } from '../../command-line/command.ts';

/** `kstatic completion`. */
export const completionCommand = defineCommand({
  name: 'completion',
  group: 'settings',
  summary: 'Print shell completion code for bash, zsh, fish or powershell',
  description: `
Print the code that makes a shell complete kstatic's command lines: commands,
flags, their values, nodes (from ssh_config, known_hosts and KSTATIC_NODES) and
the pods on them.
`,
  examples: `
# Bash (4.4 or newer), in this shell
source <(kstatic completion bash)

# Bash, in every shell
kstatic completion bash > ~/.local/share/bash-completion/completions/kstatic

# Zsh, in this shell
source <(kstatic completion zsh)

# Zsh, in every shell
kstatic completion zsh > "\${fpath[1]}/_kstatic"

# Fish, in every shell
kstatic completion fish > ~/.config/fish/completions/kstatic.fish

# PowerShell, in every shell
kstatic completion powershell >> $PROFILE
`,
  usage: 'completion SHELL',
  flags: {},
  completes: ['bash', 'zsh', 'fish', 'powershell'],
  load: () => import('./run.ts'),
});
