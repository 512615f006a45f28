import { parseGoBoolean } from '../../command-line/flags/go-number.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { isLabel, isSubdomain } from '../../manifest/names.ts';
import type { CreateCommandLine } from './command-line.ts';
import type { CreateOptions } from './options.ts';

/** What the user should know of a manifest that is printed all the same. */
export function warnings(commandLine: CreateCommandLine, { name }: CreateOptions): readonly string[] {
  return [...dryRunWarnings(commandLine), ...cascadeWarnings(commandLine), ...nameWarnings(name)];
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

// kubectl leaves names to the API server, which a static pod never meets.
function nameWarnings(name: string): readonly string[] {
  const refusal = (what: string, form: string): readonly string[] => [
    `the kubelet refuses a ${what} named ${goQuote(name)}: it takes ${form}, with a letter or digit at both ends`,
  ];
  if (!isSubdomain(name)) return refusal('pod', "up to 253 of a-z, 0-9, '-' and '.'");
  return isLabel(name) ? [] : refusal('container', "up to 63 of a-z, 0-9 and '-'");
}
