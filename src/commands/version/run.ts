import packageJson from '../../../package.json' with { type: 'json' };
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import type { versionFlags } from './flags.ts';

/** Prints the version of the program, in the form of `kubectl version --client`. */
export function run(commandLine: ParsedCommandLine<typeof versionFlags>, context: Context): Promise<ExitCode> {
  const [extra] = commandLine.words;
  if (extra !== undefined) throw new UsageError(`extra arguments: [${commandLine.words.join(' ')}]`);

  context.stdout.write(printVersion(packageJson.version, commandLine.flags.output));
  return Promise.resolve(0);
}

function printVersion(version: string, format: string): string {
  const [major = '', minor = ''] = version.split('.');
  const gitVersion = `v${version}`;
  switch (format) {
    case '':
      return `Client Version: ${gitVersion}\n`;
    case 'json':
      return `${JSON.stringify({ clientVersion: { major, minor, gitVersion } }, undefined, 2)}\n`;
    case 'yaml':
      return `clientVersion:\n  gitVersion: ${gitVersion}\n  major: "${major}"\n  minor: "${minor}"\n`;
    default:
      throw new UsageError("--output must be 'yaml' or 'json'");
  }
}
