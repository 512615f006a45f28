import type { Command } from '../../src/command-line/command.ts';
import type { Flag, FlagTable } from '../../src/command-line/flags/flag-table.ts';
import { ownFlags } from '../../src/command-line/help/command-help.ts';
import { printDefault, visibleFlags } from '../../src/command-line/help/flag-help.ts';
import { nodeFlags } from '../../src/commands/shared/node-flags.ts';

/** Puts a table of flags between `<!-- flags:NAME -->` and `<!-- end -->`, for each command's name and for `nodes`. */
export function withFlagTables(text: string, commands: readonly Command[]): string {
  return text.replaceAll(
    /(<!-- flags:([\w -]+) -->\n).*?(<!-- end -->)/gs,
    (_, start: string, name: string, end: string) => {
      return `${start}${flagTable(flagsOf(name, commands))}${end}`;
    },
  );
}

function flagsOf(name: string, commands: readonly Command[]): FlagTable {
  if (name === 'nodes') return nodeFlags;
  const all = commands.flatMap((command) => [command, ...(command.members ?? [])]);
  const command = all.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`README.md has a table of flags for ${name}, which is no command`);
  return ownFlags(command.flags);
}

function flagTable(flags: FlagTable): string {
  const rows = visibleFlags(flags).map(([name, flag]) => `| ${typed(name, flag)} | ${inCell(flag.usage)} |\n`);
  return `| flag | what it does |\n| --- | --- |\n${rows.join('')}`;
}

function typed(name: string, flag: Flag): string {
  const short = flag.shorthand === undefined ? '' : `\`-${flag.shorthand}\`, `;
  return `${short}\`${inCell(`--${name}=${printDefault(flag)}`)}\``;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
