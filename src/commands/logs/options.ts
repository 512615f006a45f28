import { podNames } from '../../change/choose-pods.ts';
import { parseGoDuration } from '../../command-line/flags/go-duration.ts';
import type { FlagValues, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { Failure, UsageError } from '../../errors/failure.ts';
import { parseSelector } from '../../manifest/label-selector.ts';
import { parseGoTime, RFC3339 } from '../../manifest/typed/go-time.ts';
import type { LogsOptions, LogTarget } from '../../operations/logs.ts';
import { discoveryOf, type NodeOptions } from '../shared/node-options.ts';
import type { logsFlags } from './flags.ts';

type LogsCommandLine = ParsedCommandLine<typeof logsFlags>;
type LogsFlagValues = FlagValues<typeof logsFlags>;

/**
 * Reads which logs are wanted, and how much of them, with kubectl's checks in their order (k8s.io/kubectl/pkg/cmd/logs).
 *
 * @throws UsageError, or Failure 'invalid', in kubectl's words
 */
export function completeLogsOptions(commandLine: LogsCommandLine, nodeOptions: NodeOptions): LogsOptions {
  const { flags, words } = commandLine;
  const target = targetOf(commandLine);
  const sinceTime = sinceTimeOf(flags);
  const sinceSeconds = sinceSecondsOf(flags);
  const container = words[1] ?? flags.container;
  refuse(commandLine, container, sinceSeconds);
  if (sinceSeconds === 0) {
    // An API server's check (ValidatePodLogOptions).
    const name = target.kind === 'name' ? target.name : '';
    const message = `The PodLogOptions "${name}" is invalid: sinceSeconds: Invalid value: 0: must be greater than 0`;
    throw new Failure('invalid', message);
  }
  return {
    target,
    namespace: flags.namespace,
    container,
    allContainers: flags['all-containers'],
    allPods: flags['all-pods'],
    isPrevious: flags.previous,
    sinceSeconds,
    selection: {
      since: sinceTime,
      tailLines: tailLinesOf(commandLine),
      limitBytes: flags['limit-bytes'] === 0 ? undefined : flags['limit-bytes'],
      hasTimestamps: flags.timestamps,
      isFollowing: flags.follow,
    },
    mostFollowed: flags['max-log-requests'],
    mostSecondsToStart: secondsToStart(flags['pod-running-timeout']),
    ignoresErrors: flags['ignore-errors'],
    nodeNames: nodeOptions.fleet.ways.map(({ nodeName }) => nodeName),
    discovery: discoveryOf(nodeOptions),
  };
}

function targetOf({ flags, words }: LogsCommandLine): LogTarget {
  const [word] = words;
  if (words.length > 2 || (word === undefined && flags.selector === '')) {
    throw new UsageError(USAGE, 'help and examples');
  }
  if (word === undefined) return { kind: 'selector', matches: parseSelector(flags.selector) };
  if (flags.selector !== '') {
    throw new UsageError('only a selector (-l) or a POD name is allowed', 'help and examples');
  }
  // A lone `pod` is a pod's name here, for kubectl takes the word behind it for a container's.
  return { kind: 'name', name: podNames([word])[0] ?? word };
}

const USAGE =
  "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\n" +
  'POD or TYPE/NAME is a required argument for the logs command';

/** kubectl's query has whole seconds. */
function sinceTimeOf(flags: LogsFlagValues): bigint | undefined {
  const text = flags['since-time'];
  if (text === '') return undefined;
  const time = parseGoTime(text, RFC3339);
  if ('problem' in time) throw new UsageError(time.problem);
  return time.canonical === undefined ? undefined : BigInt(Date.parse(time.canonical)) * 1_000_000n;
}

/** Go rounds a half away from zero. */
function sinceSecondsOf(flags: LogsFlagValues): number | undefined {
  const duration = parseGoDuration(flags.since);
  if ('problem' in duration || duration.milliseconds === 0) return undefined;
  const { milliseconds } = duration;
  return Math.sign(milliseconds) * Math.floor(Math.abs(milliseconds) / 1000 + 0.5);
}

/** As GetPodRunningTimeoutFlag of k8s.io/kubectl/pkg/cmd/util refuses it. */
function secondsToStart(text: string): number {
  const duration = parseGoDuration(text);
  if ('problem' in duration || duration.milliseconds <= 0) {
    throw new UsageError('--pod-running-timeout must be higher than zero');
  }
  return duration.milliseconds / 1000;
}

function tailLinesOf({ flags, given }: LogsCommandLine): number | undefined {
  if (flags.selector !== '' && flags.tail === -1 && !given.has('tail')) return LINES_OF_MANY;
  return flags.tail === -1 ? undefined : flags.tail;
}

const LINES_OF_MANY = 10;

function refuse({ flags, given, words }: LogsCommandLine, container: string, sinceSeconds: number | undefined): void {
  const checks: readonly (readonly [isWrong: boolean, message: string])[] = [
    [
      flags['since-time'] !== '' && sinceSeconds !== undefined,
      'at most one of `sinceTime` or `sinceSeconds` may be specified',
    ],
    [
      flags['all-containers'] && container !== '',
      `--all-containers=true should not be specified with container name ${container}`,
    ],
    [given.has('container') && words.length === 2, 'only one of -c or an inline [CONTAINER] arg is allowed'],
    [flags['limit-bytes'] < 0, '--limit-bytes must be greater than 0'],
    [(sinceSeconds ?? 0) < 0, '--since must be greater than 0'],
    [flags.tail < -1, '--tail must be greater than or equal to -1'],
  ];
  const wrong = checks.find(([isWrong]) => isWrong);
  if (wrong !== undefined) throw new UsageError(wrong[1]);
}
