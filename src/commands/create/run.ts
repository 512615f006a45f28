import type { Context, ExitCode } from '../../command-line/context.ts';
import { deprecationLines } from '../../command-line/flags/deprecation-lines.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { printName, printYaml } from '../../print/manifest.ts';
import { printWarning } from '../../print/warning.ts';
import { changeCause } from './change-cause.ts';
import type { CreateCommandLine } from './command-line.ts';
import { createFlags } from './flags.ts';
import { kubeletWarnings } from './kubelet-warnings.ts';
import { createdObjects, type CreatedObject } from './objects.ts';
import { createOptions, type CreateOptions } from './options.ts';
import { warnings } from './warnings.ts';

/** Prints the manifest, and warns of what a kubelet would have against it. */
export async function run(commandLine: CreateCommandLine, context: Context): Promise<ExitCode> {
  for (const line of deprecationLines(createFlags, commandLine.given)) context.stderr.write(`${line}\n`);

  const options = createOptions(commandLine);
  const cause = commandLine.flags.record ? changeCause(commandLine, context.programName) : undefined;
  const objects = createdObjects(options, cause);
  const text = printObjects(options, objects);
  const lines = [...warnings(commandLine), ...(await kubeletWarnings(options, objects))];
  for (const warning of lines) await printWarning(warning, context);
  context.stdout.write(text);
  return 0;
}

function printObjects({ format, separator }: CreateOptions, objects: readonly CreatedObject[]): string {
  switch (format) {
    case 'yaml':
      return objects.map(printYaml).join(separator);
    case 'json':
      return objects.map(writeJson).join('');
    case 'name':
      return objects.map((object) => `${printName(object)}\n`).join('');
    case 'text':
      return objects.map((object) => `${printName(object)} created (dry run)\n`).join('');
  }
}
