import { parseGoBoolean } from '../../command-line/flags/go-number.ts';
import type { CreateCommandLine } from './command-line.ts';

/** What kubectl warns of in a command line. */
export function warnings(commandLine: CreateCommandLine): readonly string[] {
  return [...dryRunWarnings(commandLine), ...cascadeWarnings(commandLine)];
}

function dryRunWarnings({ flags }: CreateCommandLine): readonly string[] {
  const value = flags['dry-run'];
  if (value === 'unchanged') return ['--dry-run is deprecated and can be replaced with --dry-run=client.'];
  if (parseGoBoolean(value) === undefined) return [];
  return [`--dry-run=${value} is deprecated (boolean value) and can be replaced with --dry-run=client.`];
}

function cascadeWarnings({ flags }: CreateCommandLine): readonly string[] {
  const isBackground = parseGoBoolean(flags.cascade);
  if (isBackground === undefined) return [];
  const replacement = isBackground ? 'background' : 'orphan';
  return [
    `--cascade=${flags.cascade} is deprecated (boolean value) and can be replaced with --cascade=${replacement}.`,
  ];
}
