import { podNames } from '../../change/choose-pods.ts';
import type { Context } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import type { ExecRequest } from '../../nodes/operations/exec-in-container/exec-in-container.ts';
import type { execFlags } from './flags.ts';

export interface ExecOptions {
  /** The pod's name, as the user wrote it. */
  readonly name: string;
  readonly command: readonly string[];
  readonly containerName: string;
  readonly namespace: string;
  readonly isQuiet: boolean;
}

/**
 * Reads a pod and a command, with kubectl's checks (kubectl pkg/cmd/exec/exec.go, Complete and Validate).
 *
 * @throws UsageError in kubectl's words
 */
export function completeExecOptions({
  flags,
  words,
  wordsBeforeDash,
}: ParsedCommandLine<typeof execFlags>): ExecOptions {
  const before = words.slice(0, wordsBeforeDash);
  const names = podNames(before);
  if (names.length > 1 || (wordsBeforeDash === undefined && words.length > 1)) {
    throw new UsageError(
      'exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead',
      'help and examples',
    );
  }
  const [name = ''] = names;
  if (name === '') throw new UsageError('pod or type/name must be specified');
  const command = wordsBeforeDash === undefined ? [] : words.slice(wordsBeforeDash);
  if (command.length === 0) throw new UsageError('you must specify at least one command for the container');
  return {
    name,
    command,
    containerName: flags.container,
    namespace: flags.namespace,
    isQuiet: flags.quiet,
  };
}

/** Tells what the command reads; a terminal that is asked for, and is none, is said (SetupTTY). */
export function chooseInput(
  { stdin, tty, quiet }: { readonly stdin: boolean; readonly tty: boolean; readonly quiet: boolean },
  context: Context,
): ExecRequest['input'] {
  if (!stdin) return 'none';
  if (!tty) return 'stream';
  if (context.stdin.isTerminal) return 'terminal';
  if (!quiet) context.stderr.write('Unable to use a TTY - input is not a terminal or the right kind of file\n');
  return 'stream';
}
