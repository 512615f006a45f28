import { nodeFlags } from '../../commands/shared/node-flags.ts';
import { commandNames, memberWord, type Command } from '../command.ts';
import type { FlagTable } from '../flags/flag-table.ts';
import { asTyped } from './as-typed.ts';
import { flagsHelp } from './flag-help.ts';

/** The help of one command, in the layout of `kubectl COMMAND -h`. */
export function commandHelp(command: Command, programName: string): string {
  const own = flagsHelp(ownFlags(command.flags));
  const sections = [
    `${command.description.trim()}\n`,
    ...aliasesSection(command),
    `Examples:\n${indent(asTyped(withoutIndent(command.examples), programName))}\n`,
    ...membersSection(command),
    ...(own === '' ? [] : [`Options:\n${own}`]),
    `Usage:\n  ${programName} ${command.usage}\n`,
    ...nodesSection(command, programName),
    ...moreSection(command, programName),
  ];
  return sections.join('\n');
}

/** Leaves out the flags that `kstatic options` describes for all commands. */
export function ownFlags(flags: FlagTable): FlagTable {
  const shared = new Set<unknown>(Object.values(nodeFlags));
  return Object.fromEntries(Object.entries(flags).filter(([, flag]) => !shared.has(flag)));
}

function aliasesSection(command: Command): readonly string[] {
  const names = commandNames(command);
  return names.length === 1 ? [] : [`Aliases:\n  ${names.join(', ')}\n`];
}

function membersSection({ members = [] }: Command): readonly string[] {
  if (members.length === 0) return [];
  const width = Math.max(...members.map((member) => memberWord(member).length)) + 3;
  const lines = members.map((member) => `  ${memberWord(member).padEnd(width)}${member.summary}\n`);
  return [`Available Commands:\n${lines.join('')}`];
}

function moreSection({ name, members = [] }: Command, programName: string): readonly string[] {
  if (members.length === 0) return [];
  return [`Use "${programName} ${name} <command> --help" for more information about a given command.\n`];
}

function nodesSection(command: Command, programName: string): readonly string[] {
  return looksAtNodes(command) && command.members === undefined
    ? [`Use "${programName} options" for the flags that choose and reach nodes.\n`]
    : [];
}

function looksAtNodes(command: Command): boolean {
  return command.flags['node'] === nodeFlags.node;
}

function withoutIndent(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
}

// Empty lines stay empty.
function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
