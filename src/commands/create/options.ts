import { Failure, UsageError } from '../../errors/failure.ts';
import type { JsonMap } from '../../manifest/json-value.ts';
import type { EnvVar } from '../../manifest/pod.ts';
import { checkBeforeName, checkPodFlags } from './checks.ts';
import type { CreateCommandLine } from './command-line.ts';
import { outputFormat, type OutputFormat } from './output-format.ts';
import { parseAnnotations, parseEnvironment, parseLabels, parsePort } from './pod-flags.ts';
import { parseResources } from './resources.ts';
import { parseVolumes, type HostPathMount } from './volumes.ts';

/** What `kstatic create` is asked for, checked. */
export interface CreateOptions {
  readonly format: OutputFormat;
  /** What stands between two YAML documents. */
  readonly separator: string;
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
}

/**
 * Makes the command line into options, with the checks of `kubectl run` in its order: the first thing wrong is the one
 * that is told.
 *
 * @throws Failure in kubectl's words
 */
export function createOptions(commandLine: CreateCommandLine): CreateOptions {
  const { flags, words } = commandLine;
  checkBeforeName(commandLine);
  const format = outputFormat(commandLine);
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError('NAME is required for create', 'help and examples');

  checkPodFlags(commandLine);
  if (name === '') throw new Failure('usage', 'Parameter: name is required');
  const options: CreateOptions = {
    ...plainOptions(commandLine),
    format,
    // kubectl's printer and `run` both write the line, but `run` only where it sees the very word `yaml`.
    separator: ['', 'yaml'].includes(flags.output) ? '---\n---\n' : '---\n',
    name,
    words: rest,
    environment: parseEnvironment(flags.env),
    annotations: parseAnnotations(flags.annotations),
    ownLabels: flags.labels === '' ? undefined : parseLabels(flags.labels),
    port: parsePort(flags.port),
    requests: parseResources(flags.requests),
    limits: parseResources(flags.limits),
    mounts: parseVolumes(flags.volume),
  };
  if (flags.overrides !== '') throw new Failure('usage', '--overrides is not yet supported by kstatic create');
  return options;
}

type PlainOption =
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
