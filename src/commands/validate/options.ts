import type { Context } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { UsageError } from '../../errors/failure.ts';
import { minorVersion, NEWEST_MINOR, OLDEST_MINOR } from '../../kubelet/versions.ts';
import { completeNodeOptions, type NodeOptions } from '../shared/node-options.ts';
import type { validateFlags } from './flags.ts';

export type FindingsFormat = 'text' | 'json' | 'junit' | 'sarif';

/** What `kstatic validate` is asked for, checked. */
export interface ValidateCommandOptions {
  readonly format: FindingsFormat;
  readonly isStrict: boolean;
  /** Of the kubelet, where the user says it. */
  readonly minor: number | undefined;
  /** Whether texts are to be judged, rather than the directory of a node. */
  readonly hasTexts: boolean;
  /** Whether a node has a say. */
  readonly asksNodes: boolean;
  readonly nodeOptions: NodeOptions;
}

/**
 * Reads the command line.
 *
 * @throws UsageError for words, and for a format or a version that there is not
 */
export function completeValidate(
  { flags, words }: ParsedCommandLine<typeof validateFlags>,
  context: Context,
): ValidateCommandOptions {
  if (words.length > 0) throw new UsageError(`Unexpected args: [${words.join(' ')}]`, 'help and examples');
  const hasTexts = flags.filename.length > 0 || flags.kustomize !== '';
  const nodeOptions = completeNodeOptions(flags, context);
  return {
    format: formatOf(flags.output),
    isStrict: flags.strict,
    minor: minorOf(flags['kubelet-version']),
    hasTexts,
    asksNodes: !hasTexts || isNodeNamed(nodeOptions),
    nodeOptions,
  };
}

/** Files need no node: this machine, which nobody named, is not asked. */
function isNodeNamed({ fleet }: NodeOptions): boolean {
  return fleet.ways.some(({ nodeName }) => nodeName !== 'local');
}

function formatOf(output: string): FindingsFormat {
  if (output === '') return 'text';
  if (output === 'text' || output === 'json' || output === 'junit' || output === 'sarif') return output;
  throw new UsageError(
    `unable to match a printer suitable for the output format ${goQuote(output)}, allowed formats are: json,junit,sarif,text`,
  );
}

function minorOf(version: string): number | undefined {
  if (version === '') return undefined;
  const minor = minorVersion(version);
  if (minor !== undefined && minor >= OLDEST_MINOR && minor <= NEWEST_MINOR) return minor;
  throw new UsageError(
    `--kubelet-version: ${goQuote(version)} is none of the versions that kstatic knows: 1.${String(OLDEST_MINOR)} to 1.${String(NEWEST_MINOR)}`,
  );
}
