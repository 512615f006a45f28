import type { Context, ExitCode } from '../../command-line/context.ts';
import { deprecationLines } from '../../command-line/flags/deprecation-lines.ts';
import { printWarning } from '../../print/warning.ts';
import { changeCause } from './change-cause.ts';
import type { CreateCommandLine } from './command-line.ts';
import { createFlags } from './flags.ts';
import { kubeletWarnings } from './kubelet-warnings.ts';
import { createdObjects } from './objects.ts';
import { createOptions } from './options.ts';
import { printObjects } from './print-objects.ts';
import { warnings } from './warnings.ts';

/** Prints the manifest, and warns of what a kubelet would have against it. */
export async function run(commandLine: CreateCommandLine, context: Context): Promise<ExitCode> {
  for (const line of deprecationLines(createFlags, commandLine.given)) context.stderr.write(`${line}\n`);

  const options = await createOptions(commandLine, context);
  const cause = commandLine.flags.record ? changeCause(commandLine, context.programName) : undefined;
  const objects = await createdObjects(options, cause);
  const printed: string[] = [];
  try {
    await printObjects(options, objects, (text) => printed.push(text));
    const lines = [...warnings(commandLine), ...(await kubeletWarnings(options, objects.object))];
    for (const warning of lines) await printWarning(warning, context);
  } finally {
    if (printed.length > 0) context.stdout.write(printed.join(''));
  }
  return 0;
}
