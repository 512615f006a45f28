import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import type { GoneWish } from '../../operations/wait/see-removed.ts';
import type { goneFlags } from './gone-flags.ts';
import type { staleFlags } from './stale-flags.ts';
import { stoppedTeller } from './stopped-teller.ts';
import { printNodeTalk, printNodeWarning } from './print-node-line.ts';
import { refuseMounted, timeoutOf, WEEK_MILLISECONDS, type WaitScene } from './wait-options.ts';

export interface GoneCommandLine {
  readonly flags: FlagValues<typeof goneFlags & typeof staleFlags> & { readonly root: string };
  /** The flags that were given. */
  readonly given: { has(flag: keyof typeof goneFlags): boolean };
}

/**
 * Reads whether a command is to see the pods end that it takes away; undefined where it is not. A time-out of zero is a
 * week, as kubectl has it (kubectl pkg/cmd/delete/delete.go, DeleteResult): what the kubelet does not stop is told all
 * the same.
 *
 * @throws UsageError for a time that is none, and for who wishes it on a mounted file system
 */
export function completeGone({ flags, given }: GoneCommandLine, scene: WaitScene): GoneWish | undefined {
  const { wait, timeout, root, 'stop-stale': stopsStale } = flags;
  const milliseconds = timeoutOf(timeout);
  const isAsked = stopsStale || given.has('wait') || given.has('timeout');
  if (root !== '') {
    if (stopsStale) refuseMounted('stop-stale');
    if (wait && given.has('wait')) refuseMounted('wait');
    return undefined;
  }
  if (!wait && !stopsStale) return undefined;
  return {
    timeout: milliseconds === 0 ? WEEK_MILLISECONDS : milliseconds,
    signal: scene.context.signal,
    sink: goneSink(scene),
    stopsStale,
    isAsked,
  };
}

/** That a pod has ended is said by nothing, as kubectl has it. */
function goneSink({ nodeOptions, interjections, context }: WaitScene): GoneWish['sink'] {
  return {
    tellReason: (nodeName, podName, reason) => {
      interjections.say(() => {
        printNodeTalk(`pod/${podName}: ${reason}`, nodeName, nodeOptions, context);
        return Promise.resolve();
      });
    },
    tellStopped: stoppedTeller({ nodeOptions, interjections, context }),
    tellMet: (nodeName, podName, doubts) => {
      for (const doubt of doubts) {
        interjections.say(() => printNodeWarning(`pod/${podName}: ${doubt}`, nodeName, nodeOptions, context));
      }
    },
  };
}
