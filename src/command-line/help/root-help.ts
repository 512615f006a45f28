import { visibleCommands, type Command, type CommandGroup } from '../command.ts';

const HEADINGS: Readonly<Record<CommandGroup, string>> = {
  basic: 'Basic Commands:',
  inspect: 'Inspecting Commands:',
  change: 'Changing Commands:',
  settings: 'Settings Commands:',
  other: 'Other Commands:',
};

/** What `kstatic` alone prints: the commands by groups, as `kubectl` alone lists its own. */
export function rootHelp(commands: readonly Command[], programName: string): string {
  const listed = visibleCommands(commands);
  const width = Math.max(...listed.map((command) => command.name.length)) + 3;
  const groups = Object.entries(HEADINGS).map(([group, heading]) => {
    const members = listed.filter((command) => command.group === group);
    const lines = members.map((command) => `  ${command.name.padEnd(width)}${command.summary}\n`);
    return lines.length === 0 ? '' : `${heading}\n${lines.join('')}\n`;
  });

  return `kstatic is kubectl for static pods, the pods that a kubelet runs from files.

It works when nothing else does: no command needs an API server.

${groups.join('')}Usage:
  ${programName} [flags] [options]

Use "${programName} <command> --help" for more information about a given command.
Use "${programName} options" for the flags that choose and reach nodes.
`;
}
