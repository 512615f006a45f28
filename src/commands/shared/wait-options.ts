import type { Context } from '../../command-line/context.ts';
import { parseGoDuration } from '../../command-line/flags/go-duration.ts';
import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import type { SeeSink, SeeWish } from '../../operations/wait/see-changed.ts';
import type { Interjections } from './interjections.ts';
import type { nodeFlags } from './node-flags.ts';
import type { NodeOptions } from './node-options.ts';
import { printNodeLine, printNodeTalk, printNodeWarning } from './print-node-line.ts';
import { stoppedTeller } from './stopped-teller.ts';
import type { waitFlags } from './wait-flags.ts';

export interface WaitFlagValues extends FlagValues<typeof waitFlags>, Pick<FlagValues<typeof nodeFlags>, 'root'> {
  readonly rollback?: boolean;
  readonly 'stop-stale'?: boolean;
}

/** What a command prints by. */
export interface WaitScene {
  readonly nodeOptions: NodeOptions;
  readonly interjections: Interjections;
  readonly context: Context;
}

/**
 * Reads whether a command is to see the pods run that it changes; undefined where nothing runs, on a mounted file system.
 *
 * @throws UsageError for who wishes it there
 */
export function completeWait(flags: WaitFlagValues, scene: WaitScene): SeeWish | undefined {
  const { wait, rollback = false, 'stop-stale': stopsStale = false, timeout, root } = flags;
  const isWished = wait || rollback || stopsStale;
  if (root !== '') {
    if (stopsStale) refuseMounted('stop-stale');
    if (isWished) refuseMounted(rollback ? 'rollback' : 'wait');
    return undefined;
  }
  return {
    isWished,
    rollsBack: rollback,
    stopsStale,
    timeout: timeoutOf(timeout),
    signal: scene.context.signal,
    sink: seeSink(scene),
  };
}

/** @throws UsageError */
export function refuseMounted(flag: string): never {
  throw new UsageError(`--${flag} cannot be used with --root: nothing runs on a mounted file system`);
}

/** In kubectl's rules for `wait`: zero is one look, negative a week (k8s.io/kubectl/pkg/cmd/wait, ToOptions). */
export function timeoutOf(text: string): number {
  const duration = parseGoDuration(text);
  if ('problem' in duration) throw new UsageError(duration.problem);
  return duration.milliseconds < 0 ? WEEK_MILLISECONDS : duration.milliseconds;
}

export const WEEK_MILLISECONDS = 168 * 3_600_000;

/** `pod/NAME condition met`, as kubectl's `wait` says it, and on standard error what there is to say meanwhile. */
function seeSink({ nodeOptions, interjections, context }: WaitScene): SeeSink {
  const line = (text: string, nodeName: string): void => {
    interjections.say(() => {
      printNodeLine(text, nodeName, nodeOptions, context);
      return Promise.resolve();
    });
  };
  const warning = (text: string, nodeName: string): void => {
    interjections.say(() => printNodeWarning(text, nodeName, nodeOptions, context));
  };
  return {
    tellReason: (nodeName, podName, reason) => {
      interjections.say(() => {
        printNodeTalk(`pod/${podName}: ${reason}`, nodeName, nodeOptions, context);
        return Promise.resolve();
      });
    },
    tellMet: (nodeName, podName, doubts) => {
      for (const doubt of doubts) warning(`pod/${podName}: ${doubt}`, nodeName);
      line(`pod/${podName} condition met`, nodeName);
    },
    tellStopped: stoppedTeller({ nodeOptions, interjections, context }),
    tellRolledBack: (nodeName, podName) => {
      // kubectl's words for `rollout undo` (kubectl pkg/polymorphichelpers/rollback.go).
      line(`pod/${podName} rolled back`, nodeName);
    },
    tellUnseen: (nodeName, podName, why) => {
      warning(`pod/${podName} is not seen to be ready: ${why}`, nodeName);
    },
  };
}
