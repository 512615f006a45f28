import { completionScript } from '../../command-line/completion/completion-script.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagTable, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { commands } from '../index.ts';

/** Prints the completion code of the shell that is named; the messages are those of `kubectl completion`. */
export function run({ words }: ParsedCommandLine<FlagTable>, context: Context): Promise<ExitCode> {
  const [shell, extra] = words;
  if (shell === undefined) throw new UsageError('Shell not specified.', 'help and examples');
  if (extra !== undefined)
    throw new UsageError('Too many arguments. Expected only the shell type.', 'help and examples');

  const script = completionScript(shell, commands);
  if (script === undefined) throw new UsageError(`Unsupported shell type "${shell}".`, 'help and examples');
  context.stdout.write(script);
  return Promise.resolve(0);
}
