import type { Command } from '../command-line/command.ts';
import { helpCommand } from './help/flags.ts';
import { optionsCommand } from './options/flags.ts';
import { versionCommand } from './version/flags.ts';

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [optionsCommand, versionCommand, helpCommand];
