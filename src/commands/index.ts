import type { Command } from '../command-line/command.ts';
import { completeCommand } from './complete/flags.ts';
import { completionCommand } from './completion/flags.ts';
import { createCommand } from './create/flags.ts';
import { describeCommand } from './describe/flags.ts';
import { diffCommand } from './diff/flags.ts';
import { doctorCommand } from './doctor/flags.ts';
import { editCommand } from './edit/flags.ts';
import { execCommand } from './exec/flags.ts';
import { findPathCommand } from './find-path/flags.ts';
import { helpCommand } from './help/flags.ts';
import { installCommand } from './install/flags.ts';
import { listCommand } from './list/flags.ts';
import { logsCommand } from './logs/flags.ts';
import { optionsCommand } from './options/flags.ts';
import { patchCommand } from './patch/flags.ts';
import { removeCommand } from './remove/flags.ts';
import { rolloutCommand } from './rollout/flags.ts';
import { setCommand } from './set/flags.ts';
import { startCommand } from './start/flags.ts';
import { stopCommand } from './stop/flags.ts';
import { validateCommand } from './validate/flags.ts';
import { versionCommand } from './version/flags.ts';

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  createCommand,
  findPathCommand,
  listCommand,
  describeCommand,
  logsCommand,
  doctorCommand,
  diffCommand,
  validateCommand,
  execCommand,
  installCommand,
  removeCommand,
  editCommand,
  patchCommand,
  setCommand,
  stopCommand,
  startCommand,
  rolloutCommand,
  completionCommand,
  optionsCommand,
  versionCommand,
  helpCommand,
  completeCommand,
];
