import { parseGoBoolean } from '../../command-line/flags/go-number.ts';
import type { CreateCommandLine } from './command-line.ts';

/** What there is to warn of in a command line: what kubectl does, and what a kubelet makes of what is asked for. */
export function warnings(commandLine: CreateCommandLine): readonly string[] {
  return [
    ...dryRunWarnings(commandLine),
    ...cascadeWarnings(commandLine),
    ...exposeWarnings(commandLine),
    ...imageWarnings(commandLine),
  ];
}

// A kubelet reads the first document of a file, and no other.
function exposeWarnings({ flags }: CreateCommandLine): readonly string[] {
  return flags.expose ? ['a kubelet takes no Service: of a file that begins with one it runs nothing'] : [];
}

function imageWarnings({ flags }: CreateCommandLine): readonly string[] {
  const { image } = flags;
  const hasVersion = /[:@][^/]*$/.test(image);
  if (flags['image-pull-policy'] !== 'Always' || hasVersion) return [];
  return [
    `the image "${image}" has no tag: with pull policy Always every start runs what "latest" is by then, and none runs without the registry`,
  ];
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
