import type { Context } from '../../command-line/context.ts';
import { Failure, UsageError } from '../../errors/failure.ts';
import type { OutputFormat } from '../shared/output-format.ts';
import type { JsonMap } from '../../manifest/json-value.ts';
import type { EnvVar } from '../../manifest/pod.ts';
import { checkBeforePrinter, checkCascade, checkPodFlags } from './checks.ts';
import type { CreateCommandLine } from './command-line.ts';
import { outputFormat } from './output-format.ts';
import { parseAnnotations, parseEnvironment, parseLabels, parsePort } from './pod-flags.ts';
import { parseResources } from './resources.ts';
import { parseVolumes, type HostPathMount } from './volumes.ts';

/** What `kstatic create` is asked for, checked. */
export interface CreateOptions {
  readonly format: OutputFormat;
  /** Whether `run` itself writes a line between two documents, on top of that of kubectl's printer. */
  readonly isSeparatedTwice: boolean;
  readonly showsManagedFields: boolean;
  readonly isNeat: boolean;
  readonly hasService: boolean;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Undefined where the Pod gets `run: NAME`. */
  readonly ownLabels: JsonMap | undefined;
  readonly annotations: JsonMap;
  readonly image: string;
  readonly imagePullPolicy: string | undefined;
  readonly restartPolicy: string;
  /** The words behind the name, and whether they are the container's command or its arguments. */
  readonly words: readonly string[];
  readonly areWordsCommand: boolean;
  readonly environment: readonly EnvVar[];
  readonly port: number | undefined;
  readonly stdin: 'closed' | 'closed after the first' | 'open';
  readonly hasTerminal: boolean;
  readonly isPrivileged: boolean;
  readonly isCritical: boolean;
  readonly usesHostNetwork: boolean;
  readonly requests: JsonMap | undefined;
  readonly limits: JsonMap | undefined;
  readonly mounts: readonly HostPathMount[];
  /** A patch for the Pod, and of which kind it is; undefined where there is none. */
  readonly overrides: Overrides | undefined;
}

export interface Overrides {
  readonly patch: string;
  readonly type: string;
}

/**
 * Makes the command line into options, with the checks of `kubectl run` in its order: the first thing wrong is the one
 * that is told.
 *
 * @throws Failure in kubectl's words
 */
export async function createOptions(commandLine: CreateCommandLine, context: Context): Promise<CreateOptions> {
  const { flags, given, words } = commandLine;
  checkBeforePrinter(commandLine);
  const format = await outputFormat(commandLine, context);
  checkCascade(flags.cascade);
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError('NAME is required for create', 'help and examples');

  checkPodFlags(commandLine);
  if (name === '') throw new Failure('usage', 'Parameter: name is required');
  return {
    ...plainOptions(commandLine),
    format,
    // It does so where it sees the very word.
    isSeparatedTwice: flags.output === 'yaml' || (format.kind === 'yaml' && !given.has('output')),
    name,
    words: rest,
    environment: parseEnvironment(flags.env),
    annotations: parseAnnotations(flags.annotations),
    ownLabels: flags.labels === '' ? undefined : parseLabels(flags.labels),
    port: parsePort(flags.port),
    requests: parseResources(flags.requests),
    limits: parseResources(flags.limits),
    mounts: parseVolumes(flags.volume),
    overrides: flags.overrides === '' ? undefined : { patch: flags.overrides, type: flags['override-type'] || 'merge' },
  };
}

type PlainOption =
  | 'showsManagedFields'
  | 'isNeat'
  | 'hasService'
  | 'namespace'
  | 'image'
  | 'imagePullPolicy'
  | 'restartPolicy'
  | 'areWordsCommand'
  | 'stdin'
  | 'hasTerminal'
  | 'isPrivileged'
  | 'isCritical'
  | 'usesHostNetwork';

function plainOptions({ flags }: CreateCommandLine): Pick<CreateOptions, PlainOption> {
  const openStdin = flags['leave-stdin-open'] ? 'open' : 'closed after the first';
  return {
    showsManagedFields: flags['show-managed-fields'],
    isNeat: flags.neat,
    hasService: flags.expose,
    namespace: unlessEmpty(flags.namespace),
    image: flags.image,
    imagePullPolicy: unlessEmpty(flags['image-pull-policy']),
    restartPolicy: unlessEmpty(flags.restart) ?? 'Always',
    areWordsCommand: flags.command,
    stdin: flags.stdin ? openStdin : 'closed',
    hasTerminal: flags.tty,
    isPrivileged: flags.privileged,
    isCritical: flags.critical,
    usesHostNetwork: flags['host-network'],
  };
}

function unlessEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
