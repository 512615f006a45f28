import { podNames } from '../../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../../command-line/context.ts';
import type { ParsedCommandLine } from '../../../command-line/flags/flag-table.ts';
import { UsageError } from '../../../errors/failure.ts';
import { onNodes } from '../../../operations/on-nodes.ts';
import { rolloutStatusWork } from '../../../operations/rollout-status.ts';
import type { StatusSink } from '../../../operations/wait/see-status.ts';
import { gather } from '../../shared/gather.ts';
import { Interjections } from '../../shared/interjections.ts';
import { completeNodeOptions, discoveryOf } from '../../shared/node-options.ts';
import { refuseNotFound } from '../../shared/not-found.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from '../../shared/print-node-line.ts';
import { timeoutOf, WEEK_MILLISECONDS, type WaitScene } from '../../shared/wait-options.ts';
import type { rolloutStatusFlags } from './flags.ts';

/**
 * Prints for each pod that is ready `pod "NAME" successfully rolled out`, and for one that is on its way, where nobody
 * waits, `Waiting for pod "NAME" rollout to finish: WHY`: kubectl's words for a deployment, and its exit codes (kubectl
 * pkg/cmd/rollout/rollout_status.go, pkg/polymorphichelpers/rollout_status.go).
 */
export async function run(
  commandLine: ParsedCommandLine<typeof rolloutStatusFlags>,
  context: Context,
): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const names = podNames(words);
  if (names.length === 0) throw new UsageError('required resource not specified');
  const { revision, watch, namespace } = flags;
  if (revision < 0) throw new UsageError(`revision must be a positive integer: ${String(revision)}`);
  const timeout = timeoutOf(flags.timeout);
  const nodeOptions = completeNodeOptions(flags, context);
  const interjections = new Interjections();
  const work = rolloutStatusWork({
    names,
    namespace,
    revision,
    discovery: discoveryOf(nodeOptions),
    see: {
      isWatched: watch,
      timeout: timeout === 0 ? WEEK_MILLISECONDS : timeout,
      signal: context.signal,
      sink: statusSink({ nodeOptions, interjections, context }),
    },
  });
  const { answers, hasFailures } = await gather(onNodes(nodeOptions.fleet, work, context.signal), {
    nodeOptions,
    context,
    interjections,
    outcomeOf: () => 'ok',
  });
  const areAllFound = !refuseNotFound(answers, nodeOptions, context);
  return hasFailures || !areAllFound ? 1 : 0;
}

function statusSink({ nodeOptions, interjections, context }: WaitScene): StatusSink {
  const line = (text: string, nodeName: string): void => {
    interjections.say(() => {
      printNodeLine(text, nodeName, nodeOptions, context);
      return Promise.resolve();
    });
  };
  return {
    tellReason: (nodeName, podName, reason) => {
      interjections.say(() => {
        printNodeTalk(`pod/${podName}: ${reason}`, nodeName, nodeOptions, context);
        return Promise.resolve();
      });
    },
    tellMet: (nodeName, podName, doubts) => {
      for (const doubt of doubts) {
        interjections.say(() => printNodeWarning(`pod/${podName}: ${doubt}`, nodeName, nodeOptions, context));
      }
      line(`pod "${podName}" successfully rolled out`, nodeName);
    },
    tellWaiting: (nodeName, podName, reason) => {
      line(`Waiting for pod "${podName}" rollout to finish: ${reason}`, nodeName);
    },
  };
}
