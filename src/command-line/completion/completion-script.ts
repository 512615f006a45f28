import type { Command } from '../command.ts';
import { rootFlags } from '../root-flags.ts';
import { bashScript } from './bash-script.ts';
import { fishScript } from './fish-script.ts';
import { powershellScript } from './powershell-script.ts';
import { scriptCommands, scriptFlags } from './script-data.ts';
import type { ScriptCommand, ScriptFlag } from './script-data.ts';
import { zshScript } from './zsh-script.ts';

type Writer = (commands: readonly ScriptCommand[], rootFlags: readonly ScriptFlag[]) => string;

const WRITERS: ReadonlyMap<string, Writer> = new Map([
  ['bash', bashScript],
  ['zsh', zshScript],
  ['fish', fishScript],
  ['powershell', powershellScript],
]);

/** Writes what a shell has to load to complete kstatic's command lines; undefined for a shell that is not known. */
export function completionScript(shell: string, commands: readonly Command[]): string | undefined {
  return WRITERS.get(shell)?.(scriptCommands(commands), scriptFlags(rootFlags));
}
