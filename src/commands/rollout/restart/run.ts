import { podNames } from '../../../change/choose-pods.ts';
import { parseGoDuration } from '../../../command-line/flags/go-duration.ts';
import type { Context, ExitCode } from '../../../command-line/context.ts';
import type { FlagValues, ParsedCommandLine } from '../../../command-line/flags/flag-table.ts';
import { UsageError } from '../../../errors/failure.ts';
import { onNodes } from '../../../operations/on-nodes.ts';
import { restartWork } from '../../../operations/restart.ts';
import type { RestartResult } from '../../../operations/restart/restart-options.ts';
import type { RestartedPod } from '../../../operations/restart/restarted-pod.ts';
import { shortId } from '../../../nodes/short-id.ts';
import { authorOf } from '../../shared/author.ts';
import { gather } from '../../shared/gather.ts';
import { Interjections } from '../../shared/interjections.ts';
import { interruptedLine } from '../../shared/interrupted-line.ts';
import { completeNodeOptions, discoveryOf } from '../../shared/node-options.ts';
import { refuseNotFound } from '../../shared/not-found.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from '../../shared/print-node-line.ts';
import { completeWaves } from '../../shared/wave-options.ts';
import type { rolloutRestartFlags } from './flags.ts';

type RestartFlagValues = FlagValues<typeof rolloutRestartFlags>;

/**
 * Restarts pods, and prints for each `pod/NAME restarted`; `pod/NAME taken out and put back` of one whose file was out of
 * the kubelet's sight, and that nobody has seen to run since.
 */
export async function run(
  commandLine: ParsedCommandLine<typeof rolloutRestartFlags>,
  context: Context,
): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const names = podNames(words);
  // kubectl's words (kubectl pkg/cmd/rollout/rollout_restart.go, Validate).
  if (names.length === 0) throw new UsageError('required resource not specified');
  const nodeOptions = completeWaves(commandLine, completeNodeOptions(flags, context));
  const interjections = new Interjections();
  const work = restartWork({
    names,
    namespace: flags.namespace,
    grace: graceOf(flags),
    isForced: flags.force,
    stopsStale: flags['stop-stale'],
    timeout: flags.wait ? timeoutOf(flags) : undefined,
    discovery: discoveryOf(nodeOptions),
    signal: context.signal,
    author: authorOf(context),
    now: context.now,
    sink: {
      warn: (nodeName, warning) => {
        interjections.say(() => printNodeWarning(warning, nodeName, nodeOptions, context));
      },
    },
  });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    interjections,
    onAnswer: ({ nodeName, result }) => printResult(result, nodeName),
    outcomeOf: ({ restarted }) => (restarted.length > 0 ? 'restarted' : 'unchanged'),
  });
  const areAllFound = !refuseNotFound(answers, nodeOptions, context);
  return hasFailures || !areAllFound ? 1 : 0;

  async function printResult({ restarted, warnings, interrupted }: RestartResult, nodeName: string): Promise<void> {
    for (const change of interrupted) printNodeTalk(interruptedLine(change), nodeName, nodeOptions, context);
    for (const warning of warnings) await printNodeWarning(warning, nodeName, nodeOptions, context);
    for (const pod of restarted) {
      const { podName, outcome } = pod;
      if (outcome !== 'refused') printNodeLine(`pod/${podName} ${WORDS[outcome]}`, nodeName, nodeOptions, context);
      for (const line of describe(pod)) printNodeTalk(line, nodeName, nodeOptions, context);
    }
  }
}

const WORDS = {
  restarted: 'restarted',
  stopped: 'stopped',
  'put back': 'taken out and put back',
} as const;

/** How long each container is given, in seconds; undefined for the pod's own (kubectl pkg/cmd/delete/delete.go, Complete). */
function graceOf(flags: RestartFlagValues): number | undefined {
  const grace = flags['grace-period'];
  if (grace < 0) return undefined;
  return grace === 0 && !flags.force ? 1 : grace;
}

/** In kubectl's rules for `wait`: zero is one look, negative a week (k8s.io/kubectl/pkg/cmd/wait, ToOptions). */
function timeoutOf({ timeout }: RestartFlagValues): number {
  const duration = parseGoDuration(timeout);
  if ('problem' in duration) throw new UsageError(duration.problem);
  return duration.milliseconds < 0 ? WEEK_MILLISECONDS : duration.milliseconds;
}

const WEEK_MILLISECONDS = 168 * 3_600_000;

/** What was seen of a restart, beside the answer. */
function describe({
  podName,
  oldSandboxId,
  newSandboxId,
  timeWithout,
  staleSandboxIds,
  outcome,
  secondsOut,
}: RestartedPod): readonly string[] {
  if (secondsOut !== undefined) {
    const end = `its file was out for ${String(secondsOut)}s`;
    return outcome === 'restarted' ? [`pod/${podName}: ${end}, and its kubelet says that it is ready again`] : [];
  }
  const stale = staleSandboxIds.map((id) => `pod/${podName}: older sandbox ${shortId(id)} ended`);
  if (oldSandboxId === undefined) return stale;
  const ended = `pod/${podName}: sandbox ${shortId(oldSandboxId)} ended`;
  if (newSandboxId === undefined) return [...stale, ended];
  const time = timeWithout === undefined ? '' : `, after ${(timeWithout / 1000).toFixed(1)}s without the pod`;
  return [...stale, `${ended}, ${shortId(newSandboxId)} runs${time}`];
}
